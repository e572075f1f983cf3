package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;

/** A box that stands out: a warning, or an answer that must not be overlooked. */
public record Inset(Tone tone, List<Block> blocks) implements Block {

    public Inset {
        blocks = List.copyOf(blocks);
    }

    public static Inset of(Tone tone, String text) {
        return new Inset(tone, List.of(Paragraph.of(text)));
    }

    @Override
    public Stream<Table> tables() {
        return blocks.stream().flatMap(Block::tables);
    }
}

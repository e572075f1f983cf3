package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is written as PDF, Word, Excel or CSV: the same words in each.
 *
 * @param about       what it is and where it comes from
 * @param orientation of its pages
 * @param density     how close its words are set
 * @param blocks      what it says, in order
 */
public record Document(About about, Orientation orientation, Density density, List<Block> blocks) {

    /** The language of every document, as BCP 47 writes it. */
    public static final String LANGUAGE = "en-GB";

    /** How its pages are turned. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /** How close words are set on paper. */
    public enum Density {
        USUAL,
        /** In smaller type with narrower margins, for what must be read at a glance. */
        DENSE
    }

    public Document {
        blocks = List.copyOf(blocks);
    }

    public Document(About about, Orientation orientation, List<Block> blocks) {
        this(about, orientation, Density.USUAL, blocks);
    }

    /** Its tables in order, those of figures and of boxes among them. */
    public Stream<Table> tables() {
        return blocks.stream().flatMap(Block::tables);
    }
}

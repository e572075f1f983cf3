package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * Short parts in two columns of about the same length where a page has room for them, the first ones on the left; one below
 * the other where it has not. A part is never split.
 */
public record Columns(List<List<Block>> parts) implements Block {

    public Columns {
        parts = parts.stream().map(List::copyOf).toList();
    }

    @Override
    public Stream<Table> tables() {
        return parts.stream().flatMap(List::stream).flatMap(Block::tables);
    }
}

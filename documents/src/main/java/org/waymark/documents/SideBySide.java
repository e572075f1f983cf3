package org.waymark.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two columns where a page has room for them; one below the other where it has not. Read from left to right.
 *
 * @param share how much of the width the left one takes, in percent
 */
public record SideBySide(List<Block> left, List<Block> right, int share) implements Block {

    public SideBySide(List<Block> left, List<Block> right) {
        this(left, right, 50);
    }

    public SideBySide {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    @Override
    public Stream<Table> tables() {
        return Stream.concat(left.stream(), right.stream()).flatMap(Block::tables);
    }
}

package org.waymark.documents;

/**
 * A heading. Levels follow each other without a gap: the title is 1, its parts are 2.
 *
 * @param level from 1 to 4
 */
public record Heading(int level, String text) implements Block {

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
        }
    }
}

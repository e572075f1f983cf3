package org.waymark.query.fulltext;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a text, with what was looked for marked in it.
 *
 * @param parts in order; together they are the piece
 */
public record Snippet(List<Part> parts) {

    public Snippet {
        parts = List.copyOf(parts);
    }

    /** @param found whether it is what was looked for */
    public record Part(String text, boolean found) {}

    /** A text in which nothing is marked. */
    public static Snippet plain(String text) {
        return new Snippet(List.of(new Part(text, false)));
    }

    /** The beginning of a text, with nothing marked in it. */
    public static Snippet beginning(String text, int longest) {
        if (text.length() <= longest) {
            return plain(text);
        }
        int blank = text.lastIndexOf(' ', longest);
        return plain(text.substring(0, blank > 0 ? blank : longest) + " …");
    }

    /** Without marks. */
    public String words() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** How many places are marked. */
    public long marks() {
        return parts.stream().filter(Part::found).count();
    }
}

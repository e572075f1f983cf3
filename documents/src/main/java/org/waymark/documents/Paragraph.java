package org.waymark.documents;

import java.util.List;
import java.util.stream.Collectors;

/** Words in a row. A line feed in them begins a new line. */
public record Paragraph(List<Run> runs, Style style) implements Block {

    /** How it looks. */
    public enum Style {
        BODY,
        /** Whose document it is, above its title. */
        OVERLINE,
        /** The sentence that a reader in a hurry reads. */
        LEAD,
        /** A remark below what it is about. */
        NOTE
    }

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(Run.plain(text)), Style.BODY);
    }

    public static Paragraph of(Run... runs) {
        return new Paragraph(List.of(runs), Style.BODY);
    }

    public static Paragraph overline(String text) {
        return new Paragraph(List.of(Run.plain(text)), Style.OVERLINE);
    }

    public static Paragraph lead(String text) {
        return new Paragraph(List.of(Run.plain(text)), Style.LEAD);
    }

    public static Paragraph note(String text) {
        return new Paragraph(List.of(Run.plain(text)), Style.NOTE);
    }

    /** Its words without their looks. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}

package org.waymark.command.imports.theme;

import java.util.List;
import java.util.Locale;
import org.waymark.command.imports.table.Column;

/** The columns of a list of themes. */
enum ThemeColumn implements Column {
    REF("Reference", Column.refNames("theme", "priority", "objective")),
    TITLE(
            "Theme",
            List.of(
                    "theme",
                    "title",
                    "priority",
                    "strategic theme",
                    "strategic priority",
                    "strategic objective",
                    "objective",
                    "aim",
                    "goal",
                    "name",
                    "priority area")),
    DESCRIPTION("Description", List.of("description", "what it means", "scope", "detail", "summary", "vision")),
    OUTCOMES(
            "Outcomes sought",
            List.of(
                    "outcome",
                    "desired outcome",
                    "outcome sought",
                    "expected outcome",
                    "intended outcome",
                    "what we want to achieve",
                    "success looks like",
                    "what success looks like",
                    "result")),
    WORKSTREAMS(
            "Workstreams",
            List.of("workstream", "work stream", "strand", "area of work", "sub theme", "programme", "activity"));

    private final String title;
    private final List<String> names;

    ThemeColumn(String title, List<String> names) {
        this.title = title;
        this.names = List.copyOf(names);
    }

    @Override
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> names() {
        return names;
    }
}

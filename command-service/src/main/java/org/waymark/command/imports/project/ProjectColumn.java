package org.waymark.command.imports.project;

import java.util.List;
import java.util.Locale;
import org.waymark.command.imports.table.Column;

/** The columns of a list of projects, beside those of its stages. */
enum ProjectColumn implements Column {
    REF(Column.refNames("project")),
    TITLE("title", "project", "project title", "project name", "name", "initiative", "name of project"),
    THEME("theme", "strategic priority", "priority", "priority area", "priority theme", "strategic theme"),
    LEADS(
            "lead",
            "owner",
            "who",
            "led by",
            "owned by",
            "responsible",
            "responsibility",
            "accountable",
            "lead officer",
            "project lead",
            "project owner",
            "project manager",
            "manager"),
    STATUS("status", "project status", "state");

    private final List<String> names;

    ProjectColumn(String... names) {
        this(List.of(names));
    }

    ProjectColumn(List<String> names) {
        this.names = names;
    }

    @Override
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> names() {
        return names;
    }
}

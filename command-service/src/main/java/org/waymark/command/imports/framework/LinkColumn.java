package org.waymark.command.imports.framework;

import java.util.List;
import org.waymark.command.imports.table.Column;

/** The column of a cross-reference that says what is linked. */
enum LinkColumn implements Column {
    SUBJECT;

    @Override
    public String field() {
        return "subject";
    }

    @Override
    public String title() {
        return "Theme, project or action";
    }

    @Override
    public List<String> names() {
        return List.of(
                "theme",
                "priority",
                "strategic priority",
                "strategic theme",
                "objective",
                "project",
                "action",
                "item",
                "ref",
                "reference",
                "project or action",
                "theme or action",
                "workforce priority",
                "strategy");
    }

    @Override
    public boolean fillsDown() {
        return true;
    }
}

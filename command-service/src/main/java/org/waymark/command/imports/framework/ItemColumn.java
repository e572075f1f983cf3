package org.waymark.command.imports.framework;

import java.util.List;
import org.waymark.command.imports.table.Column;

/** The columns of a list of the items of an outside plan. */
enum ItemColumn implements Column {
    CODE(
            "code",
            "Code",
            List.of(
                    "code",
                    "ref",
                    "reference",
                    "no",
                    "number",
                    "id",
                    "item no",
                    "item ref",
                    "item code",
                    "action no",
                    "recommendation no",
                    "afi",
                    "afi no")),
    TITLE(
            "title",
            "What it asks for",
            List.of(
                    "title",
                    "item",
                    "text",
                    "description",
                    "requirement",
                    "recommendation",
                    "action",
                    "area for improvement",
                    "what",
                    "priority",
                    "objective",
                    "standard",
                    "commitment")),
    FRAMEWORK("framework", "Reference of the plan", List.of("framework", "plan ref", "framework ref", "plan code")),
    PLAN("plan", "Title of the plan", List.of("plan", "plan title", "framework title", "name of plan"));

    private final String field;
    private final String title;
    private final List<String> names;

    ItemColumn(String field, String title, List<String> names) {
        this.field = field;
        this.title = title;
        this.names = List.copyOf(names);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean fillsDown() {
        return this == FRAMEWORK || this == PLAN;
    }
}

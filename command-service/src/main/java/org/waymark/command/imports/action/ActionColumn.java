package org.waymark.command.imports.action;

import java.util.List;
import java.util.Locale;
import org.waymark.command.imports.table.Column;

/** The columns of an action plan. */
public enum ActionColumn implements Column {
    REF(Column.refNames("action", "item", "task")),
    ACTIVITIES(
            "action",
            "activity",
            "what",
            "task",
            "planned",
            "deliverable",
            "what will be done",
            "what will we do",
            "what we will do",
            "description",
            "action to be taken",
            "action description"),
    OUTCOMES("outcome", "result", "what difference will it make", "success criteria", "impact"),
    LEADS(
            "lead",
            "owner",
            "who",
            "by whom",
            "led by",
            "owned by",
            "responsible",
            "responsibility",
            "accountable",
            "lead officer",
            "action lead",
            "action owner",
            "who will do it"),
    BY(
            "when",
            "by",
            "by when",
            "complete by",
            "completed by",
            "to be completed by",
            "timescale",
            "time scale",
            "timeframe",
            "timeline",
            "timing",
            "deadline",
            "due",
            "due date",
            "date",
            "target date",
            "completion date"),
    REVIEW("review", "reviewed", "next review", "review date", "review by", "date of review"),
    PRIORITY("priority", "importance"),
    THEME("theme", "strategic priority", "priority area", "priority theme"),
    WORKSTREAM("workstream", "work stream", "area of work", "strand");

    private final List<String> names;

    ActionColumn(String... names) {
        this(List.of(names));
    }

    ActionColumn(List<String> names) {
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

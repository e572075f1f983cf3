package org.waymark.command.imports.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;

/** The columns of a list of tasks. */
enum TaskColumn implements Column {
    NUMBER("number", "Number", Column.refNames("task", "step")),
    TASK(
            "task",
            "Task",
            List.of(
                    "task",
                    "activity",
                    "action",
                    "step",
                    "what",
                    "what needs to be done",
                    "to do",
                    "description",
                    "title")),
    FROM("from", "From", List.of("from", "start", "start date", "starts", "begin", "begins", "first day")),
    BY(
            "by",
            "By",
            List.of(
                    "by",
                    "by when",
                    "due",
                    "due by",
                    "due date",
                    "deadline",
                    "complete by",
                    "target date",
                    "to",
                    "until",
                    "end",
                    "end date",
                    "finish",
                    "finish date",
                    "last day")),
    WHEN("when", "When", List.of("when", "period", "timescale", "timing", "date", "day", "month")),
    PARTICIPANTS(
            "participants",
            "Who takes part",
            List.of(
                    "who takes part",
                    "who is involved",
                    "who",
                    "by whom",
                    "participants",
                    "people",
                    "groups",
                    "workforce groups",
                    "lead",
                    "led by",
                    "owner",
                    "responsible",
                    "responsibility",
                    "person responsible")),
    DONE("done", "Done", List.of("done", "done or not", "done?", "complete", "completed", "finished", "status")),
    ON(
            "on",
            "Done on",
            List.of(
                    "done on",
                    "date done",
                    "day done",
                    "completed on",
                    "date completed",
                    "completion date",
                    "when done"));

    private final String field;
    private final String title;
    private final List<String> names;

    TaskColumn(String field, String title, List<String> names) {
        this.field = field;
        this.title = title;
        this.names = names.stream().map(Column::plain).distinct().toList();
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

    /** Whether it is done is no part of what was planned. */
    @Override
    public boolean isReport() {
        return this == DONE || this == ON;
    }

    static List<Column> all() {
        return Stream.of(values()).<Column>map(column -> column).toList();
    }
}

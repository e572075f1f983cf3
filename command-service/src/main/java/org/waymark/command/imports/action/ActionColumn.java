package org.waymark.command.imports.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.command.imports.table.Column;

/** The columns of an action plan. */
public enum ActionColumn implements Column {
    REF(Column.refNames("action", "item", "task")) {
        @Override
        public boolean fillsDown() {
            return true;
        }
    },
    ACTIVITIES(
            "action",
            "activity",
            "what",
            "action or activity",
            "task",
            "planned",
            "deliverable",
            "milestone",
            "step",
            "recommendation",
            "commitment",
            "intervention",
            "initiative",
            "what need to happen",
            "how will we do it",
            "what will be done",
            "what will we do",
            "what we will do",
            "description",
            "action to be taken",
            "action description"),
    OUTCOMES(
            "outcome",
            "outcome sought",
            "desired outcome",
            "expected outcome",
            "intended outcome",
            "result",
            "what difference will it make",
            "success criteria",
            "success measure",
            "measure of success",
            "how will we know",
            "how we will know",
            "what will success look like",
            "what success look like",
            "kpi",
            "performance measure",
            "performance indicator",
            "key performance indicator",
            "benefit",
            "impact"),
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
            "assigned to",
            "sro",
            "senior responsible officer",
            "senior responsible owner",
            "named lead",
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
    REVIEW(
            "review",
            "reviewed",
            "next review",
            "review date",
            "review by",
            "review frequency",
            "how often reviewed",
            "monitoring"),
    PRIORITY("priority", "importance", "priority level") {
        @Override
        public boolean fits(List<String> texts) {
            return texts.stream().allMatch(text -> ActionRow.priority(text).isPresent());
        }
    },
    THEME(
            "theme",
            "strategic theme",
            "strategic priority",
            "priority",
            "priority area",
            "priority theme",
            "objective",
            "strategic objective",
            "aim",
            "goal",
            "pillar",
            "ambition") {
        @Override
        public boolean fillsDown() {
            return true;
        }
    },
    WORKSTREAM("workstream", "work stream", "area of work", "strand", "sub theme") {
        @Override
        public boolean fillsDown() {
            return true;
        }
    },
    STATUS("status", "action status", "current status", "state", "progress", "progress status") {
        @Override
        public boolean fits(List<String> texts) {
            return texts.stream()
                    .allMatch(text -> ActionProgressRow.Said.of(text).isPresent());
        }
    },
    RATING(
            "rag",
            "rag rating",
            "rag status",
            "rating",
            "brag",
            "brag rating",
            "status",
            "action status",
            "current status") {
        @Override
        public boolean fits(List<String> texts) {
            return texts.stream().allMatch(text -> text.length() <= LONGEST_RATING);
        }
    },
    COMMENT(
            "comment",
            "progress",
            "update",
            "progress update",
            "latest update",
            "latest progress",
            "progress to date",
            "progress made",
            "progress so far",
            "progress on action",
            "action taken",
            "position statement",
            "progress and comment",
            "note",
            "evidence",
            "status",
            "current status",
            "commentary",
            "narrative"),
    AS_AT(
            "as at",
            "updated",
            "date updated",
            "date of update",
            "last updated",
            "last update",
            "date of last update",
            "date of review",
            "date reviewed",
            "reported on");

    /** A longer text in a column of ratings is a sentence. */
    private static final int LONGEST_RATING = 30;

    private final List<String> names;

    ActionColumn(String... names) {
        this(List.of(names));
    }

    ActionColumn(List<String> names) {
        this.names = names;
    }

    @Override
    public String field() {
        return this == AS_AT ? "asAt" : name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return switch (this) {
            case REF -> "Reference";
            case ACTIVITIES -> "What will be done";
            case OUTCOMES -> "Outcomes sought";
            case LEADS -> "Lead";
            case BY -> "Due by";
            case REVIEW -> "Review";
            case PRIORITY -> "Priority (high, medium, low)";
            case THEME -> "Theme";
            case WORKSTREAM -> "Workstream";
            case STATUS -> "Status";
            case RATING -> "Rating";
            case COMMENT -> "Comment on progress";
            case AS_AT -> "Reported on (day)";
        };
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Optional<Column> within() {
        return this == WORKSTREAM ? Optional.of(THEME) : Optional.empty();
    }

    @Override
    public boolean isReport() {
        return this == STATUS || this == RATING || this == COMMENT;
    }
}

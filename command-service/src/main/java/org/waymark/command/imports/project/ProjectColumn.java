package org.waymark.command.imports.project;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.waymark.command.imports.table.Column;

/** The columns of a list of projects, beside those of its stages. */
enum ProjectColumn implements Column {
    REF(Column.refNames("project")),
    TITLE(
            "title",
            "project",
            "project title",
            "project name",
            "name",
            "initiative",
            "name of project",
            "action or project",
            "project or action",
            "action",
            "activity",
            "programme",
            "scheme",
            "workstream"),
    THEME(
            "theme",
            "strategic priority",
            "priority",
            "priority area",
            "priority theme",
            "strategic theme",
            "objective",
            "aim",
            "goal") {
        @Override
        public boolean fillsDown() {
            return true;
        }
    },
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
            "manager",
            "assigned to",
            "sro",
            "senior responsible officer",
            "senior responsible owner"),
    STATUS("status", "project status", "state") {
        @Override
        public boolean fits(List<String> texts) {
            return texts.stream().noneMatch(text -> COLOUR.matcher(text.strip()).matches());
        }
    },
    STAGE("stage", "current stage", "project stage", "phase", "current phase", "project phase"),
    RATING(
            "rag",
            "rag rating",
            "rag status",
            "overall rag",
            "current rag",
            "rating",
            "overall rating",
            "current rating",
            "brag",
            "brag rating",
            "status",
            "project status") {
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
            "note",
            "narrative",
            "commentary",
            "reason"),
    HELP(
            "help needed",
            "help required",
            "support needed",
            "support required",
            "help",
            "ask",
            "escalation",
            "help wanted"),
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

    /** What a rating looks like, and a status never does. */
    private static final Pattern COLOUR =
            Pattern.compile("(?i)(?:red|amber|yellow|green|blue|black|white|gr[ea]y|[rabgy])(?:\\s*[/→>–-].*)?");

    private final List<String> names;

    ProjectColumn(String... names) {
        this(List.of(names));
    }

    ProjectColumn(List<String> names) {
        this.names = names;
    }

    @Override
    public String field() {
        return switch (this) {
            case AS_AT -> "asAt";
            case HELP -> "helpNeeded";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String title() {
        return switch (this) {
            case REF -> "Reference";
            case TITLE -> "Project";
            case THEME -> "Theme";
            case LEADS -> "Lead";
            case STATUS -> "Status";
            case STAGE -> "Stage that is rated";
            case RATING -> "Rating";
            case COMMENT -> "Comment on progress";
            case HELP -> "Help needed";
            case AS_AT -> "Reported on (day)";
        };
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isReport() {
        return this == RATING;
    }
}

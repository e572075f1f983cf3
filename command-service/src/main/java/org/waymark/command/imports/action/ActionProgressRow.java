package org.waymark.command.imports.action;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.Ratings;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionStatus;
import org.waymark.events.RatingLevel;

/** Reads what a row of an action plan says of progress. Used for one row, then thrown away. */
final class ActionProgressRow {

    private final RowReader cells;
    private final ImportContext context;
    private final @Nullable LocalDate asAt;

    /** @param asAt the day for which the row is true; null for today */
    ActionProgressRow(RowReader cells, ImportContext context, @Nullable LocalDate asAt) {
        this.cells = cells;
        this.context = context;
        this.asAt = asAt;
    }

    /** The words with which plans say how an action stands. */
    enum Said {
        PLANNED(
                ActionStatus.PLANNED,
                "not (?:yet )?(?:started|begun|commenced|due)|planned|to do|pending|proposed|new|future|yet to start"),
        IN_PROGRESS(
                ActionStatus.IN_PROGRESS,
                "in progress|in[ -]hand|on[ -]?going|started|begun|commenced|under ?way|on track|on target|on schedule|active|open|current"
                        + "|off track|delayed|behind(?: schedule)?|overdue|slipped|at risk|in development|continuing"
                        + "|(?:part(?:ly|ially)?|nearly|almost|mostly|not(?: yet)?) ?-?(?:completed?|done|finished|met)|incomplete|work in progress|wip"),
        COMPLETE(
                ActionStatus.COMPLETE,
                "(?:100 ?% |fully )?completed?(?: 100 ?%)?|done|finished|achieved|delivered|closed|implemented|met"),
        CANCELLED(
                ActionStatus.CANCELLED,
                "cancel?led|withdrawn|stopped|no longer (?:needed|required|relevant)|superseded|abandoned|not proceeding");

        /** What may follow: a remark set apart, or a day. “Completed first cohort” says something else. */
        private static final String REMARK =
                "(?:\\s*[-–—:;,.(/\\n].*|\\s+(?:on |in |at |since |from )?(?:\\d|[A-Z][a-z]{2,8} (?:20)?\\d\\d).{0,20})?";

        private final ActionStatus status;
        private final Pattern words;

        Said(ActionStatus status, String words) {
            this.status = status;
            this.words = Pattern.compile("(?i:%s)(?<remark>%s)".formatted(words, REMARK), Pattern.DOTALL);
        }

        static Optional<Said> of(String text) {
            return Arrays.stream(values())
                    .filter(said -> said.words.matcher(text.strip()).matches())
                    .findFirst();
        }

        /** What a cell says beside the status; empty for nothing. */
        private String remark(String text) {
            Matcher said = words.matcher(text.strip());
            return said.matches() ? said.group("remark").strip() : "";
        }
    }

    ActionReport read() {
        RatingLevel rating = new Ratings(context.strategy().ratings()).read(cells, ActionColumn.RATING);
        ActionStatus status = status();
        String comment = comment();
        if (status == ActionStatus.CANCELLED
                && comment == null
                && cells.how().reason() == null
                && !isCancelledAlready()) {
            cells.wrong(
                    ActionColumn.STATUS,
                    "Say why the action was cancelled, in a column ‘Comment’ or as the reason for the import; or leave the row out.");
        }
        if (status == ActionStatus.COMPLETE && comment == null) {
            cells.warn(ActionColumn.STATUS, "No evidence is given that it is complete; add it to the action later.");
        }
        return new ActionReport(status, rating == null ? null : rating.letter(), comment, asAt);
    }

    /** The comment; what the status says beside its word belongs to it. */
    private @Nullable String comment() {
        String comment = cells.optional(ActionColumn.COMMENT, Texts.LONG);
        String status = cells.text(ActionColumn.STATUS);
        boolean remarks = Said.of(status)
                .map(said -> said.remark(status))
                .filter(Predicate.not(String::isEmpty))
                .isPresent();
        return comment == null && remarks ? cells.limited(ActionColumn.STATUS, status, Texts.LONG) : comment;
    }

    private boolean isCancelledAlready() {
        return context.find(ActionFeature.KIND, cells.text(ActionColumn.REF).toUpperCase(Locale.ROOT))
                .filter(there -> there.now().says(ActionColumn.STATUS.field()).equals(ActionStatus.CANCELLED.title()))
                .isPresent();
    }

    private @Nullable ActionStatus status() {
        String cell = cells.text(ActionColumn.STATUS);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<Said> said = Said.of(cell);
        if (said.isEmpty()) {
            cells.wrong(
                    ActionColumn.STATUS,
                    "‘%s’ is not a status. Write Planned, In progress, Complete or Cancelled."
                            .formatted(RowReader.shortened(cell)));
        }
        return said.map(it -> it.status).orElse(null);
    }
}

package org.waymark.command.imports.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.CancelAction;
import org.waymark.command.action.CompleteAction;
import org.waymark.command.action.ReportActionProgress;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ReportDay;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.StrategyCode;

/**
 * What a row of an action plan says of progress.
 *
 * @param status  null where nothing is said
 * @param rating  letter of the strategy's scale; null where none is given
 * @param comment null where there is none
 * @param asAt    the day for which it is true; null for today
 */
record ActionReport(
        @Nullable ActionStatus status,
        @Nullable String rating,
        @Nullable String comment,
        @Nullable LocalDate asAt) {

    /** The same of a case, for the day for which it was reported. */
    static ActionReport of(ActionProgress progress, LocalDate day) {
        return new ActionReport(
                progress.status(),
                progress.rating() == null ? null : progress.rating().letter(),
                progress.comment(),
                day);
    }

    /** Whether it is a report for a day that is said: the same for a later day is another one. */
    boolean isDated() {
        boolean reports = status == ActionStatus.IN_PROGRESS || rating != null || comment != null;
        return asAt != null && reports && !isEnd();
    }

    /** What it says, as it is compared; empty where that is nothing. */
    CaseFingerprint.Builder say(CaseFingerprint.Builder said) {
        LocalDate day = isDated() ? asAt : null;
        return said.say(
                        ActionColumn.STATUS,
                        status == null
                                ? null
                                : ReportDay.said(status.title(), status == ActionStatus.IN_PROGRESS ? day : null))
                .say(ActionColumn.RATING, rating == null ? null : ReportDay.said(rating, day))
                .say(ActionColumn.COMMENT, comment == null ? null : ReportDay.said(comment, day));
    }

    private boolean isEnd() {
        return status == ActionStatus.COMPLETE || status == ActionStatus.CANCELLED;
    }

    /** The commands that say it; none where nothing is said that a new action does not say anyway. */
    List<RowCommand> commands(StrategyCode strategy, Ref action) {
        return Stream.concat(progress(strategy, action), end(strategy, action)).toList();
    }

    private Stream<RowCommand> progress(StrategyCode strategy, Ref action) {
        String said = isEnd() ? null : comment;
        ReportActionProgress.Status began =
                status == ActionStatus.IN_PROGRESS ? ReportActionProgress.Status.IN_PROGRESS : null;
        return began == null && rating == null && said == null
                ? Stream.empty()
                : Stream.of(RowCommand.asAt(asAt, new ReportActionProgress(strategy, action, began, rating, said)));
    }

    private Stream<RowCommand> end(StrategyCode strategy, Ref action) {
        if (status == ActionStatus.COMPLETE) {
            return Stream.of(RowCommand.asAt(asAt, new CompleteAction(strategy, action, evidence())));
        }
        return status == ActionStatus.CANCELLED
                ? Stream.of(new RowCommand(new CancelAction(strategy, action), asAt, comment))
                : Stream.empty();
    }

    private String evidence() {
        return comment == null ? "Stated as complete in the imported table; no evidence was given there." : comment;
    }
}

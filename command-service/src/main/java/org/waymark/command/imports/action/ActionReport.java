package org.waymark.command.imports.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.CancelAction;
import org.waymark.command.action.CompleteAction;
import org.waymark.command.action.ReportActionProgress;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.Ref;
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

    /** The commands that say it; none where nothing is said that a new action does not say anyway. */
    List<RowCommand> commands(StrategyCode strategy, Ref action) {
        return Stream.concat(progress(strategy, action), end(strategy, action)).toList();
    }

    private Stream<RowCommand> progress(StrategyCode strategy, Ref action) {
        boolean ends = status == ActionStatus.COMPLETE || status == ActionStatus.CANCELLED;
        String said = ends ? null : comment;
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

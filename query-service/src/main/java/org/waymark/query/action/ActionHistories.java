package org.waymark.query.action;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionStatus;
import org.waymark.query.action.ActionHistory.Agreed;
import org.waymark.query.action.ActionHistory.ImpactEntry;
import org.waymark.query.action.ActionHistory.Report;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Rescheduling;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.views.CaseHistories;
import org.waymark.query.views.Provenance;

/** Folds all that happened to actions. */
public final class ActionHistories extends CaseHistories<ActionEvent, ActionHistory> {

    public static final ActionHistories ACTION_HISTORIES = new ActionHistories();

    private ActionHistories() {
        super("action-histories", ActionEvent.class, ActionHistory.class);
    }

    @Override
    protected ActionHistory after(@Nullable ActionHistory before, ActionEvent event, Provenance stamp) {
        return evolve(before, event, stamp).withChanged(stamp);
    }

    private static ActionHistory evolve(@Nullable ActionHistory before, ActionEvent event, Provenance stamp) {
        ActionHistory action = event instanceof ActionPlanned planned
                ? begin(planned, stamp)
                : Objects.requireNonNull(before, "an action begins with ActionPlanned");
        return switch (event) {
            case ActionPlanned ignored -> action;
            case ActionRevised revised -> agreed(action, revised.after(), stamp);
            case ActionRescheduled moved -> agreed(action, action.plan().withBy(moved.after()), stamp);
            case ActionAssigned assigned -> agreed(action, action.plan().withLeads(assigned.after()), stamp);
            case ActionProgressReported reported ->
                action.withProgress(plus(
                        action.progress(),
                        new Report(action.progress().size() + 1, reported.progress(), stamp, List.of())));
            case ActionProgressCorrected corrected ->
                action.withProgress(changed(
                        action.progress(),
                        report -> report.number() == corrected.report(),
                        report -> report.corrected(new Progress(corrected.after(), stamp))));
            case ActionCompleted completed ->
                turned(action, new StatusChange(ActionStatus.COMPLETE, completed.evidence(), stamp));
            case ActionCancelled ignored -> turned(action, new StatusChange(ActionStatus.CANCELLED, null, stamp));
            case ActionReopened ignored -> turned(action, new StatusChange(action.reportedStatus(), null, stamp));
            case ImpactRecorded recorded ->
                action.withImpacts(plus(action.impacts(), new ImpactEntry(recorded.after(), stamp)));
        };
    }

    private static ActionHistory begin(ActionPlanned planned, Provenance stamp) {
        return new ActionHistory(
                planned.strategy(),
                planned.action(),
                List.of(new Agreed(planned.plan(), stamp)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                stamp);
    }

    /** A revision that gives it another time moves it as much as rescheduling does. */
    private static ActionHistory agreed(ActionHistory was, ActionPlan plan, Provenance stamp) {
        ActionHistory now = was.withAgreed(plus(was.agreed(), new Agreed(plan, stamp)));
        return Rescheduling.of(was.plan(), was.dueFrom(), plan, stamp)
                .map(move -> now.withMoves(plus(was.moves(), move)))
                .orElse(now);
    }

    private static ActionHistory turned(ActionHistory was, StatusChange change) {
        return was.withTurns(plus(was.turns(), change));
    }
}

package org.waymark.query.action;

import static org.waymark.query.views.Appending.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionStatus;
import org.waymark.events.RecordedEvent;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionView.Agreed;
import org.waymark.query.action.ActionView.ImpactEntry;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Rescheduling;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about actions. */
public final class ActionFold implements View<ActionView> {

    public static final ActionFold ACTIONS = new ActionFold();

    private ActionFold() {}

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ActionView> stateType() {
        return ActionView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof ActionEvent event ? event.caseRef() : Optional.empty();
    }

    @Override
    public @Nullable ActionView evolve(@Nullable ActionView before, RecordedEvent recorded) {
        return recorded.event() instanceof ActionEvent event
                ? evolve(before, event, Provenance.of(recorded)).withChanged(Provenance.of(recorded))
                : before;
    }

    private static ActionView evolve(@Nullable ActionView before, ActionEvent event, Provenance stamp) {
        ActionView action = event instanceof ActionPlanned planned
                ? begin(planned, stamp)
                : Objects.requireNonNull(before, "an action begins with ActionPlanned");
        return switch (event) {
            case ActionPlanned ignored -> action;
            case ActionRevised revised -> agreed(action, revised.after(), stamp);
            case ActionRescheduled moved ->
                agreed(action, plan(action, action.plan().leads(), moved.after()), stamp);
            case ActionAssigned assigned ->
                agreed(action, plan(action, assigned.after(), action.plan().by()), stamp);
            case ActionProgressReported reported ->
                action.withProgress(plus(action.progress(), new Progress(reported.progress(), stamp)));
            case ActionCompleted completed ->
                turned(action, new StatusChange(ActionStatus.COMPLETE, completed.evidence(), stamp));
            case ActionCancelled ignored -> turned(action, new StatusChange(ActionStatus.CANCELLED, null, stamp));
            case ActionReopened ignored -> turned(action, new StatusChange(begun(action), null, stamp));
            case ImpactRecorded recorded ->
                action.withImpacts(plus(action.impacts(), new ImpactEntry(recorded.after(), stamp)));
        };
    }

    private static ActionView begin(ActionPlanned planned, Provenance stamp) {
        return new ActionView(
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
    private static ActionView agreed(ActionView was, ActionPlan plan, Provenance stamp) {
        ActionView now = was.withAgreed(plus(was.agreed(), new Agreed(plan, stamp)));
        Timescale before = was.plan().by();
        Timescale after = plan.by();
        if (Objects.equals(before, after)) {
            return now;
        }
        Rescheduling move = new Rescheduling(
                before, after, due(was.plan(), was.dueFrom(), stamp), due(plan, stamp.asAt(), stamp), stamp);
        return now.withMoves(plus(was.moves(), move));
    }

    private static @Nullable LocalDate due(ActionPlan plan, LocalDate from, Provenance stamp) {
        return NextDates.due(plan, from, null, stamp.asAt()).next();
    }

    private static ActionView turned(ActionView was, StatusChange change) {
        return was.withTurns(plus(was.turns(), change));
    }

    private static ActionStatus begun(ActionView action) {
        return action.latest().map(report -> report.said().status()).orElse(ActionStatus.PLANNED);
    }

    private static ActionPlan plan(ActionView action, List<String> leads, @Nullable Timescale by) {
        ActionPlan plan = action.plan();
        return new ActionPlan(
                plan.theme(),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                leads,
                by,
                plan.review(),
                plan.priority());
    }
}

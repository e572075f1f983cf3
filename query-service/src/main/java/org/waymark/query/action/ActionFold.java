package org.waymark.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case ActionPlanned planned -> begin(planned, stamp);
            case ActionEvent event -> {
                Draft draft = new Draft(Objects.requireNonNull(before, "an action begins with ActionPlanned"));
                draft.take(event, stamp);
                yield draft.done(stamp);
            }
            default -> before;
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

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** A copy that is changed. */
    private static final class Draft {

        private final ActionView was;
        private List<Agreed> agreed;
        private List<Rescheduling> moves;
        private List<Progress> progress;
        private List<StatusChange> turns;
        private List<ImpactEntry> impacts;

        Draft(ActionView was) {
            this.was = was;
            this.agreed = was.agreed();
            this.moves = was.moves();
            this.progress = was.progress();
            this.turns = was.turns();
            this.impacts = was.impacts();
        }

        void take(ActionEvent event, Provenance stamp) {
            switch (event) {
                case ActionPlanned planned -> agree(planned.plan(), stamp);
                case ActionRevised revised -> agree(revised.after(), stamp);
                case ActionRescheduled moved -> agree(with(was.plan().leads(), moved.after()), stamp);
                case ActionAssigned assigned ->
                    agree(with(assigned.after(), was.plan().by()), stamp);
                case ActionProgressReported reported ->
                    progress = plus(progress, new Progress(reported.progress(), stamp));
                case ActionCompleted completed ->
                    turns = plus(turns, new StatusChange(ActionStatus.COMPLETE, completed.evidence(), stamp));
                case ActionCancelled ignored ->
                    turns = plus(turns, new StatusChange(ActionStatus.CANCELLED, null, stamp));
                case ActionReopened ignored -> turns = plus(turns, new StatusChange(begun(), null, stamp));
                case ImpactRecorded recorded -> impacts = plus(impacts, new ImpactEntry(recorded.after(), stamp));
            }
        }

        /** A revision that gives it another time moves it as much as rescheduling does. */
        private void agree(ActionPlan plan, Provenance stamp) {
            Timescale before = was.plan().by();
            Timescale after = plan.by();
            if (!Objects.equals(before, after)) {
                moves = plus(
                        moves,
                        new Rescheduling(
                                before,
                                after,
                                due(was.plan(), was.dueFrom(), stamp),
                                due(plan, stamp.asAt(), stamp),
                                stamp));
            }
            agreed = plus(agreed, new Agreed(plan, stamp));
        }

        private static @Nullable LocalDate due(ActionPlan plan, LocalDate from, Provenance stamp) {
            return NextDates.due(plan, from, null, stamp.asAt()).next();
        }

        private ActionStatus begun() {
            return was.latest().map(report -> report.said().status()).orElse(ActionStatus.PLANNED);
        }

        private ActionPlan with(List<String> leads, @Nullable Timescale by) {
            ActionPlan plan = was.plan();
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

        ActionView done(Provenance stamp) {
            return new ActionView(was.strategy(), was.ref(), agreed, moves, progress, turns, impacts, stamp);
        }
    }
}

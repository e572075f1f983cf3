package org.waymark.query.action;

import java.util.ArrayList;
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
import org.waymark.events.Impact;
import org.waymark.events.RecordedEvent;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionView.Move;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.system.Stamp;
import org.waymark.query.system.View;

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
        return 2;
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
        Stamp stamp = Stamp.of(recorded);
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

    private static ActionView begin(ActionPlanned planned, Stamp stamp) {
        return new ActionView(
                planned.strategy(),
                planned.action(),
                planned.plan(),
                ActionStatus.PLANNED,
                List.of(),
                List.of(),
                null,
                null,
                stamp,
                null,
                stamp);
    }

    /** A copy that is changed. */
    private static final class Draft {

        private final ActionView was;
        private ActionPlan plan;
        private ActionStatus status;
        private final List<Progress> progress;
        private final List<Move> moves;
        private @Nullable String evidence;
        private @Nullable Impact impact;
        private @Nullable Stamp ended;

        Draft(ActionView was) {
            this.was = was;
            this.plan = was.plan();
            this.status = was.status();
            this.progress = new ArrayList<>(was.progress());
            this.moves = new ArrayList<>(was.moves());
            this.evidence = was.evidence();
            this.impact = was.impact();
            this.ended = was.ended();
        }

        void take(ActionEvent event, Stamp stamp) {
            switch (event) {
                case ActionPlanned planned -> plan = planned.plan();
                case ActionRevised revised -> plan = revised.after();
                case ActionRescheduled moved -> {
                    moves.add(new Move(moved.before(), moved.after(), stamp));
                    plan = with(plan.leads(), moved.after());
                }
                case ActionAssigned assigned -> plan = with(assigned.after(), plan.by());
                case ActionProgressReported reported -> {
                    progress.add(new Progress(reported.progress(), stamp));
                    status = reported.progress().status();
                }
                case ActionCompleted completed -> {
                    evidence = completed.evidence();
                    end(ActionStatus.COMPLETE, stamp);
                }
                case ActionCancelled ignored -> end(ActionStatus.CANCELLED, stamp);
                case ActionReopened ignored -> {
                    status = progress.isEmpty() ? ActionStatus.PLANNED : ActionStatus.IN_PROGRESS;
                    evidence = null;
                    ended = null;
                }
                case ImpactRecorded recorded -> impact = recorded.after();
            }
        }

        private void end(ActionStatus how, Stamp stamp) {
            status = how;
            ended = stamp;
        }

        private ActionPlan with(List<String> leads, @Nullable Timescale by) {
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

        ActionView done(Stamp stamp) {
            return new ActionView(
                    was.strategy(),
                    was.ref(),
                    plan,
                    status,
                    List.copyOf(progress),
                    List.copyOf(moves),
                    evidence,
                    impact,
                    was.planned(),
                    ended,
                    stamp);
        }
    }
}

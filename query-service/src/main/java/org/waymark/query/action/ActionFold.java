package org.waymark.query.action;

import static org.waymark.query.action.ActionHistories.ACTION_HISTORIES;

import java.util.Optional;
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
import org.waymark.events.ActionStatus;
import org.waymark.events.RecordedEvent;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.views.DigestView;
import org.waymark.query.views.Provenance;

/** Folds the facts about actions into what holds now. */
public final class ActionFold extends DigestView<ActionView, ActionHistory> {

    public static final ActionFold ACTIONS = new ActionFold();

    private ActionFold() {
        super(ACTION_HISTORIES);
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<ActionView> stateType() {
        return ActionView.class;
    }

    @Override
    public ActionView digest(ActionHistory history) {
        return history.now();
    }

    @Override
    protected Optional<ActionView> next(ActionView action, RecordedEvent recorded) {
        return recorded.event() instanceof ActionEvent event
                ? next(action, event, Provenance.of(recorded))
                : Optional.of(action);
    }

    private static Optional<ActionView> next(ActionView action, ActionEvent event, Provenance stamp) {
        return switch (event) {
            case ActionPlanned _ -> Optional.empty();
            case ActionRevised it -> Optional.of(action.agreed(it.after(), stamp));
            case ActionRescheduled it -> Optional.of(action.agreed(action.plan().withBy(it.after()), stamp));
            case ActionAssigned it -> Optional.of(action.agreed(action.plan().withLeads(it.after()), stamp));
            case ActionProgressReported it -> Optional.of(action.reported(new Progress(it.progress(), stamp)));
            // which report counts now may be any of them
            case ActionProgressCorrected _ -> Optional.empty();
            case ActionCompleted it -> turned(action, ActionStatus.COMPLETE, it.evidence(), stamp);
            case ActionCancelled _ -> turned(action, ActionStatus.CANCELLED, null, stamp);
            case ActionReopened _ -> turned(action, action.reportedStatus(), null, stamp);
            case ImpactRecorded it -> Optional.of(action.withImpact(it.after()));
        };
    }

    private static Optional<ActionView> turned(
            ActionView action, ActionStatus to, @Nullable String evidence, Provenance stamp) {
        return Optional.of(action.turned(new StatusChange(to, evidence, stamp)));
    }
}

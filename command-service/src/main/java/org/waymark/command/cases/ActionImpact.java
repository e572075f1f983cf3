package org.waymark.command.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
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
import org.waymark.events.Impact;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;

/**
 * What is said of the impact of an action, and who may say it. It is recorded with the action itself, and in a worksheet that
 * shows it: either way it is the same fact.
 */
public final class ActionImpact {

    private static final Impact NOTHING = new Impact(null, null, null, null);

    private List<String> leads = List.of();
    private @Nullable Impact impact;

    public void evolve(ActionEvent event) {
        switch (event) {
            case ActionPlanned planned -> leads = planned.plan().leads();
            case ActionRevised revised -> leads = revised.after().leads();
            case ActionAssigned assigned -> leads = assigned.after();
            case ImpactRecorded recorded -> impact = recorded.after();
            case ActionRescheduled _,
                    ActionProgressReported _,
                    ActionProgressCorrected _,
                    ActionCompleted _,
                    ActionCancelled _,
                    ActionReopened _ -> {}
        }
    }

    /** What is said of it now; each part is null where nothing is. */
    public Impact said() {
        return Objects.requireNonNullElse(impact, NOTHING);
    }

    /** The fact that something else is said of it from now on; nothing where it is what is said already. */
    public Optional<WaymarkEvent> recorded(StrategyCode strategy, String action, Impact after) {
        return after.equals(said())
                ? Optional.empty()
                : Optional.of(new ImpactRecorded(strategy, action, impact, after));
    }

    /** @throws Refusal if a lead asks who does not lead the action */
    public void mustBeLedBy(DecisionContext context) {
        if (context.role() == Role.LEAD && !Typed.isAmong(context.actor(), leads)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "action.not-lead",
                    leads.isEmpty()
                            ? "Nobody leads this action yet. Ask the coordinator to name you as its lead."
                            : "You do not lead this action. Ask one of its leads (" + String.join(", ", leads)
                                    + ") or the coordinator.");
        }
    }
}

package org.waymark.command.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.ActionImpact;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
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
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.WaymarkEvent;

/** An action: what is agreed about it now, and its status. */
final class Action implements Entity {

    static final EntityType<CaseId, Action> TYPE =
            new EntityType<>(CaseId.class, Action.class, Action::new, Strategy::withCase);

    /** The day of an event that does not say its own. */
    private static final String UNKNOWN = LocalDate.EPOCH.toString();

    private final Strategy strategy = new Strategy();
    private @Nullable ActionPlan plan;
    private ActionStatus status = ActionStatus.PLANNED;
    private final List<Reported> reports = new ArrayList<>();
    private final ActionImpact impact = new ActionImpact();

    /**
     * One report on it.
     *
     * @param day for which it is true, ISO date
     */
    record Reported(ActionProgress said, String day) {}

    /** Of several reports the one for the latest day counts; of those for one day, the last. */
    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        String day = metadata.getOrDefault(EventMetadata.AS_AT, lastDay());
        if (event instanceof ActionProgressReported report) {
            reports.add(new Reported(report.progress(), day));
        } else if (event instanceof ActionProgressCorrected corrected) {
            reports.set(corrected.report() - 1, new Reported(corrected.after(), day));
        }
        evolve(event);
    }

    private String lastDay() {
        return reports.stream()
                .map(Reported::day)
                .max(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }

    private ActionStatus reported() {
        return reports.reversed().stream()
                .max(Comparator.comparing(Reported::day))
                .map(report -> report.said().status())
                .orElse(ActionStatus.PLANNED);
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof ActionEvent actionEvent) {
            evolve(actionEvent);
        }
    }

    private void evolve(ActionEvent event) {
        impact.evolve(event);
        switch (event) {
            case ActionPlanned planned -> plan = planned.plan();
            case ActionRevised revised -> plan = revised.after();
            case ActionRescheduled moved -> plan = agreed().withBy(moved.after());
            case ActionAssigned assigned -> plan = agreed().withLeads(assigned.after());
            case ActionProgressReported _, ActionProgressCorrected _ -> status = isFinished() ? status : reported();
            case ActionCompleted _ -> status = ActionStatus.COMPLETE;
            case ActionCancelled _ -> status = ActionStatus.CANCELLED;
            case ActionReopened _ -> status = reported();
            case ImpactRecorded _ -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** What is agreed now; only for an action that exists. */
    ActionPlan agreed() {
        return Objects.requireNonNull(plan, "an action begins with ActionPlanned");
    }

    ActionStatus status() {
        return status;
    }

    /** What is said of its impact. */
    ActionImpact impact() {
        return impact;
    }

    /** The report with this number, as it is now, if there is one. */
    Optional<Reported> report(int number) {
        return number >= 1 && number <= reports.size() ? Optional.of(reports.get(number - 1)) : Optional.empty();
    }

    /** Whether it is complete or cancelled. */
    boolean isFinished() {
        return status == ActionStatus.COMPLETE || status == ActionStatus.CANCELLED;
    }

    /** @throws Refusal if there is no such strategy or action */
    void mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (plan == null) {
            throw Refusal.at(
                    "action",
                    Refusal.Kind.UNKNOWN,
                    "action.unknown",
                    "There is no action " + id.ref() + " in strategy " + id.strategy()
                            + ". Check the reference, or plan the action first.");
        }
    }

    /** @throws Refusal if it is complete or cancelled */
    void mustBeOpen() {
        if (isFinished()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "action.finished",
                    "This action is " + (status == ActionStatus.COMPLETE ? "complete" : "cancelled")
                            + ". Reopen it first.");
        }
    }

    /** @throws Refusal if a lead asks who does not lead it */
    void mustBeLedBy(DecisionContext context) {
        impact.mustBeLedBy(context);
    }
}

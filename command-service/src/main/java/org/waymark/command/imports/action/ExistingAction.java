package org.waymark.command.imports.action;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionPlan;
import org.waymark.events.WaymarkEvent;

/** An action of the plan. */
public final class ExistingAction extends ExistingCase {

    private @Nullable ActionPlan plan;

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event) {
        switch (event) {
            case ActionPlanned planned -> plan = planned.plan();
            case ActionRevised revised -> plan = revised.after();
            case ActionRescheduled moved -> plan = agreed().withBy(moved.after());
            case ActionAssigned assigned -> plan = agreed().withLeads(assigned.after());
            default -> {}
        }
        return Optional.ofNullable(plan).map(CaseFingerprint::of);
    }

    private ActionPlan agreed() {
        return Objects.requireNonNull(plan, "an action begins with ActionPlanned");
    }
}

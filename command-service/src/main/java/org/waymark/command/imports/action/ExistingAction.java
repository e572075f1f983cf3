package org.waymark.command.imports.action;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionPlan;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;

/** An action of the plan. */
public final class ExistingAction extends ExistingCase {

    private @Nullable ActionPlan plan;

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event) {
        plan = switch (event) {
            case ActionPlanned planned -> planned.plan();
            case ActionRevised revised -> revised.after();
            case ActionRescheduled moved -> changed(moved.after(), null);
            case ActionAssigned assigned -> changed(null, assigned.after());
            default -> plan;
        };
        return Optional.ofNullable(plan).map(CaseFingerprint::of);
    }

    private @Nullable ActionPlan changed(@Nullable Timescale by, @Nullable List<String> leads) {
        ActionPlan was = plan;
        return was == null
                ? null
                : new ActionPlan(
                        was.theme(),
                        was.workstream(),
                        was.activities(),
                        was.outcomes(),
                        leads == null ? was.leads() : leads,
                        by == null ? was.by() : by,
                        was.review(),
                        was.priority());
    }
}

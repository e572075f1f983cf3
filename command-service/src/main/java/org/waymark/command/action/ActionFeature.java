package org.waymark.command.action;

import java.util.List;
import org.waymark.command.strategy.NewCase;
import org.waymark.command.system.Feature;

/** The commands of actions. */
public final class ActionFeature {

    private ActionFeature() {}

    /** For the registry. */
    public static Feature feature() {
        return new Feature(
                List.of(), List.of(NewCase.opening(PlanAction.class, PlanAction::ref, ActionDecisions::plan)));
    }
}

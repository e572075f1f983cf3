package org.waymark.events.json;

import java.util.List;
import org.waymark.events.Objective;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How events that former releases wrote are read today; docs/events.md says how to add a version. */
final class FormerVersions {

    /** Every step there is. */
    static final List<Upcaster> UPCASTERS = List.of(
            // likelihood and impact, and the owner of a risk, may be absent since
            Upcaster.unchanged("waymark.RiskRaised", 1),
            Upcaster.unchanged("waymark.RiskReassessed", 1),
            Upcaster.unchanged("waymark.RiskOwnerAssigned", 1),
            // the assessment before any control may be absent since, and there may be a frequency of monitoring
            Upcaster.unchanged("waymark.RiskRaised", 2),
            Upcaster.unchanged("waymark.RiskRevised", 1),
            // a decision may have an owner and a due day since
            Upcaster.unchanged("waymark.DecisionRecorded", 1),
            Upcaster.unchanged("waymark.DecisionCorrected", 1),
            // the objectives of a charter have refs since, by the order in which they stood
            new Upcaster("waymark.StrategyCreated", 1, tree -> withNumberedObjectives(tree, "charter")),
            new Upcaster("waymark.CharterRevised", 1, tree -> withNumberedObjectives(tree, "before", "after")));

    private FormerVersions() {}

    private static ObjectNode withNumberedObjectives(ObjectNode tree, String... charters) {
        for (String charter : charters) {
            if (tree.path(charter).path("objectives") instanceof ArrayNode texts) {
                ArrayNode objectives = ((ObjectNode) tree.path(charter)).putArray("objectives");
                for (int index = 0; index < texts.size(); index++) {
                    objectives
                            .addObject()
                            .put("ref", Objective.numbered(index + 1))
                            .set("title", texts.get(index));
                }
            }
        }
        return tree;
    }
}

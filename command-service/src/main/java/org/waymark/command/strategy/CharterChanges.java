package org.waymark.command.strategy;

import org.waymark.command.schema.Changes;
import org.waymark.command.strategy.CreateStrategy.MilestoneField;
import org.waymark.events.Charter;
import org.waymark.events.Objective;
import org.waymark.events.StrategyCode;

/** Applies changes, field by field, to a charter. */
final class CharterChanges {

    private CharterChanges() {}

    /**
     * The charter with the changed fields in place of the old ones; null clears a field.
     *
     * @param highestObjective the highest number that any objective of the strategy ever had
     */
    static Charter apply(StrategyCode code, Charter before, Changes<CreateStrategy> changes, int highestObjective) {
        return changes.appliedTo(asFields(code, before)).charter(before.objectives(), highestObjective);
    }

    private static CreateStrategy asFields(StrategyCode code, Charter charter) {
        return new CreateStrategy(
                code,
                charter.title(),
                charter.from(),
                charter.to(),
                charter.vision(),
                charter.aim(),
                charter.approach(),
                charter.ambitions(),
                charter.included(),
                charter.excluded(),
                charter.objectives().stream().map(Objective::title).toList(),
                charter.milestones().stream()
                        .map(milestone -> new MilestoneField(milestone.title(), milestone.by()))
                        .toList(),
                charter.resources(),
                charter.principles(),
                charter.sponsor(),
                charter.coordinator(),
                charter.oversight(),
                charter.governance(),
                charter.timeZone());
    }
}

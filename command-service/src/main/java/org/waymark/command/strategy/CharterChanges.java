package org.waymark.command.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.strategy.CreateStrategy.MilestoneField;
import org.waymark.events.Charter;
import org.waymark.events.StrategyCode;

/** Applies changes, field by field, to a charter. */
final class CharterChanges {

    private CharterChanges() {}

    /** The charter with the changed fields in place of the old ones; null clears a field. */
    static Charter apply(StrategyCode code, Charter before, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(CommandJson.toMap(asFields(code, before)));
        fields.putAll(changes);
        return CommandJson.fromMap(fields, CreateStrategy.class).charter();
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
                charter.objectives(),
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

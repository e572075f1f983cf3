package org.waymark.command.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** What was agreed about an action, field by field, as it can be revised. Times are in words. */
record AgreedAction(
        @Field("Reference of the theme it belongs to") @Nullable String theme,

        @Field("Reference of the workstream it belongs to; its theme follows") @Nullable String workstream,

        @Field(value = "What will be done", max = Texts.LONG)
        String activities,

        @Field(value = "What is sought by it", max = Texts.LONG)
        List<String> outcomes,

        @Field(value = "Who leads: people by their id, or named posts", atLeast = 1)
        List<String> leads,

        @Field("When it is due: a date, or words such as “every March”") @Nullable String by,

        @Field("When it is next looked at: a date, or words such as “quarterly”") @Nullable String review,

        @Field("How important it is") Priority priority) {

    AgreedAction {
        theme = Texts.trimmedOrNull(theme);
        workstream = Texts.trimmedOrNull(workstream);
        activities = Texts.trimmed(activities);
        outcomes = Texts.trimmed(outcomes);
        leads = Texts.trimmed(leads);
        by = Texts.trimmedOrNull(by);
        review = Texts.trimmedOrNull(review);
    }

    private static AgreedAction of(ActionPlan plan) {
        return new AgreedAction(
                plan.theme(),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                words(plan.by()),
                words(plan.review()),
                plan.priority());
    }

    /** What is agreed once these fields have other values; null clears a field. */
    static ActionPlan apply(ActionPlan before, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(CommandJson.toMap(of(before)));
        fields.putAll(changes);
        AgreedAction after = CommandJson.fromMap(fields, AgreedAction.class);
        return new ActionPlan(
                after.theme,
                after.workstream,
                after.activities,
                after.outcomes,
                after.leads,
                reread(before.by(), after.by),
                reread(before.review(), after.review),
                after.priority);
    }

    /** Words that did not change keep what was read in them when they were agreed. */
    private static @Nullable Timescale reread(@Nullable Timescale before, @Nullable String after) {
        if (after == null) {
            return null;
        }
        return before != null && before.words().equals(after) ? before : TimescaleParser.parse(after);
    }

    private static @Nullable String words(@Nullable Timescale timescale) {
        return timescale == null ? null : timescale.words();
    }
}

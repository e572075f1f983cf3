package org.waymark.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/** What was agreed about an action, field by field, as it can be revised. Times are in words. */
record AgreedAction(
        @Field("Reference of the theme it belongs to") @Nullable Ref theme,

        @Field("Reference of the workstream it belongs to; its theme follows") @Nullable Ref workstream,

        @Field(value = "What will be done", max = Texts.LONG)
        String activities,

        @Field(value = "Outcomes that are sought", max = Texts.LONG)
        List<String> outcomes,

        @NamesPeople
        @Field(
                "Who leads: people by their id, or named posts; empty while nobody does, which is shown as “No lead yet”")
        List<String> leads,

        @Field("When it is due: a date, or words such as “every March” or “end of June”") @Nullable String by,

        @Field("When it is next reviewed: a date, or words such as “quarterly”") @Nullable String review,

        @Field("Priority") Priority priority) {

    static AgreedAction of(ActionPlan plan) {
        return new AgreedAction(
                Ref.orNull(plan.theme()),
                Ref.orNull(plan.workstream()),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                words(plan.by()),
                words(plan.review()),
                plan.priority());
    }

    /** The plan that these fields say. Words that did not change keep what was read in them when they were agreed. */
    ActionPlan plan(ActionPlan before, TimescaleReader times) {
        return new ActionPlan(
                Ref.valueOrNull(theme),
                Ref.valueOrNull(workstream),
                activities,
                outcomes,
                leads,
                reread(times, "changes.by", before.by(), by),
                reread(times, "changes.review", before.review(), review),
                priority);
    }

    private static @Nullable Timescale reread(
            TimescaleReader times, String field, @Nullable Timescale before, @Nullable String after) {
        return before != null && before.words().equals(after) ? before : times.read(field, after);
    }

    private static @Nullable String words(@Nullable Timescale timescale) {
        return timescale == null ? null : timescale.words();
    }
}

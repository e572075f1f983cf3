package org.waymark.command.imports.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.PlanAction;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;

/** A row of an action plan. */
public record ActionEntry(ActionPlan plan) implements Entry {

    @Override
    public CaseFingerprint content() {
        return CaseFingerprint.of(plan);
    }

    @Override
    public PlanAction command(StrategyCode strategy, String ref) {
        return new PlanAction(
                strategy,
                new Ref(ref),
                Ref.orNull(plan.theme()),
                Ref.orNull(plan.workstream()),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                words(plan.by()),
                words(plan.review()),
                plan.priority());
    }

    private static @Nullable String words(@Nullable Timescale timescale) {
        return timescale == null ? null : timescale.words();
    }

    @Override
    public Values values() {
        return new Values(
                plan.theme(),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                When.of(plan.by()),
                When.of(plan.review()),
                plan.priority());
    }

    /** What was read from a row. */
    record Values(
            @Nullable String theme,
            @Nullable String workstream,
            String activities,
            List<String> outcomes,
            List<String> leads,
            @Nullable When by,
            @Nullable When review,
            Priority priority) {}

    /**
     * A timescale.
     *
     * @param words  as written
     * @param parsed whether anything below could be read from them
     * @param every  ISO 8601 period
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record When(
            String words,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean parsed,
            @Nullable String date,
            @Nullable String every,
            List<Integer> months,
            boolean ongoing) {

        static @Nullable When of(@Nullable Timescale timescale) {
            return timescale == null
                    ? null
                    : new When(
                            timescale.words(),
                            timescale.isParsed(),
                            timescale.date() == null ? null : timescale.date().toString(),
                            timescale.every() == null ? null : timescale.every().toString(),
                            timescale.months(),
                            timescale.ongoing());
        }
    }
}

package org.waymark.command.imports.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.action.PlanAction;
import org.waymark.command.action.ReviseAction;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;

/** A row of an action plan. */
record ActionEntry(ActionPlan plan, ActionReport report) implements Entry {

    private static final Set<String> OF_REPORTS =
            Set.of(ActionColumn.STATUS.field(), ActionColumn.RATING.field(), ActionColumn.COMMENT.field());

    @Override
    public CaseFingerprint content() {
        return said(plan, report);
    }

    /** What an action says, as its columns. */
    static CaseFingerprint said(ActionPlan plan, ActionReport report) {
        CaseFingerprint.Builder said = new CaseFingerprint.Builder()
                .say(ActionColumn.THEME, plan.theme())
                .say(ActionColumn.WORKSTREAM, plan.workstream())
                .say(ActionColumn.ACTIVITIES, plan.activities())
                .say(ActionColumn.OUTCOMES, plan.outcomes())
                .say(ActionColumn.LEADS, plan.leads())
                .say(ActionColumn.BY, words(plan.by()))
                .say(ActionColumn.REVIEW, words(plan.review()))
                .say(ActionColumn.PRIORITY, title(plan.priority()));
        return report.say(said).build();
    }

    private static String title(Priority priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.UK);
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        List<RowCommand> commands = new ArrayList<>();
        commands.add(RowCommand.asAt(
                report.asAt(),
                new PlanAction(
                        strategy,
                        new Ref(ref),
                        Ref.orNull(plan.theme()),
                        Ref.orNull(plan.workstream()),
                        plan.activities(),
                        plan.outcomes(),
                        plan.leads(),
                        words(plan.by()),
                        words(plan.review()),
                        plan.priority(),
                        List.of())));
        commands.addAll(report.commands(strategy, new Ref(ref)));
        return commands;
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        Map<String, @Nullable Object> agreed = new LinkedHashMap<>();
        put(agreed, fields, ActionColumn.THEME, plan.theme());
        put(agreed, fields, ActionColumn.WORKSTREAM, plan.workstream());
        put(agreed, fields, ActionColumn.ACTIVITIES, plan.activities());
        put(agreed, fields, ActionColumn.OUTCOMES, plan.outcomes());
        put(agreed, fields, ActionColumn.LEADS, plan.leads());
        put(agreed, fields, ActionColumn.BY, words(plan.by()));
        put(agreed, fields, ActionColumn.REVIEW, words(plan.review()));
        put(agreed, fields, ActionColumn.PRIORITY, plan.priority().name());
        List<RowCommand> commands = new ArrayList<>();
        if (!agreed.isEmpty()) {
            commands.add(RowCommand.today(new ReviseAction(strategy, new Ref(ref), new Changes<>(agreed))));
        }
        if (fields.stream().anyMatch(OF_REPORTS::contains)) {
            commands.addAll(report.commands(strategy, new Ref(ref)));
        }
        return commands;
    }

    private static void put(
            Map<String, @Nullable Object> agreed, Set<String> fields, ActionColumn column, @Nullable Object value) {
        if (fields.contains(column.field())) {
            agreed.put(column.field(), value);
        }
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
                plan.priority(),
                report.status() == null ? null : report.status().name(),
                report.rating(),
                report.comment(),
                report.asAt() == null ? null : report.asAt().toString());
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
            Priority priority,
            @Nullable String status,
            @Nullable String rating,
            @Nullable String comment,
            @Nullable String asAt) {}

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

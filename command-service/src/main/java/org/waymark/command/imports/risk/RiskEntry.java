package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.risk.PlanRiskResponse;
import org.waymark.command.risk.PlanRiskResponse.ActionField;
import org.waymark.command.risk.RaiseRisk;
import org.waymark.command.risk.ReviewRisk;
import org.waymark.command.risk.ReviseRisk;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.StrategyCode;

/**
 * A row of a risk register.
 *
 * @param items    refs of cases it is linked to
 * @param inherent null where nobody assessed it before any control
 * @param response null where none is planned
 */
record RiskEntry(
        RiskDetails details,
        RiskPeople people,
        List<String> items,
        @Nullable Level inherent,
        @Nullable Level current,
        @Nullable Level target,
        @Nullable RiskResponse response,
        @Nullable LocalDate monitorNext)
        implements Entry {

    private static final Set<String> DESCRIBED =
            Set.of("title", "cause", "event", "effect", "category", "theme", "proximity", "monitoring");

    /** The response in words, beside the steps. */
    private static final String RESPONSE_TEXT = "response.text";

    @Override
    public CaseFingerprint content() {
        return said(details, people, inherent, current, target, response, monitorNext);
    }

    /** What a risk says, as its columns. An assessment is two fields: its score, and its rating where no numbers say it. */
    static CaseFingerprint said(
            RiskDetails details,
            RiskPeople people,
            @Nullable Level inherent,
            @Nullable Level current,
            @Nullable Level target,
            @Nullable RiskResponse response,
            @Nullable LocalDate monitorNext) {
        return new CaseFingerprint.Builder()
                .say(RiskColumn.TITLE, details.title())
                .say(RiskColumn.CAUSE, details.cause())
                .say(RiskColumn.EVENT, details.event())
                .say(RiskColumn.EFFECT, details.effect())
                .say(RiskColumn.CATEGORY, details.category())
                .say(RiskColumn.THEME, details.theme())
                .say(RiskColumn.PROXIMITY, details.proximity())
                .say(RiskColumn.OWNER, people.owner())
                .say(RiskColumn.ACTIONEE, people.actionee())
                .say(RiskColumn.INHERENT_SCORE, inherent == null ? null : inherent.score())
                .say(RiskColumn.INHERENT_RATING, inherent == null ? null : inherent.stated())
                .say(RiskColumn.INHERENT_RATIONALE, inherent == null ? null : inherent.rationale())
                .say(RiskColumn.CURRENT_SCORE, current == null ? null : current.score())
                .say(RiskColumn.CURRENT_RATING, current == null ? null : current.stated())
                .say(RiskColumn.CURRENT_RATIONALE, current == null ? null : current.rationale())
                .say(RiskColumn.TARGET_SCORE, target == null ? null : target.score())
                .say(RiskColumn.TARGET_RATING, target == null ? null : target.stated())
                .say(RiskColumn.TARGET_RATIONALE, target == null ? null : target.rationale())
                .say(RiskColumn.RESPONSE, response == null ? null : steps(response))
                .say(RESPONSE_TEXT, response == null ? null : response.text())
                .say(RiskColumn.MONITOR_NEXT, monitorNext)
                .say(RiskColumn.MONITORING, details.monitoring())
                .build();
    }

    private static String steps(RiskResponse response) {
        return response.actions().stream().map(RiskAction::what).collect(Collectors.joining("; "));
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        List<RowCommand> commands = new ArrayList<>();
        commands.add(RowCommand.today(new RaiseRisk(
                strategy,
                new Ref(ref),
                details.title(),
                details.cause(),
                details.event(),
                details.effect(),
                details.category(),
                Ref.orNull(details.theme()),
                items.stream().map(Ref::new).toList(),
                details.proximity(),
                people.owner(),
                people.actionee(),
                Level.fieldOf(inherent),
                Level.fieldOf(current),
                Level.fieldOf(target),
                monitorNext,
                details.monitoring())));
        Optional.ofNullable(response)
                .map(planned -> planned(strategy, ref, planned))
                .ifPresent(commands::add);
        return commands;
    }

    private static RowCommand planned(StrategyCode strategy, String ref, RiskResponse planned) {
        return RowCommand.today(new PlanRiskResponse(
                strategy,
                new Ref(ref),
                planned.kind(),
                planned.text(),
                planned.actions().stream()
                        .map(action -> new ActionField(action.what(), action.who(), action.by(), action.done()))
                        .toList()));
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        ExistingRisk risk = (ExistingRisk) there;
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        List<RowCommand> commands = new ArrayList<>();
        Map<String, @Nullable Object> described = new LinkedHashMap<>(content().fields());
        described.keySet().retainAll(DESCRIBED);
        described.keySet().retainAll(fields);
        if (!described.isEmpty()) {
            commands.add(RowCommand.today(new ReviseRisk(strategy, new Ref(ref), new Changes<>(described))));
        }
        if (fields.contains(RiskColumn.OWNER.field()) || fields.contains(RiskColumn.ACTIONEE.field())) {
            commands.add(RowCommand.today(risk.owned(strategy, new Ref(ref), people)));
        }
        Ref of = new Ref(ref);
        reassessed(strategy, of, risk, fields, Kind.INHERENT, inherent).ifPresent(commands::add);
        reassessed(strategy, of, risk, fields, Kind.CURRENT, current).ifPresent(commands::add);
        reassessed(strategy, of, risk, fields, Kind.TARGET, target).ifPresent(commands::add);
        if (response != null && (fields.contains(RiskColumn.RESPONSE.field()) || fields.contains(RESPONSE_TEXT))) {
            commands.add(planned(strategy, ref, risk.responseWith(response)));
        }
        if (monitorNext != null && fields.contains(RiskColumn.MONITOR_NEXT.field())) {
            commands.add(RowCommand.today(new ReviewRisk(strategy, of, null, monitorNext)));
        }
        return commands;
    }

    private static Optional<RowCommand> reassessed(
            StrategyCode strategy, Ref ref, ExistingRisk risk, Set<String> fields, Kind kind, @Nullable Level level) {
        String name = kind.name().toLowerCase(Locale.ROOT) + ".";
        boolean changed =
                Stream.of("score", "rating", "rationale").map(name::concat).anyMatch(fields::contains);
        return level == null || !changed
                ? Optional.empty()
                : Optional.of(RowCommand.today(level.reassess(strategy, ref, kind, risk.assessment(kind))));
    }

    @Override
    public Values values() {
        return new Values(
                details.title(),
                details.cause(),
                details.event(),
                details.effect(),
                details.category(),
                details.theme(),
                items,
                details.proximity(),
                people.owner(),
                people.actionee(),
                inherent,
                current,
                target,
                response == null
                        ? List.of()
                        : response.actions().stream().map(RiskAction::what).toList(),
                monitorNext == null ? null : monitorNext.toString(),
                details.monitoring());
    }

    /** What was read from a row. */
    record Values(
            String title,
            @Nullable String cause,
            @Nullable String event,
            @Nullable String effect,
            @Nullable String category,
            @Nullable String theme,
            List<String> items,
            @Nullable String proximity,
            @Nullable String owner,
            @Nullable String actionee,
            @Nullable Level inherent,
            @Nullable Level current,
            @Nullable Level target,
            List<String> response,
            @Nullable String monitorNext,
            @Nullable String monitoring) {}
}

package org.waymark.command.worksheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent;
import org.waymark.events.ColumnTarget;
import org.waymark.events.IndicatorEvent;
import org.waymark.events.Objective;
import org.waymark.events.ProjectEvent;
import org.waymark.events.RiskEvent;
import org.waymark.events.WaymarkEvent;

/** What the cells of a row can name in a strategy. */
final class CaseFacts implements CellFacts {

    /** The kind of worksheet whose rows are stakeholder groups. */
    private static final String STAKEHOLDERS = "stakeholders";

    private final Worksheets worksheets;

    CaseFacts(Worksheets worksheets) {
        this.worksheets = worksheets;
    }

    @Override
    public Optional<String> strangers(List<String> people) {
        try {
            worksheets.strategy().mustBeMembers("people", people);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of("names somebody who cannot be named: " + withoutStop(refusal.message()));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    @Override
    public Optional<String> titled(ColumnTarget target, String title) {
        Stream<String> refs = switch (target) {
            case OBJECTIVE ->
                strategy().objectives().stream()
                        .filter(objective -> objective.title().equalsIgnoreCase(title))
                        .map(Objective::ref);
            case THEME ->
                strategy().themes().entrySet().stream()
                        .filter(theme -> theme.getValue().title().equalsIgnoreCase(title))
                        .map(Map.Entry::getKey)
                        .filter(theme -> !strategy().isRetired(theme));
            case PROJECT, ACTION, RISK, STAKEHOLDER, INDICATOR -> Stream.empty();
        };
        List<String> found = refs.toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<String> fault(ColumnTarget target, String ref) {
        boolean there = switch (target) {
            case THEME -> strategy().themes().containsKey(ref);
            case OBJECTIVE ->
                strategy().objectives().stream()
                        .anyMatch(objective -> objective.ref().equals(ref));
            case PROJECT -> isOpenedBy(ProjectEvent.class, ref);
            case ACTION -> isOpenedBy(ActionEvent.class, ref);
            case RISK -> isOpenedBy(RiskEvent.class, ref);
            case STAKEHOLDER -> isStakeholder(ref);
            case INDICATOR -> isOpenedBy(IndicatorEvent.class, ref);
        };
        if (!there) {
            return Optional.of(
                    "there is no " + target.title().toLowerCase(Locale.UK) + " " + ref + " in this strategy");
        }
        if (target == ColumnTarget.THEME && strategy().isRetired(ref)) {
            return Optional.of("theme " + ref + " is retired");
        }
        return worksheets.row(ref).filter(Row::removed).isPresent()
                ? Optional.of("row " + ref + " was removed")
                : Optional.empty();
    }

    private boolean isOpenedBy(Class<? extends WaymarkEvent> events, String ref) {
        return worksheets.opening(ref).filter(events::isInstance).isPresent();
    }

    private boolean isStakeholder(String ref) {
        return worksheets
                .row(ref)
                .flatMap(row -> worksheets.of(row.worksheet()))
                .filter(worksheet -> worksheet.form().kind().equals(STAKEHOLDERS))
                .isPresent();
    }

    private Strategy strategy() {
        return worksheets.strategy();
    }
}

package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionProgress;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskRating;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;

/** The cases that a command names: whether they are there, and whether one is a problem that nobody leaves out in silence. */
final class NamedCases {

    private final Set<String> known = new HashSet<>();
    private final Set<String> over = new HashSet<>();
    private final Map<String, Map<Integer, Rated>> reports = new HashMap<>();
    private final Map<String, Risk> risks = new HashMap<>();

    /**
     * A report that stands.
     *
     * @param of the stage that it is about; empty for an action, which has none
     */
    private record Rated(int number, String of, @Nullable RatingLevel rating, LocalDate asAt) {}

    private record Risk(
            @Nullable RiskRating inherent, @Nullable RiskRating current, boolean occurred) {

        boolean isHigh() {
            return (current == null ? inherent : current) == RiskRating.HIGH;
        }

        Risk assessed(RiskReassessed event) {
            RiskRating after = event.after().rating();
            return switch (event.assessment()) {
                case INHERENT -> new Risk(after, current, occurred);
                case CURRENT -> new Risk(inherent, after, occurred);
                case TARGET -> this;
            };
        }
    }

    /** @param asAt the day for which the event is true */
    void evolve(WaymarkEvent event, LocalDate asAt) {
        event.caseRef().ifPresent(ref -> {
            if (event.opensCase()) {
                known.add(ref);
            }
            switch (event) {
                case ProjectClosed _, ActionCompleted _, ActionCancelled _, RiskClosed _ -> over.add(ref);
                case ProjectReopened _, ActionReopened _, RiskReopened _ -> over.remove(ref);
                default -> {}
            }
        });
        switch (event) {
            case StageProgressReported reported -> rated(reported.project(), reported.report(), asAt);
            case StageProgressCorrected corrected -> {
                reportsOf(corrected.project()).remove(corrected.replaces());
                rated(corrected.project(), corrected.report(), asAt);
            }
            case ActionProgressReported reported ->
                rated(reported.action(), reportsOf(reported.action()).size() + 1, reported.progress(), asAt);
            case ActionProgressCorrected corrected ->
                rated(corrected.action(), corrected.report(), corrected.after(), asAt);
            case RiskEvent risk -> evolve(risk);
            default -> {}
        }
    }

    private void rated(String project, StageReport report, LocalDate asAt) {
        reportsOf(project)
                .put(report.number(), new Rated(report.number(), report.stage().id(), report.rating(), asAt));
    }

    private void rated(String action, int number, ActionProgress progress, LocalDate asAt) {
        reportsOf(action).put(number, new Rated(number, "", progress.rating(), asAt));
    }

    private Map<Integer, Rated> reportsOf(String ref) {
        return reports.computeIfAbsent(ref, each -> new HashMap<>());
    }

    private void evolve(RiskEvent event) {
        risks.compute(event.risk(), (ref, was) -> switch (event) {
            case RiskRaised raised -> new Risk(rating(raised.inherent()), rating(raised.current()), false);
            case RiskReassessed reassessed when was != null -> was.assessed(reassessed);
            case RiskOccurred _ when was != null -> new Risk(was.inherent, was.current, true);
            case RiskReopened _ when was != null -> new Risk(was.inherent, was.current, false);
            default -> was;
        });
    }

    private static @Nullable RiskRating rating(@Nullable RiskAssessment assessment) {
        return assessment == null ? null : assessment.rating();
    }

    /**
     * Insists that cases are there.
     *
     * @param field where they were named
     * @throws Refusal if one of the refs is that of nothing
     */
    void mustBeKnown(String field, List<String> refs) {
        List<String> unknown = refs.stream().filter(ref -> !known.contains(ref)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "case.unknown",
                    "There is nothing with the reference " + String.join(", ", unknown)
                            + " in this strategy. Check the reference.");
        }
    }

    /** Why a case is one that nobody leaves out without a reason, to follow its ref; null where it is none. */
    @Nullable String problem(String ref) {
        if (over.contains(ref)) {
            return null;
        }
        Risk risk = risks.get(ref);
        if (risk != null) {
            return risk.occurred() ? "has occurred" : risk.isHigh() ? "is a high risk" : null;
        }
        return latest(ref)
                .filter(RatingLevel::needsHelp)
                .findFirst()
                .map(level -> "is rated " + level.name())
                .orElse(null);
    }

    /** How an action, or each stage of a project, is rated by its latest report. */
    private Stream<RatingLevel> latest(String ref) {
        Map<String, Rated> latest = new HashMap<>();
        reports.getOrDefault(ref, Map.of()).values().stream()
                .sorted(Comparator.comparing(Rated::asAt).thenComparing(Rated::number))
                .forEach(rated -> latest.put(rated.of(), rated));
        return latest.values().stream().map(Rated::rating).flatMap(Stream::ofNullable);
    }
}

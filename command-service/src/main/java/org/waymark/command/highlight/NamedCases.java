package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ProjectEvent;
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
    private final Map<String, Map<Integer, Rated>> projects = new HashMap<>();
    private final Map<String, Risk> risks = new HashMap<>();

    /** A report that stands. */
    private record Rated(StageReport report, LocalDate asAt) {}

    private record Risk(RiskRating inherent, @Nullable RiskRating current, boolean occurred, boolean closed) {

        boolean isHigh() {
            return (current == null ? inherent : current) == RiskRating.HIGH;
        }

        Risk assessed(RiskReassessed event) {
            RiskRating after = event.after().rating();
            return switch (event.assessment()) {
                case INHERENT -> new Risk(after, current, occurred, closed);
                case CURRENT -> new Risk(inherent, after, occurred, closed);
                case TARGET -> this;
            };
        }
    }

    /** @param asAt the day for which the event is true */
    void evolve(WaymarkEvent event, LocalDate asAt) {
        if (event.opensCase()) {
            event.caseRef().ifPresent(known::add);
        }
        switch (event) {
            case ProjectEvent project -> evolve(project, asAt);
            case RiskEvent risk -> evolve(risk);
            default -> {}
        }
    }

    private void evolve(ProjectEvent event, LocalDate asAt) {
        Map<Integer, Rated> standing = projects.computeIfAbsent(event.project(), ref -> new HashMap<>());
        if (event instanceof StageProgressReported reported) {
            standing.put(reported.report().number(), new Rated(reported.report(), asAt));
        } else if (event instanceof StageProgressCorrected corrected) {
            standing.remove(corrected.replaces());
            standing.put(corrected.report().number(), new Rated(corrected.report(), asAt));
        }
    }

    private void evolve(RiskEvent event) {
        risks.compute(event.risk(), (ref, was) -> switch (event) {
            case RiskRaised raised -> new Risk(raised.inherent().rating(), rating(raised.current()), false, false);
            case RiskReassessed reassessed when was != null -> was.assessed(reassessed);
            case RiskOccurred _ when was != null -> new Risk(was.inherent, was.current, true, was.closed);
            case RiskClosed _ when was != null -> new Risk(was.inherent, was.current, was.occurred, true);
            case RiskReopened _ when was != null -> new Risk(was.inherent, was.current, false, false);
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
        Risk risk = risks.get(ref);
        if (risk != null && !risk.closed()) {
            return risk.occurred() ? "has occurred" : risk.isHigh() ? "is a high risk" : null;
        }
        return rated(ref).stream()
                .filter(RatingLevel::needsHelp)
                .findFirst()
                .map(level -> "is rated " + level.name())
                .orElse(null);
    }

    /** How each stage of a project is rated by its latest report. */
    private List<RatingLevel> rated(String project) {
        Map<String, Rated> latest = new HashMap<>();
        projects.getOrDefault(project, Map.of()).values().stream()
                .sorted(Comparator.comparing(Rated::asAt)
                        .thenComparing(rated -> rated.report().number()))
                .forEach(rated -> latest.put(rated.report().stage().id(), rated));
        return latest.values().stream().map(rated -> rated.report().rating()).toList();
    }
}

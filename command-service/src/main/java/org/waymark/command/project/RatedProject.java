package org.waymark.command.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageRatings;
import org.waymark.events.StageRatings.Rated;
import org.waymark.events.StageReport;

/** A project as far as its overall rating depends on it. */
final class RatedProject {

    private @Nullable ProjectDetails details;
    private @Nullable RatingLevel byHand;
    private final Map<Integer, OfStage> reports = new HashMap<>();

    /** A report that was not corrected. */
    private record OfStage(String stage, Rated rated) {}

    /** @param asAt the day for which the event is true */
    void evolve(ProjectEvent event, LocalDate asAt) {
        switch (event) {
            case ProjectRegistered project -> details = ProjectDetails.of(project);
            case StageProgressReported reported -> report(reported.report(), asAt);
            case StageProgressCorrected corrected -> {
                reports.remove(corrected.replaces());
                report(corrected.report(), asAt);
            }
            case HelpRequestAnswered _ -> {}
            case ProjectRevised revised -> details = revised.after();
            case ProjectClosed _ -> status(ProjectStatus.CLOSED);
            case ProjectReopened _ -> status(ProjectStatus.ACTIVE);
            case ProjectRatingSet set -> byHand = set.rating();
            case ProjectRatingRemoved _ -> byHand = null;
        }
    }

    private void status(ProjectStatus status) {
        details = details == null ? null : details.withStatus(status);
    }

    private void report(StageReport report, LocalDate asAt) {
        reports.put(
                report.number(), new OfStage(report.stage().id(), new Rated(report.rating(), asAt, report.number())));
    }

    @Nullable ProjectDetails details() {
        return details;
    }

    /** The rating that was set by hand; null where the rule holds. */
    @Nullable RatingLevel byHand() {
        return byHand;
    }

    /** Whether it is open and belongs to a theme. */
    boolean isOpenIn(String theme) {
        return details != null
                && details.status() != ProjectStatus.CLOSED
                && details.theme().equals(theme);
    }

    /** The rating that follows from the rule in force; empty where nothing does. */
    Optional<RatingLevel> byRule(Strategy strategy) {
        List<PlannedStage> planned = details == null ? List.of() : details.plannedStages();
        return new StageRatings(
                        strategy.stages(),
                        strategy.ratings(),
                        planned.stream().map(PlannedStage::stage).collect(Collectors.toSet()),
                        reports.values().stream()
                                .collect(Collectors.toMap(
                                        OfStage::stage,
                                        OfStage::rated,
                                        (one, other) -> Rated.BY_AS_AT.compare(one, other) < 0 ? other : one)))
                .overall(strategy.overallRule().project());
    }

    /** The one that is shown: by hand, else by the rule. */
    Optional<RatingLevel> shown(Strategy strategy) {
        return byHand == null ? byRule(strategy) : Optional.of(byHand);
    }
}

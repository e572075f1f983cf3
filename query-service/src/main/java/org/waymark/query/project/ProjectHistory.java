package org.waymark.query.project;

import static org.waymark.query.project.Report.BY_AS_AT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.StrategyCode;
import org.waymark.query.project.Report.Correction;
import org.waymark.query.strategy.RatingByHand;
import org.waymark.query.views.Provenance;

/**
 * A project with every report ever made on it.
 *
 * @param reports in the order in which they were recorded, corrected ones among them
 * @param byHand  overall ratings that were set by hand, and removed, in the order in which they were recorded
 * @param closed  who closed it, when and why; null while it is not closed
 * @param changed the last thing that happened to it
 */
public record ProjectHistory(
        StrategyCode strategy,
        String ref,
        String theme,
        String title,
        List<String> leads,
        ProjectStatus status,
        List<PlannedStage> plannedStages,
        List<Report> reports,
        List<RatingByHand> byHand,
        Provenance registered,
        @Nullable Provenance closed,
        Provenance changed) {

    /** The report with this number. */
    public Optional<Report> report(int number) {
        return reports.stream().filter(report -> report.number() == number).findFirst();
    }

    /** The report that a stage's cell showed at a position of the ledger. */
    Optional<Report> standingAt(String stage, long position) {
        return reports.stream()
                .filter(report -> report.stage().equals(stage) && report.stoodAt(position))
                .max(BY_AS_AT);
    }

    /** The report that is valid now: its latest correction, or the report itself; empty where that is not among these. */
    Optional<Report> asCorrected(int number) {
        Optional<Report> now = report(number);
        while (now.isPresent() && now.get().corrected() instanceof Correction correction) {
            now = report(correction.by());
        }
        return now;
    }

    /** Whether there is anything to show of that day: it was entered by then, or a report tells of that day or before. */
    boolean wasThere(LocalDate day) {
        return !registered.asAt().isAfter(day)
                || reports.stream().anyMatch(report -> !report.stamp().asAt().isAfter(day));
    }

    /** What is known now of that day: reports true for a later day are left out, and so is a later end. */
    ProjectHistory correctedFor(LocalDate day) {
        boolean endedLater = closed != null && closed.asAt().isAfter(day);
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                endedLater ? ProjectStatus.ACTIVE : status,
                plannedStages,
                reports.stream()
                        .filter(report -> !report.stamp().asAt().isAfter(day))
                        .toList(),
                byHand.stream()
                        .filter(rating -> !rating.stamp().asAt().isAfter(day))
                        .toList(),
                registered,
                endedLater ? null : closed,
                changed);
    }

    /** The same with other reports. */
    ProjectHistory withReports(List<Report> reports) {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                reports,
                byHand,
                registered,
                closed,
                changed);
    }

    /** The same with other details. */
    ProjectHistory withDetails(
            String theme, String title, List<String> leads, ProjectStatus status, List<PlannedStage> plannedStages) {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                reports,
                byHand,
                registered,
                closed,
                changed);
    }

    /** The same with other overall ratings by hand. */
    ProjectHistory withByHand(List<RatingByHand> byHand) {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                reports,
                byHand,
                registered,
                closed,
                changed);
    }

    /** The same, closed by somebody; null where it is not closed. */
    ProjectHistory withClosed(@Nullable Provenance closed) {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                reports,
                byHand,
                registered,
                closed,
                changed);
    }

    /** The same, changed by somebody. */
    ProjectHistory withChanged(Provenance changed) {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                reports,
                byHand,
                registered,
                closed,
                changed);
    }
}

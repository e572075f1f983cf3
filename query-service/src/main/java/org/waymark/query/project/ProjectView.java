package org.waymark.query.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;

/**
 * A project with every report ever made on it.
 *
 * @param reports in the order in which they were recorded, corrected ones among them
 * @param closed  who closed it, when and why; null while it is not closed
 * @param changed the last thing that happened to it
 */
public record ProjectView(
        StrategyCode strategy,
        String ref,
        String theme,
        String title,
        List<String> leads,
        ProjectStatus status,
        List<PlannedStage> plannedStages,
        List<Report> reports,
        Provenance registered,
        @Nullable Provenance closed,
        Provenance changed) {

    /** By the day a report is true for, then by when it was recorded: the last one is in the cell. */
    static final Comparator<Report> BY_AS_AT = Comparator.comparing(
                    (Report report) -> report.stamp().asAt())
            .thenComparingLong(report -> report.stamp().position());

    /**
     * One report of one stage.
     *
     * @param replaces  number of the report that this one corrects; null for an ordinary report
     * @param corrected what took its place; null where it was not corrected
     * @param answer    a sponsor's answer to the help it asks for
     */
    public record Report(
            StageReport said,
            Provenance stamp,
            @Nullable Integer replaces,
            @Nullable Correction corrected,
            @Nullable Answer answer) {

        /** The same, with what took its place. */
        Report withCorrected(Correction corrected) {
            return new Report(said, stamp, replaces, corrected, answer);
        }

        /** The same, with a sponsor's answer. */
        Report withAnswer(Answer answer) {
            return new Report(said, stamp, replaces, corrected, answer);
        }

        /** Whether no correction has taken its place. */
        public boolean standing() {
            return corrected == null;
        }

        /** Whether it was made by then, and no correction had taken its place. */
        boolean stoodAt(long position) {
            return stamp.position() <= position
                    && (corrected == null || corrected.stamp().position() > position);
        }

        /** Whether it asks for help that nobody has answered yet. */
        public boolean awaitingHelp() {
            return standing() && said.helpNeeded() != null && answer == null;
        }
    }

    /** What took a report's place: the number of the new one, by whom, when and why. */
    public record Correction(int by, Provenance stamp) {}

    /** A sponsor's answer to a help request. */
    public record Answer(String text, Provenance stamp) {}

    /** All reports of a stage, newest as-at date first, corrected ones included. */
    public List<Report> history(String stage) {
        return reports.stream()
                .filter(report -> report.said().stage().id().equals(stage))
                .sorted(BY_AS_AT.reversed())
                .toList();
    }

    /** The reports of a stage that were not corrected, newest as-at date first. */
    public List<Report> standing(String stage) {
        return history(stage).stream().filter(Report::standing).toList();
    }

    /** The report that the stage's cell shows: the latest as-at date, then the latest recorded. */
    public Optional<Report> current(String stage) {
        return standing(stage).stream().findFirst();
    }

    /** The report with this number. */
    public Optional<Report> report(int number) {
        return reports.stream()
                .filter(report -> report.said().number() == number)
                .findFirst();
    }

    /** The report that the stage's cell showed at a position of the ledger. */
    public Optional<Report> standingAt(String stage, long position) {
        return reports.stream()
                .filter(report -> report.said().stage().id().equals(stage) && report.stoodAt(position))
                .max(BY_AS_AT);
    }

    /** The report that is valid now: its latest correction, or the report itself. */
    Report asCorrected(Report report) {
        Report now = report;
        while (now.corrected() != null) {
            now = report(now.corrected().by()).orElseThrow();
        }
        return now;
    }

    /** The latest report of any stage, by as-at date. */
    public Optional<Report> latest() {
        return reports.stream().filter(Report::standing).max(BY_AS_AT);
    }

    /** Whether there is anything to show of that day: it was entered by then, or a report tells of that day or before. */
    boolean wasThere(LocalDate day) {
        return !registered.asAt().isAfter(day)
                || reports.stream().anyMatch(report -> !report.stamp().asAt().isAfter(day));
    }

    /** What is known now of that day: reports true for a later day are left out, and so is a later end. */
    ProjectView correctedFor(LocalDate day) {
        boolean endedLater = closed != null && closed.asAt().isAfter(day);
        return new ProjectView(
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
                registered,
                endedLater ? null : closed,
                changed);
    }

    /** The same with other reports. */
    ProjectView withReports(List<Report> reports) {
        return new ProjectView(
                strategy, ref, theme, title, leads, status, plannedStages, reports, registered, closed, changed);
    }

    /** The same with other details. */
    ProjectView withDetails(
            String theme, String title, List<String> leads, ProjectStatus status, List<PlannedStage> plannedStages) {
        return new ProjectView(
                strategy, ref, theme, title, leads, status, plannedStages, reports, registered, closed, changed);
    }

    /** The same, closed by somebody; null where it is not closed. */
    ProjectView withClosed(@Nullable Provenance closed) {
        return new ProjectView(
                strategy, ref, theme, title, leads, status, plannedStages, reports, registered, closed, changed);
    }

    /** The same, changed by somebody. */
    ProjectView withChanged(Provenance changed) {
        return new ProjectView(
                strategy, ref, theme, title, leads, status, plannedStages, reports, registered, closed, changed);
    }
}

package org.waymark.query.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.StrategyCode;
import org.waymark.query.strategy.RatingByHand;
import org.waymark.query.views.Provenance;

/**
 * A project as pages show it. Its history is in {@link ProjectHistory}.
 *
 * @param progress of each stage that was ever reported, in the order of their first reports
 * @param byHand   its overall rating that was set by hand, or removed, last; null where none ever was
 * @param closed   who closed it, when and why; null while it is not closed
 * @param changed  the last thing that happened to it
 */
public record ProjectView(
        StrategyCode strategy,
        String ref,
        String theme,
        String title,
        List<String> leads,
        ProjectStatus status,
        List<PlannedStage> plannedStages,
        List<StageProgress> progress,
        @Nullable RatingByHand byHand,
        Provenance registered,
        @Nullable Provenance closed,
        Provenance changed) {

    static ProjectView of(ProjectHistory history, List<StageProgress> progress) {
        return new ProjectView(
                history.strategy(),
                history.ref(),
                history.theme(),
                history.title(),
                history.leads(),
                history.status(),
                history.plannedStages(),
                progress,
                RatingByHand.last(history.byHand()),
                history.registered(),
                history.closed(),
                history.changed());
    }

    /** Letters of the ratings that its stages have, each once. */
    List<String> ratings() {
        return progress.stream()
                .flatMap(stage -> Stream.ofNullable(stage.current()))
                .map(report -> report.said().rating().letter())
                .distinct()
                .toList();
    }

    /** The project as if nothing had been reported. */
    ProjectHistory unreported() {
        return new ProjectHistory(
                strategy,
                ref,
                theme,
                title,
                leads,
                status,
                plannedStages,
                List.of(),
                byHand == null ? List.of() : List.of(byHand),
                registered,
                closed,
                changed);
    }

    /** What is shown of a stage; empty where it was never reported. */
    Optional<StageProgress> progress(String stage) {
        return progress.stream().filter(each -> each.stage().equals(stage)).findFirst();
    }

    /** The report that the stage's cell shows: the latest as-at date, then the latest recorded. */
    public Optional<Report> current(String stage) {
        return progress(stage).map(StageProgress::current);
    }

    /** The latest report of any stage, by as-at date. */
    public Optional<Report> latest() {
        return progress.stream()
                .flatMap(stage -> Optional.ofNullable(stage.current()).stream())
                .max(Report.BY_AS_AT);
    }

    /**
     * The report that is valid now in place of one that a cell showed at a position: its latest correction, or the report
     * itself; empty where it takes all reports to tell.
     */
    Optional<ReportMark> asCorrected(ReportMark shown, long position) {
        Map<Integer, ReportMark> recent = new LinkedHashMap<>();
        progress.forEach(stage -> stage.recent().forEach(mark -> recent.put(mark.number(), mark)));
        ReportMark known = recent.get(shown.number());
        return known == null
                ? correctedAfter(position) ? Optional.empty() : following(replacing(shown, recent.values()), recent)
                : following(known, recent);
    }

    private boolean correctedAfter(long position) {
        return progress.stream()
                .map(stage -> stage.older().lastCorrection())
                .anyMatch(correction -> correction != null && correction > position);
    }

    private static ReportMark replacing(ReportMark shown, Collection<ReportMark> recent) {
        return recent.stream()
                .filter(mark -> Objects.equals(mark.replaces(), shown.number()))
                .max(Comparator.comparingLong(ReportMark::position))
                .orElse(shown);
    }

    private static Optional<ReportMark> following(ReportMark mark, Map<Integer, ReportMark> recent) {
        Optional<ReportMark> now = Optional.of(mark);
        while (now.isPresent() && now.get().corrected() instanceof Integer by) {
            now = Optional.ofNullable(recent.get(by));
        }
        return now;
    }
}

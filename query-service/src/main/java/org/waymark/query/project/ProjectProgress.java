package org.waymark.query.project;

import static org.waymark.query.project.Report.BY_AS_AT;
import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RecordedEvent;
import org.waymark.query.project.Report.Answer;
import org.waymark.query.project.StageProgress.Older;
import org.waymark.query.views.Provenance;

/** What pages show of the reports on a project, stage by stage: from all of them, or from what was shown before the last. */
final class ProjectProgress {

    private ProjectProgress() {}

    /** What pages show of each stage, in the order in which they were first reported. */
    static List<StageProgress> of(List<Report> reports) {
        Map<String, List<Report>> byStage =
                reports.stream().collect(Collectors.groupingBy(Report::stage, LinkedHashMap::new, Collectors.toList()));
        return byStage.entrySet().stream()
                .map(stage -> ofStage(stage.getKey(), stage.getValue()))
                .toList();
    }

    private static StageProgress ofStage(String stage, List<Report> reports) {
        int old = Math.max(0, reports.size() - StageProgress.RECENT);
        List<ReportMark> recent = reports.subList(old, reports.size()).stream()
                .map(ReportMark::of)
                .toList();
        Report current = reports.stream().filter(Report::standing).max(BY_AS_AT).orElse(null);
        return new StageProgress(stage, current, run(reports), recent, older(reports.subList(0, old)));
    }

    private static Older older(List<Report> reports) {
        Long lastCorrection = reports.stream()
                .filter(report -> report.replaces() != null)
                .map(report -> report.stamp().position())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Older(reports.size(), run(reports), lastCorrection);
    }

    private static @Nullable RatingRun run(List<Report> reports) {
        List<ReportMark> standing = reports.stream()
                .filter(Report::standing)
                .sorted(BY_AS_AT.reversed())
                .map(ReportMark::of)
                .toList();
        return RatingRun.of(standing).orElse(null);
    }

    /** After an event; empty where it takes all reports to tell. */
    static Optional<List<StageProgress>> after(List<StageProgress> before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case StageProgressReported reported -> reported(before, Report.of(reported, stamp));
            case StageProgressCorrected corrected ->
                corrected(before, corrected.replaces(), Report.of(corrected, stamp));
            case HelpRequestAnswered answered -> {
                Answer answer = new Answer(answered.answer(), stamp);
                yield Optional.of(before.stream()
                        .map(stage -> stage.answered(answered.report(), answer))
                        .toList());
            }
            default -> Optional.of(before);
        };
    }

    private static Optional<List<StageProgress>> reported(List<StageProgress> before, Report report) {
        return stage(before, report.stage())
                .orElseGet(() -> StageProgress.none(report.stage()))
                .plus(report)
                .map(after -> with(before, after));
    }

    private static Optional<List<StageProgress>> corrected(List<StageProgress> before, int number, Report by) {
        Optional<StageProgress> corrected =
                before.stream().filter(stage -> stage.remembers(number)).findFirst();
        return corrected.flatMap(of -> of.stage().equals(by.stage())
                ? of.corrected(number, by).map(after -> with(before, after))
                : of.correctedElsewhere(number, by)
                        .map(after -> with(before, after))
                        .flatMap(struck -> reported(struck, by)));
    }

    private static Optional<StageProgress> stage(List<StageProgress> progress, String id) {
        return progress.stream().filter(stage -> stage.stage().equals(id)).findFirst();
    }

    private static List<StageProgress> with(List<StageProgress> before, StageProgress after) {
        return stage(before, after.stage()).isEmpty()
                ? plus(before, after)
                : changed(before, stage -> stage.stage().equals(after.stage()), stage -> after);
    }
}

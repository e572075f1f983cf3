package org.waymark.command.imports.project;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.PeriodColumn.Span;
import org.waymark.command.imports.project.StageColumn.Part;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.DatedReports;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ReportDay;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;

/** A project of the grid. */
public final class ExistingProject extends ExistingCase {

    private @Nullable ProjectDetails project;
    private final Map<String, DatedReports<StageReport>> reports = new LinkedHashMap<>();

    /** The last report of each stage as they were recorded, whatever day it is for. */
    private final Map<String, StageReport> last = new LinkedHashMap<>();

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
        switch (event) {
            case ProjectRegistered registered -> project = ProjectDetails.of(registered);
            case ProjectRevised revised -> project = revised.after();
            case StageProgressReported reported -> rated(reported.report(), asAt);
            case StageProgressCorrected corrected -> {
                reports.values().forEach(of -> of.remove(corrected.replaces()));
                dated(corrected.report(), asAt);
                last.computeIfPresent(
                        corrected.report().stage().id(),
                        (_, there) -> there.number() == corrected.replaces() ? corrected.report() : there);
            }
            default -> {}
        }
        return Optional.ofNullable(project).map(this::said);
    }

    /** When its stages are planned if these are planned so; what is not said of a stage stays. */
    List<PlannedStage> plannedWith(List<PlannedStage> others) {
        Map<String, PlannedStage> planned = new LinkedHashMap<>();
        planned().forEach(stage -> planned.put(stage.stage(), stage));
        others.forEach(stage -> planned.merge(stage.stage(), stage, ExistingProject::with));
        return List.copyOf(planned.values());
    }

    private static PlannedStage with(PlannedStage there, PlannedStage said) {
        return new PlannedStage(
                there.stage(),
                said.start() == null ? there.start() : said.start(),
                said.finish() == null ? there.finish() : said.finish());
    }

    private void rated(StageReport report, LocalDate asAt) {
        dated(report, asAt);
        last.put(report.stage().id(), report);
    }

    /** The rating that the next report of a stage is measured against. */
    Optional<RatingLevel> lastRating(String stage) {
        return Optional.ofNullable(last.get(stage)).map(StageReport::rating);
    }

    private void dated(StageReport report, LocalDate asAt) {
        reports.computeIfAbsent(report.stage().id(), _ -> new DatedReports<>()).add(report.number(), asAt, report);
    }

    /** When its stages are planned. */
    List<PlannedStage> planned() {
        return Optional.ofNullable(project).map(ProjectDetails::plannedStages).orElse(List.of());
    }

    /** The stage that was reported on last by a day. */
    Optional<String> stageReported(LocalDate day) {
        return reports.entrySet().stream()
                .flatMap(of -> of.getValue().on(day).map(dated -> Map.entry(of.getKey(), dated.day())).stream())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private CaseFingerprint said(ProjectDetails described) {
        CaseFingerprint.Builder said = ProjectEntry.described(described);
        reports.forEach((stage, of) -> of.latest()
                .ifPresent(report -> said.say(
                                StageColumn.field(stage, Part.RATING),
                                report.rating().letter())
                        .say(StageColumn.field(stage, Part.COMMENT), report.comment())));
        return said.build();
    }

    @Override
    public CaseFingerprint besides(Entry row) {
        if (project == null || !(row instanceof ProjectEntry entry)) {
            return now();
        }
        CaseFingerprint.Builder said = ProjectEntry.described(project);
        entry.ratings().forEach(rating -> say(said, rating, reports.get(entry.stageOf(rating, this))));
        return said.build();
    }

    /** What was reported for the day of a rating; where nothing was, what held then, which is another report. */
    private static void say(
            CaseFingerprint.Builder said, StageRating rating, @Nullable DatedReports<StageReport> there) {
        Span span = rating.span();
        if (there == null) {
            return;
        }
        Optional<StageReport> same = span == null ? there.latest() : there.within(span.from(), span.to());
        same.ifPresent(report ->
                said.say(rating.column(), rating.said(report.rating())).say(rating.commentField(), report.comment()));
        if (same.isEmpty() && span != null && !rating.isOfPeriod()) {
            there.on(span.to())
                    .ifPresent(before -> said.say(
                            rating.column(),
                            ReportDay.said(before.report().rating().letter(), before.day())));
        }
    }
}

package org.waymark.query.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Stage;
import org.waymark.query.kinds.ReportInterval;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkItem.Said;
import org.waymark.query.kinds.WorkKind;

/** What projects want of those who lead them, and of sponsors. */
final class ProjectWork {

    private static final String REPORT_STAGES = "report-stages";

    private final StrategyMoment moment;
    private final Map<String, String> stages;

    private ProjectWork(StrategyMoment moment) {
        this.moment = moment;
        this.stages = moment.strategy().stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
    }

    static List<WorkItem> of(StrategyMoment moment) {
        ProjectWork work = new ProjectWork(moment);
        return Stream.concat(
                        ProjectOverview.tracked(moment).stream().map(work::report),
                        ShownProjects.of(moment).projects().stream()
                                .filter(project -> project.status() != ProjectStatus.CLOSED)
                                .flatMap(work::help))
                .toList();
    }

    private WorkItem report(Tracked project) {
        return WorkItem.of(WorkKind.PROJECT, project.ref(), project.title(), project.leads())
                .due(Due.on(ReportInterval.next(project, moment.strategy().cycle()), "Report due"))
                .by(REPORT_STAGES);
    }

    /** Of the stages of the scheme in force, as the grid shows them. */
    private Stream<WorkItem> help(ProjectView project) {
        return moment.strategy().stages().stream()
                .flatMap(stage -> project.current(stage.id()).stream())
                .flatMap(report ->
                        Stream.ofNullable(report.said().helpNeeded()).flatMap(needed -> help(project, report, needed)));
    }

    private Stream<WorkItem> help(ProjectView project, Report report, String needed) {
        Said asked = new Said("asked", report.stamp().by(), report.stamp().asAt(), needed);
        WorkItem mine = item(WorkKind.HELP_ASKED, project, report, asking(project, report));
        Report.@Nullable Answer answer = report.answer();
        if (answer == null) {
            WorkItem theirs = item(
                    WorkKind.HELP_TO_ANSWER, project, report, moment.strategy().sponsors());
            return Stream.of(
                    mine.saying(Stream.of(asked)),
                    theirs.saying(Stream.of(asked))
                            .waitingNow()
                            .since(report.stamp().position())
                            .by("answer-help", Map.of("number", Integer.toString(report.number()))));
        }
        Said answered = new Said("answered", answer.stamp().by(), answer.stamp().asAt(), answer.text());
        return Stream.of(mine.saying(Stream.of(asked, answered))
                .waitingNow()
                .since(answer.stamp().position())
                .by(REPORT_STAGES));
    }

    private WorkItem item(WorkKind kind, ProjectView project, Report report, List<String> people) {
        String stage = stages.getOrDefault(report.stage(), report.stage());
        return WorkItem.of(kind, project.ref(), project.title() + ": " + stage, people)
                .at("/cases/" + project.ref() + "#report-" + report.number());
    }

    /** Whoever reported it, and those who lead the project. */
    private static List<String> asking(ProjectView project, Report report) {
        return Stream.concat(Stream.of(report.stamp().by()), project.leads().stream())
                .distinct()
                .toList();
    }
}

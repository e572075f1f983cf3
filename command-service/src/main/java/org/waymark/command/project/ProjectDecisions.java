package org.waymark.command.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;

/** The rules about projects. */
final class ProjectDecisions {

    private ProjectDecisions() {}

    static Decision register(NewCase place, RegisterProject command, DecisionContext context) {
        Strategy strategy = place.strategy();
        strategy.mustExist(command.strategy());
        strategy.mustHaveTheme(command.theme().value());
        strategy.mustBeMembers("leads", command.leads());
        place.mustHave("items", command.items());
        String ref = place.ref(command.ref(), ProjectFeature.KIND);
        List<PlannedStage> planned = command.plannedStages().stream()
                .map(PlannedStageField::toPlannedStage)
                .toList();
        PlannedStages.mustBeSound(strategy, planned, List.of());
        return place.opened(
                ref,
                new ProjectRegistered(
                        command.strategy(), ref, command.theme().value(), command.title(), command.leads(), planned),
                command.items());
    }

    static Decision report(Project project, ReportStageProgress command, DecisionContext context) {
        project.mustBeOpen(command.project().in(command.strategy()));
        project.mustBeLedBy(context);
        Stage stage = project.strategy().stage(command.stage());
        RatingLevel rating = project.strategy().rating(command.rating());
        redNeedsHelp(rating, command.helpNeeded());
        project.latest(stage.id()).ifPresent(latest -> leapNeedsReason(latest.rating(), rating, context));
        StageReport report = new StageReport(
                project.nextReport(),
                stage,
                project.strategy().schemeVersion(),
                rating,
                project.strategy().scaleVersion(),
                orEmpty(command.comment()),
                command.helpNeeded());
        return Decision.of(
                command.project().value(),
                new StageProgressReported(command.strategy(), command.project().value(), report));
    }

    static Decision correct(Project project, CorrectStageProgress command, DecisionContext context) {
        project.mustExist(command.project().in(command.strategy()));
        project.mustBeLedBy(context);
        StageReport replaced = standing(project, command.report());
        context.needsReason("stage-progress.reason-missing", "Enter a reason for correcting the report.");
        RatingLevel rating = project.strategy().rating(command.rating());
        redNeedsHelp(rating, command.helpNeeded());
        StageReport report = new StageReport(
                project.nextReport(),
                replaced.stage(),
                replaced.schemeVersion(),
                rating,
                project.strategy().scaleVersion(),
                orEmpty(command.comment()),
                command.helpNeeded());
        Decision corrected = Decision.of(
                command.project().value(),
                new StageProgressCorrected(command.strategy(), command.project().value(), command.report(), report));
        LocalDate day = context.asAt() == null ? project.day(replaced.number()) : context.asAt();
        return day == null ? corrected : corrected.trueFor(day);
    }

    static Decision answer(Project project, AnswerHelpRequest command, DecisionContext context) {
        project.mustExist(command.project().in(command.strategy()));
        StageReport request = request(project, command);
        if (request.helpNeeded() == null) {
            throw noRequest("report", "Report " + request.number() + " does not ask for help.");
        }
        if (project.isAnswered(request.number())) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "help-request.already-answered",
                    "The request in report " + request.number() + " is already answered. Add a note to say more.");
        }
        return Decision.of(
                command.project().value(),
                new HelpRequestAnswered(
                        command.strategy(),
                        command.project().value(),
                        request.number(),
                        request.stage(),
                        command.answer()));
    }

    private static StageReport request(Project project, AnswerHelpRequest command) {
        if (command.report() != null) {
            return standing(project, command.report());
        }
        if (command.stage() != null) {
            return project.openRequest(command.stage())
                    .orElseThrow(
                            () -> noRequest("stage", "No request for help is open at stage " + command.stage() + "."));
        }
        throw noRequest("report", "Say which request is answered: give the number of the report, or the stage.");
    }

    private static Refusal noRequest(String field, String message) {
        return Refusal.at(field, Refusal.Kind.RULE, "help-request.unknown", message);
    }

    private static StageReport standing(Project project, int number) {
        return project.standing(number)
                .orElseThrow(() -> project.everReported(number)
                        ? Refusal.at(
                                "report",
                                Refusal.Kind.RULE,
                                "report.already-corrected",
                                "Report " + number + " was corrected. Give the number of the report that replaced it.")
                        : Refusal.at(
                                "report",
                                Refusal.Kind.RULE,
                                "report.unknown",
                                "This project has no report " + number + ". Use the number shown in the grid cell."));
    }

    private static void redNeedsHelp(RatingLevel rating, @Nullable String helpNeeded) {
        if (rating.needsHelp() && helpNeeded == null) {
            throw Refusal.at(
                    "helpNeeded",
                    Refusal.Kind.RULE,
                    "stage-progress.help-needed-missing",
                    rating.name() + " means that a sponsor's help is needed. Say what help is needed.");
        }
    }

    private static void leapNeedsReason(RatingLevel from, RatingLevel to, DecisionContext context) {
        String change = "from " + from.name() + " to " + to.name();
        if (from.mustBeExplained(to)) {
            context.needsReason(
                    "stage-progress.reason-missing", "Enter a reason for the change of rating " + change + ".");
        }
    }

    private static String orEmpty(@Nullable String comment) {
        return comment == null ? "" : comment;
    }
}

package org.waymark.command.project;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;

class ReportStageProgressTest extends EntityTest {

    private static ReportStageProgress report(RatingLevel rating) {
        return report("resourcing", rating.letter(), rating.needsHelp() ? "Funding for two places" : null);
    }

    private static ReportStageProgress report(String stage, String rating, @Nullable String help) {
        return new ReportStageProgress(SG23, new Ref("P1"), stage, rating, "As told by the team", help);
    }

    private Given givenProjectAnd(Object... events) {
        return givenThemeAnd(Stream.concat(Stream.of(projectRegistered()), Arrays.stream(events))
                .toArray());
    }

    @Test
    void reportsAStage() {
        givenProjectAnd().when(report(RED), as(Role.LEAD)).success().events(reported(1, RED));
    }

    @Test
    void countsTheReportsOfTheProject() {
        givenProjectAnd(reported(1, RED), corrected(2, 1, AMBER))
                .when(report(GREEN))
                .success()
                .events(reported(3, GREEN));
    }

    @Test
    void stampsWhoAndWhenItIsTrueFor() {
        givenProjectAnd()
                .when(report(GREEN), asAt("2023-06-30"))
                .eventsSatisfy(stamped(Map.of(
                        "actor", "coordinator",
                        "role", "COORDINATOR",
                        "asAt", "2023-06-30",
                        "command", "report-stage-progress",
                        "correlationId", "request-1",
                        "answerId", "P1")));
    }

    @Test
    void isTrueForTodayWhereNothingElseIsSaid() {
        givenProjectAnd().when(report(GREEN)).eventsSatisfy(stamped(Map.of("asAt", "2023-07-14")));
    }

    @Test
    void refusesADayInTheFuture() {
        givenProjectAnd()
                .when(report(GREEN), asAt("2023-07-15"))
                .exceptionSatisfies(refusal("as-at.in-future", "asAt"))
                .events();
    }

    @Test
    void redNeedsTheHelpThatIsNeeded() {
        givenProjectAnd()
                .when(report("resourcing", "R", " "))
                .exceptionSatisfies(refusal("stage-progress.help-needed-missing", "helpNeeded"))
                .events();
    }

    @Test
    void leavingRedNeedsAReason() {
        givenProjectAnd(reported(1, RED))
                .when(report(AMBER))
                .exceptionSatisfies(refusal("stage-progress.reason-missing", "reason"))
                .events();
    }

    @Test
    void leavingRedForARatingOutsideTheLadderNeedsAReasonToo() {
        givenProjectAnd(reported(1, RED))
                .when(report(NOT_YET_STARTED))
                .exceptionSatisfies(refusal("stage-progress.reason-missing", "reason"))
                .events();
    }

    @Test
    void leavesRedWithAReason() {
        givenProjectAnd(reported(1, RED))
                .when(report(GREEN), because("The sponsor funded two places"))
                .success()
                .events(reported(2, GREEN));
    }

    @Test
    void jumpingTwoLevelsNeedsAReason() {
        givenProjectAnd(reported(1, GREEN))
                .when(report(RED))
                .exceptionSatisfies(refusal("stage-progress.reason-missing", "reason"))
                .events();
    }

    @Test
    void oneLevelNeedsNoReason() {
        givenProjectAnd(reported(1, GREEN)).when(report(AMBER)).success();
    }

    @Test
    void stayingRedNeedsNoReason() {
        givenProjectAnd(reported(1, RED)).when(report(RED)).success();
    }

    @Test
    void comparesWithTheSameStageOnly() {
        givenProjectAnd(reported(1, RED)).when(report("designing", "G", null)).success();
    }

    @Test
    void comparesWithTheCorrectedReportNotTheMistake() {
        givenProjectAnd(reported(1, RED), corrected(2, 1, AMBER))
                .when(report(GREEN))
                .success();
    }

    @Test
    void refusesALeadOfAnotherProject() {
        givenProjectAnd()
                .when(report(GREEN), as("somebody", Role.LEAD))
                .exceptionSatisfies(refusal("project.not-lead"))
                .events();
    }

    @Test
    void refusesAStageThatIsNotInForceAnyMore() {
        givenProjectAnd(new StageSchemeDefined(SG23, 2, List.of(new Stage("q1", "First quarter"))))
                .when(report(GREEN))
                .exceptionSatisfies(refusal("stage.unknown", "stage"))
                .events();
    }

    @Test
    void refusesARatingThatIsNotInTheScale() {
        givenProjectAnd()
                .when(report("resourcing", "C", null))
                .exceptionSatisfies(refusal("rating.unknown", "rating"))
                .events();
    }

    @Test
    void keepsTheDefinitionsInForce() {
        Stage quarter = new Stage("q1", "First quarter");
        RatingLevel blue = new RatingLevel("B", "Blue", "Calm", Tone.GOOD, 1);
        givenProjectAnd(
                        new StageSchemeDefined(SG23, 2, List.of(quarter)),
                        new RatingScaleDefined(SG23, 3, List.of(blue)))
                .when(new ReportStageProgress(SG23, new Ref("P1"), "q1", "B", null, null))
                .success()
                .events(new StageProgressReported(SG23, "P1", new StageReport(1, quarter, 2, blue, 3, "", null)));
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        givenThemeAnd()
                .when(report(GREEN))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }

    @Test
    void refusesAnActionForAProject() {
        givenThemeAnd(actionPlanned("P1"))
                .when(report(GREEN))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(report(GREEN))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}

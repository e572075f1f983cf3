package org.waymark.command.project;

import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class AnswerHelpRequestTest extends EntityTest {

    private static AnswerHelpRequest answer(@Nullable Integer report, @Nullable String stage) {
        return new AnswerHelpRequest(SG23, new Ref("P1"), report, stage, "Two places are funded until March");
    }

    @Test
    void answersAReportThatAskedForHelp() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(answer(1, null), as(Role.SPONSOR))
                .success()
                .events(helpRequestAnswered(1))
                .eventsSatisfy(stamped(Map.of("actor", "sponsor", "role", "SPONSOR")));
    }

    @Test
    void answersTheLatestOpenRequestOfAStage() {
        givenThemeAnd(projectRegistered(), reported(1, RED), reported(2, RED), reported(3, AMBER))
                .when(answer(null, "resourcing"))
                .success()
                .events(helpRequestAnswered(2));
    }

    @Test
    void refusesToAnswerTwice() {
        givenThemeAnd(projectRegistered(), reported(1, RED), helpRequestAnswered(1))
                .when(answer(1, null))
                .exceptionSatisfies(refusal("help-request.already-answered"))
                .events();
    }

    @Test
    void refusesAReportThatDidNotAsk() {
        givenThemeAnd(projectRegistered(), reported(1, AMBER))
                .when(answer(1, null))
                .exceptionSatisfies(refusal("help-request.unknown", "report"))
                .events();
    }

    @Test
    void refusesARequestThatWasAMistake() {
        givenThemeAnd(projectRegistered(), reported(1, RED), corrected(2, 1, AMBER))
                .when(answer(1, null))
                .exceptionSatisfies(refusal("report.already-corrected", "report"))
                .events();
    }

    @Test
    void refusesAStageWithoutAnOpenRequest() {
        givenThemeAnd(projectRegistered(), reported(1, RED), helpRequestAnswered(1))
                .when(answer(null, "resourcing"))
                .exceptionSatisfies(refusal("help-request.unknown", "stage"))
                .events();
    }

    @Test
    void refusesAReportThatWasNeverMade() {
        givenThemeAnd(projectRegistered())
                .when(answer(7, null))
                .exceptionSatisfies(refusal("report.unknown", "report"))
                .events();
    }

    @Test
    void needsToKnowWhichRequest() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(answer(null, null))
                .exceptionSatisfies(refusal("help-request.unknown", "report"))
                .events();
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        givenThemeAnd()
                .when(answer(1, null))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }
}

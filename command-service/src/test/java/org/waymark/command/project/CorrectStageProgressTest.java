package org.waymark.command.project;

import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class CorrectStageProgressTest extends EntityTest {

    private static final DecisionContext WITH_REASON = because("Taken from the wrong sheet");

    private static CorrectStageProgress correct(int report, String rating, @Nullable String help) {
        return new CorrectStageProgress(SG23, new Ref("P1"), report, rating, "As told by the team", help);
    }

    @Test
    void putsAReportInThePlaceOfTheMistake() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(correct(1, "A", null), WITH_REASON)
                .success()
                .events(corrected(2, 1, AMBER));
    }

    @Test
    void isTrueForTheDayOfTheReportThatItReplaces() {
        givenThemeAnd(projectRegistered())
                .and(reported(1, RED), asAt("2023-06-30"))
                .when(correct(1, "A", null), WITH_REASON)
                .success()
                .events(corrected(2, 1, AMBER))
                .eventsSatisfy(stamped(Map.of("asAt", "2023-06-30")));
    }

    @Test
    void correctsACorrection() {
        givenThemeAnd(projectRegistered(), reported(1, RED), corrected(2, 1, AMBER))
                .when(correct(2, "G", null), WITH_REASON)
                .success()
                .events(corrected(3, 2, GREEN));
    }

    @Test
    void correctsAnEarlierReportThanTheLatest() {
        givenThemeAnd(projectRegistered(), reported(1, AMBER), reported(2, GREEN))
                .when(correct(1, "R", "Funding for two places"), WITH_REASON)
                .success()
                .events(corrected(3, 1, RED));
    }

    @Test
    void needsAReason() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(correct(1, "A", null))
                .exceptionSatisfies(refusal("stage-progress.reason-missing", "reason"))
                .events();
    }

    @Test
    void redNeedsTheHelpThatIsNeeded() {
        givenThemeAnd(projectRegistered(), reported(1, AMBER))
                .when(correct(1, "R", null), WITH_REASON)
                .exceptionSatisfies(refusal("stage-progress.help-needed-missing", "helpNeeded"))
                .events();
    }

    @Test
    void refusesAReportThatWasCorrectedAlready() {
        givenThemeAnd(projectRegistered(), reported(1, RED), corrected(2, 1, AMBER))
                .when(correct(1, "G", null), WITH_REASON)
                .exceptionSatisfies(refusal("report.already-corrected", "report"))
                .events();
    }

    @Test
    void refusesAReportThatWasNeverMade() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(correct(2, "G", null), WITH_REASON)
                .exceptionSatisfies(refusal("report.unknown", "report"))
                .events();
    }

    @Test
    void refusesARatingThatIsNotInTheScale() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(correct(1, "C", null), WITH_REASON)
                .exceptionSatisfies(refusal("rating.unknown", "rating"))
                .events();
    }

    @Test
    void refusesALeadOfAnotherProject() {
        givenThemeAnd(projectRegistered(), reported(1, RED))
                .when(correct(1, "A", null), as("somebody", Role.LEAD))
                .exceptionSatisfies(refusal("project.not-lead"))
                .events();
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        givenThemeAnd()
                .when(correct(1, "A", null), WITH_REASON)
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }
}

package org.waymark.command.project;

import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class CloseAndReopenProjectTest extends EntityTest {

    private static final CloseProject CLOSE = new CloseProject(SG23, new Ref("P1"));
    private static final ReopenProject REOPEN = new ReopenProject(SG23, new Ref("P1"));
    private static final ReportStageProgress REPORT =
            new ReportStageProgress(SG23, new Ref("P1"), "resourcing", "G", "As told by the team", null);

    @Test
    void closesWithAReason() {
        givenThemeAnd(projectRegistered())
                .when(CLOSE, because("All stages are complete"))
                .success()
                .events(projectClosed())
                .eventsSatisfy(stamped(Map.of("reason", "All stages are complete")));
    }

    @Test
    void refusesToCloseWithoutAReason() {
        givenThemeAnd(projectRegistered())
                .when(CLOSE)
                .exceptionSatisfies(refusal("project.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToCloseTwice() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(CLOSE, because("Again"))
                .exceptionSatisfies(refusal("project.closed"))
                .events();
    }

    @Test
    void refusesToCloseWhatIsNotThere() {
        givenThemeAnd()
                .when(CLOSE, because("Done"))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }

    @Test
    void refusesALeadToCloseAndToReopen() {
        givenThemeAnd(projectRegistered())
                .when(CLOSE, as("lead", Role.LEAD, "Done"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(REOPEN, as("lead", Role.LEAD, "Not done"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesReportsWhileClosed() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(REPORT)
                .exceptionSatisfies(refusal("project.closed"))
                .events();
    }

    @Test
    void takesReportsAgainOnceReopened() {
        givenThemeAnd(projectRegistered(), projectClosed(), projectReopened())
                .when(REPORT)
                .success()
                .events(reported(1, GREEN));
    }

    @Test
    void putsAReportRightAndAnswersAfterTheEnd() {
        givenThemeAnd(projectRegistered(), reported(1, RED), projectClosed())
                .when(
                        new CorrectStageProgress(SG23, new Ref("P1"), 1, "G", "As told by the team", null),
                        because("The wrong project"))
                .success()
                .events(corrected(2, 1, GREEN));
        givenThemeAnd(projectRegistered(), reported(1, RED), projectClosed())
                .when(new AnswerHelpRequest(SG23, new Ref("P1"), 1, null, "Two places are funded until March"))
                .success()
                .events(helpRequestAnswered(1));
    }

    @Test
    void reopensWithAReason() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(REOPEN, because("Funding came after all"))
                .success()
                .events(projectReopened())
                .eventsSatisfy(stamped(Map.of("reason", "Funding came after all")));
    }

    @Test
    void refusesToReopenWithoutAReason() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(REOPEN)
                .exceptionSatisfies(refusal("project.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToReopenWhatIsNotClosed() {
        givenThemeAnd(projectRegistered())
                .when(REOPEN, because("Again"))
                .exceptionSatisfies(refusal("project.not-closed"))
                .events();
    }

    @Test
    void refusesToReopenWhatIsNotThere() {
        givenThemeAnd()
                .when(REOPEN, because("Again"))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }
}

package org.waymark.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.ThemeRetired;

class ReviseProjectTest extends EntityTest {

    private static ReviseProject revise(Map<String, @Nullable Object> changes) {
        return command(ReviseProject.class, Map.of("strategy", "SG23", "project", " P1 ", "changes", changes));
    }

    private static Map<String, Object> stage(String stage, String start, String finish) {
        return Map.of("stage", stage, "start", start, "finish", finish);
    }

    @Test
    void recordsTheWholeProjectBeforeAndAfterWithTheReason() {
        givenThemeAnd(projectRegistered())
                .when(
                        revise(Map.of(
                                "title",
                                " Careers fair and open day ",
                                "leads",
                                List.of("lead", "member"),
                                "status",
                                "on_hold")),
                        because("Two fairs in one"))
                .success()
                .events(projectRevised())
                .eventsSatisfy(stamped(Map.of("reason", "Two fairs in one")));
    }

    @Test
    void buildsOnTheLatestRevision() {
        givenThemeAnd(projectRegistered(), projectRevised())
                .when(revise(Map.of("status", "ACTIVE")), because("The unions agreed"))
                .success()
                .eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(ProjectRevised.class, revised -> {
                            assertThat(revised.before().status()).isEqualTo(ProjectStatus.ON_HOLD);
                            assertThat(revised.after().status()).isEqualTo(ProjectStatus.ACTIVE);
                            assertThat(revised.after().title()).isEqualTo("Careers fair and open day");
                        }));
    }

    @Test
    void clearsThePlannedStages() {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("plannedStages", null);
        givenThemeAnd(projectRegistered())
                .when(revise(changes), because("No dates any more"))
                .success()
                .eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(ProjectRevised.class, revised -> {
                            assertThat(revised.before().plannedStages()).hasSize(1);
                            assertThat(revised.after().plannedStages()).isEmpty();
                        }));
    }

    @Test
    void movesToAnotherTheme() {
        givenThemeAnd(themeAdded("2", "Retention"), projectRegistered())
                .when(revise(Map.of("theme", "2")), because("It is about staying"))
                .success()
                .eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isInstanceOfSatisfying(
                                ProjectRevised.class,
                                revised -> assertThat(revised.after().theme()).isEqualTo("2")));
    }

    @Test
    void needsAReason() {
        givenThemeAnd(projectRegistered())
                .when(revise(Map.of("title", "Careers day")))
                .exceptionSatisfies(refusal("project.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToChangeNothing() {
        givenThemeAnd(projectRegistered())
                .when(revise(Map.of("title", "Careers fair")), because("?"))
                .exceptionSatisfies(refusal("project.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd(projectRegistered())
                .when(revise(Map.of("theme", "9")), because("Moved"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesAThemeThatIsRetired() {
        givenThemeAnd(themeAdded("2", "Retention"), new ThemeRetired(SG23, "2"), projectRegistered())
                .when(revise(Map.of("theme", "2")), because("Moved"))
                .exceptionSatisfies(refusal("theme.retired", "theme"))
                .events();
    }

    @Test
    void staysUnderAThemeThatWasRetired() {
        givenThemeAnd(projectRegistered(), new ThemeRetired(SG23, "1"))
                .when(revise(Map.of("title", "Careers day")), because("Shorter"))
                .success();
    }

    @Test
    void refusesALeadWhoIsNoMember() {
        givenThemeAnd(projectRegistered(), new RoleGranted(SG23, "lead", Role.LEAD))
                .when(revise(Map.of("leads", List.of("lead", "stranger"))), because("More hands"))
                .exceptionSatisfies(refusal("person.not-member", "leads"))
                .events();
    }

    @Test
    void keepsALeadWhoIsAMemberNoLonger() {
        givenThemeAnd(
                        projectRegistered(),
                        new RoleGranted(SG23, "lead", Role.LEAD),
                        new RoleRevoked(SG23, "lead", Role.LEAD))
                .when(revise(Map.of("title", "Careers day")), because("Shorter"))
                .success();
    }

    @Test
    void refusesAPlannedStageThatIsNotInTheScheme() {
        givenThemeAnd(projectRegistered())
                .when(
                        revise(Map.of("plannedStages", List.of(stage("dreaming", "2023-04-01", "2023-05-01")))),
                        because("New dates"))
                .exceptionSatisfies(refusal("stage.unknown", "stage"))
                .events();
    }

    @Test
    void keepsWhatWasPlannedForAStageOfAnEarlierScheme() {
        givenThemeAnd(
                        projectRegistered(),
                        new StageSchemeDefined(SG23, 2, List.of(new Stage("april", "April"), new Stage("may", "May"))))
                .when(revise(Map.of("title", "Careers day")), because("Shorter"))
                .success();
    }

    @Test
    void refusesAPlannedStageThatFinishesBeforeItStarts() {
        givenThemeAnd(projectRegistered())
                .when(
                        revise(Map.of("plannedStages", List.of(stage("resourcing", "2023-06-01", "2023-05-01")))),
                        because("New dates"))
                .exceptionSatisfies(refusal("project.planned-stage-reversed", "plannedStages"))
                .events();
    }

    @Test
    void refusesAStageThatIsPlannedTwice() {
        givenThemeAnd(projectRegistered())
                .when(
                        revise(Map.of(
                                "plannedStages",
                                List.of(
                                        stage("resourcing", "2023-04-01", "2023-05-01"),
                                        stage("resourcing", "2023-06-01", "2023-07-01")))),
                        because("New dates"))
                .exceptionSatisfies(refusal("project.planned-stage-twice", "plannedStages"))
                .events();
    }

    @Test
    void refusesAProjectThatIsClosed() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(revise(Map.of("title", "Careers day")), because("Shorter"))
                .exceptionSatisfies(refusal("project.closed"))
                .events();
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        givenThemeAnd()
                .when(revise(Map.of("title", "Careers day")), because("Shorter"))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }

    @Test
    void refusesALead() {
        givenThemeAnd(projectRegistered())
                .when(revise(Map.of("title", "Careers day")), as("lead", Role.LEAD, "Shorter"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}

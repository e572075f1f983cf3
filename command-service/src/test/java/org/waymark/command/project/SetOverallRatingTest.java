package org.waymark.command.project;

import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.events.StrategyEvents;

class SetOverallRatingTest extends EntityTest {

    private static final Stage NEXT = Stage.DEFAULT_SCHEME.get(1);

    private static SetOverallRating set(String letter) {
        return new SetOverallRating(SG23, new Ref("P1"), null, letter);
    }

    private static SetOverallRating setOfTheme(String letter) {
        return new SetOverallRating(SG23, null, new Ref("1"), letter);
    }

    private static ProjectRatingSet isSet(
            @Nullable RatingLevel before, RatingLevel rating, @Nullable RatingLevel byRule) {
        return new ProjectRatingSet(SG23, "P1", before, rating, 1, OfProject.WORST_OPEN_STAGE, byRule);
    }

    @Test
    void keepsWhatFollowsFromTheRuleBesideWhatIsSet() {
        givenThemeAnd(projectRegistered(), reported(1, GREEN), reported(2, NEXT, RED))
                .when(set("A"), because("The post is filled from Monday"))
                .success()
                .events(isSet(null, AMBER, RED));
    }

    @Test
    void takesAProjectThatNobodyReportedOn() {
        givenThemeAnd(projectRegistered())
                .when(set("A"), because("As agreed"))
                .success()
                .events(isSet(null, AMBER, null));
    }

    @Test
    void followsTheRuleThatTheStrategyDefined() {
        OverallRatingRule last = new OverallRatingRule(OfProject.LATEST_REPORT, OfTheme.WORST_PROJECT);
        givenThemeAnd(
                        new OverallRatingDefined(SG23, 2, OverallRatingRule.DEFAULT, last),
                        projectRegistered(),
                        reported(1, RED),
                        reported(2, NEXT, GREEN))
                .when(set("A"), because("In doubt"))
                .success()
                .events(new ProjectRatingSet(SG23, "P1", null, AMBER, 1, OfProject.LATEST_REPORT, GREEN));
    }

    @Test
    void needsAReason() {
        givenThemeAnd(projectRegistered())
                .when(set("A"))
                .exceptionSatisfies(refusal("overall-rating.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatIsSetAlready() {
        givenThemeAnd(projectRegistered(), isSet(null, AMBER, null))
                .when(set("A"), because("Again"))
                .exceptionSatisfies(refusal("overall-rating.unchanged", "rating"))
                .events();
    }

    @Test
    void refusesAClosedProject() {
        givenThemeAnd(projectRegistered(), projectClosed())
                .when(set("A"), because("Late"))
                .exceptionSatisfies(refusal("project.closed"))
                .events();
    }

    @Test
    void letsLeadsRateTheProjectsTheyLead() {
        givenThemeAnd(projectRegistered())
                .when(set("A"), as("lead", Role.LEAD, "As agreed"))
                .success()
                .events(isSet(null, AMBER, null));
    }

    @Test
    void refusesLeadsOfOtherProjectsAndForThemes() {
        givenThemeAnd(projectRegistered())
                .when(set("A"), as("stranger", Role.LEAD, "As agreed"))
                .exceptionSatisfies(refusal("project.not-lead"))
                .events();
        givenThemeAnd(projectRegistered())
                .when(setOfTheme("A"), as("lead", Role.LEAD, "As agreed"))
                .exceptionSatisfies(refusal("theme.not-coordinator"))
                .events();
    }

    @Test
    void asksForAProjectOrATheme() {
        givenThemeAnd(projectRegistered())
                .when(new SetOverallRating(SG23, null, null, "A"), because("Which?"))
                .exceptionSatisfies(refusal("overall-rating.of-one", "project"))
                .events();
        givenThemeAnd(projectRegistered())
                .when(new SetOverallRating(SG23, new Ref("P1"), new Ref("1"), "A"), because("Which?"))
                .exceptionSatisfies(refusal("overall-rating.of-one", "project"))
                .events();
    }

    @Test
    void ratesAThemeBesideWhatItsProjectsSay() {
        givenThemeAnd(
                        projectRegistered(),
                        reported(1, GREEN),
                        projectRegistered("P2"),
                        new ProjectRatingSet(SG23, "P2", null, RED, 1, OfProject.WORST_OPEN_STAGE, null))
                .when(setOfTheme("A"), because("The worst is behind us"))
                .success()
                .events(new ThemeRatingSet(SG23, "1", null, AMBER, 1, OfTheme.WORST_PROJECT, RED));
    }

    @Test
    void removesWhatWasSet() {
        givenThemeAnd(projectRegistered(), reported(1, GREEN), isSet(null, AMBER, GREEN))
                .when(new RemoveOverallRating(SG23, new Ref("P1"), null), because("It went well"))
                .success()
                .events(new ProjectRatingRemoved(SG23, "P1", AMBER, OfProject.WORST_OPEN_STAGE, GREEN));
    }

    @Test
    void removesWhatWasSetOfATheme() {
        givenThemeAnd(StrategyEvents.themeRatingSet())
                .when(new RemoveOverallRating(SG23, null, new Ref("1")), because("It went well"))
                .success()
                .events(new ThemeRatingRemoved(SG23, "1", AMBER, OfTheme.WORST_PROJECT, null));
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        givenThemeAnd(projectRegistered(), isSet(null, AMBER, null), StrategyEvents.themeRatingSet())
                .when(new RemoveOverallRating(SG23, new Ref("P2"), null), because("Which?"))
                .exceptionSatisfies(refusal("project.unknown", "project"))
                .events();
    }

    @Test
    void refusesToRemoveWhatFollowsFromTheRule() {
        givenThemeAnd(projectRegistered())
                .when(new RemoveOverallRating(SG23, new Ref("P1"), null), because("It went well"))
                .exceptionSatisfies(refusal("overall-rating.by-rule"))
                .events();
    }
}

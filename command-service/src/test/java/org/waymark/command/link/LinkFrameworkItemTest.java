package org.waymark.command.link;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.frameworkDefined;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;

/** Linking themes, projects and actions to items of outside plans, and taking such links away. */
class LinkFrameworkItemTest extends EntityTest {

    private static LinkFrameworkItem link(@Nullable String item, @Nullable String theme, String... codes) {
        return new LinkFrameworkItem(SG23, Ref.orNull(item), Ref.orNull(theme), new Ref("CYPP"), List.of(codes));
    }

    private static UnlinkFrameworkItem unlink(@Nullable String item, @Nullable String theme) {
        return new UnlinkFrameworkItem(SG23, Ref.orNull(item), Ref.orNull(theme), new Ref("CYPP"), "AFI 1.1");
    }

    private static FrameworkItemLinked linked(@Nullable String item, @Nullable String theme) {
        return new FrameworkItemLinked(SG23, theme, item, "CYPP", "AFI 1.1");
    }

    private static FrameworkItemUnlinked unlinked(@Nullable String item, @Nullable String theme) {
        return new FrameworkItemUnlinked(SG23, theme, item, "CYPP", "AFI 1.1");
    }

    @Test
    void linksAProject() {
        givenThemeAnd(frameworkDefined(), projectRegistered())
                .when(link("P1", null, " AFI 1.1 ", "AFI 1.1"))
                .success()
                .events(linked("P1", null));
    }

    @Test
    void linksAnAction() {
        givenThemeAnd(frameworkDefined(), actionPlanned("A1"))
                .when(link("A1", null, "AFI 1.1"))
                .success()
                .events(linked("A1", null));
    }

    @Test
    void linksATheme() {
        givenThemeAnd(frameworkDefined())
                .when(link(null, "1", "AFI 1.1"))
                .success()
                .events(linked(null, "1"));
    }

    @Test
    void refusesWhatIsLinkedAlready() {
        givenThemeAnd(frameworkDefined(), linked(null, "1"))
                .when(link(null, "1", "AFI 1.1"))
                .exceptionSatisfies(refusal("link.there-already", "codes"))
                .events();
    }

    @Test
    void wantsOneSubject() {
        givenThemeAnd(frameworkDefined(), projectRegistered())
                .when(link("P1", "1", "AFI 1.1"))
                .exceptionSatisfies(refusal("link.one-subject", "item"))
                .events();
        givenThemeAnd(frameworkDefined())
                .when(link(null, null, "AFI 1.1"))
                .exceptionSatisfies(refusal("link.one-subject", "item"))
                .events();
    }

    @Test
    void refusesWhatIsNotThere() {
        givenThemeAnd(frameworkDefined())
                .when(link("P1", null, "AFI 1.1"))
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
        givenThemeAnd(frameworkDefined())
                .when(link(null, "9", "AFI 1.1"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
        givenThemeAnd(frameworkDefined())
                .when(link(null, "1", "AFI 9"))
                .exceptionSatisfies(refusal("framework-item.unknown", "codes"))
                .events();
    }

    @Test
    void refusesAFrameworkThatIsNotThere() {
        givenThemeAnd()
                .when(link(null, "1", "AFI 1.1"))
                .exceptionSatisfies(refusal("framework.unknown", "framework"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(link(null, "1", "AFI 1.1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void refusesARetiredTheme() {
        givenThemeAnd(frameworkDefined(), themeRetired())
                .when(link(null, "1", "AFI 1.1"))
                .exceptionSatisfies(refusal("theme.retired", "theme"))
                .events();
    }

    @Test
    void refusesOtherKindsOfCases() {
        givenThemeAnd(frameworkDefined(), RiskEvents.raised())
                .when(link(RiskEvents.raised().risk(), null, "AFI 1.1"))
                .exceptionSatisfies(refusal("link.of-other-kind", "item"))
                .events();
    }

    @Test
    void takesALinkAway() {
        givenThemeAnd(frameworkDefined(), projectRegistered(), linked("P1", null))
                .when(unlink("P1", null))
                .success()
                .events(unlinked("P1", null));
        givenThemeAnd(frameworkDefined(), linked(null, "1"), themeRetired())
                .when(unlink(null, "1"))
                .success()
                .events(unlinked(null, "1"));
    }

    @Test
    void refusesToTakeAwayWhatIsNotLinked() {
        givenThemeAnd(frameworkDefined(), linked(null, "1"), unlinked(null, "1"))
                .when(unlink(null, "1"))
                .exceptionSatisfies(refusal("link.unknown", "code"))
                .events();
    }

    @Test
    void wantsOneSubjectToTakeALinkAwayFrom() {
        givenThemeAnd(frameworkDefined(), linked(null, "1"))
                .when(unlink("1", "1"))
                .exceptionSatisfies(refusal("link.one-subject", "item"))
                .events();
    }

    @Test
    void refusesToTakeALinkAwayInAStrategyThatIsNotThere() {
        givenNothing()
                .when(unlink(null, "1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenThemeAnd(frameworkDefined())
                .when(link(null, "1", "AFI 1.1"), as(Role.LEAD))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
        givenThemeAnd(frameworkDefined(), linked(null, "1"))
                .when(unlink(null, "1"), as(Role.LEAD))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}

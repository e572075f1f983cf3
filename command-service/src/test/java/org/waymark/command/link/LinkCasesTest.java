package org.waymark.command.link;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.Role;

/** Linking cases, and taking links away. */
class LinkCasesTest extends EntityTest {

    private static final UnlinkCases UNLINK = new UnlinkCases(SG23, new Ref("P1"), new Ref("A1"));

    private static LinkCases link(String... to) {
        return new LinkCases(
                SG23, new Ref("P1"), Arrays.stream(to).map(Ref::new).toList());
    }

    private static CaseLinked linked(String item, String to) {
        return new CaseLinked(SG23, item, to);
    }

    private static CaseUnlinked unlinked(String item, String to) {
        return new CaseUnlinked(SG23, item, to);
    }

    private Given cases() {
        return givenThemeAnd(projectRegistered("P1"), projectRegistered("P2"), actionPlanned("A1"));
    }

    private Given linkedCases() {
        return givenThemeAnd(
                projectRegistered("P1"),
                projectRegistered("P2"),
                actionPlanned("A1"),
                linked("P1", "A1"),
                linked("A1", "P1"));
    }

    @Test
    void aLinkStandsInTheFileOfEach() {
        cases().when(link("A1", "P2", "A1"))
                .success()
                .events(linked("P1", "A1"), linked("A1", "P1"), linked("P1", "P2"), linked("P2", "P1"));
    }

    @Test
    void addsOnlyWhatIsNew() {
        linkedCases().when(link("A1", "P2")).success().events(linked("P1", "P2"), linked("P2", "P1"));
    }

    @Test
    void refusesWhatIsLinkedAlready() {
        linkedCases()
                .when(link("A1"))
                .exceptionSatisfies(refusal("link.there-already", "to"))
                .events();
    }

    @Test
    void refusesALinkToItself() {
        cases().when(link("A1", "P1"))
                .exceptionSatisfies(refusal("link.to-itself", "to"))
                .events();
    }

    @Test
    void refusesACaseThatIsNotThere() {
        givenThemeAnd(actionPlanned("A1"))
                .when(link("A1"))
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
        cases().when(link("A1", "A9"))
                .exceptionSatisfies(refusal("case.unknown", "to"))
                .events();
    }

    @Test
    void aLinkIsTakenAwayFromBothFiles() {
        linkedCases()
                .when(UNLINK, because("It belongs to P2"))
                .success()
                .events(unlinked("P1", "A1"), unlinked("A1", "P1"))
                .eventsSatisfy(stamped(Map.of("reason", "It belongs to P2")));
    }

    @Test
    void unlinkingNeedsAReason() {
        linkedCases()
                .when(UNLINK)
                .exceptionSatisfies(refusal("link.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToUnlinkWhatIsNotLinked() {
        cases().when(UNLINK, because("Wrong"))
                .exceptionSatisfies(refusal("link.unknown", "to"))
                .events();
    }

    @Test
    void refusesToUnlinkACaseThatIsNotThere() {
        givenThemeAnd()
                .when(UNLINK, because("Wrong"))
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
    }

    @Test
    void aLinkThatWasTakenAwayCanBeMadeAgain() {
        givenThemeAnd(
                        projectRegistered("P1"),
                        actionPlanned("A1"),
                        linked("P1", "A1"),
                        linked("A1", "P1"),
                        unlinked("P1", "A1"),
                        unlinked("A1", "P1"))
                .when(link("A1"))
                .success()
                .events(linked("P1", "A1"), linked("A1", "P1"));
    }

    @Test
    void isTheCoordinators() {
        cases().when(link("A1"), as(Role.LEAD))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
        linkedCases()
                .when(UNLINK, as("lead", Role.LEAD, "Wrong"))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(link("A1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}

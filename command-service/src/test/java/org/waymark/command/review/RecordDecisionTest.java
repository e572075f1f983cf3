package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.CaseEvents;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvents;

class RecordDecisionTest extends EntityTest {

    private static RecordDecision decide(@Nullable String ref, @Nullable String review, String... items) {
        return new RecordDecision(
                SG23,
                Ref.orNull(ref),
                Ref.orNull(review),
                " Fund two more places from April ",
                "Agency cover costs more",
                List.of(),
                Stream.of(items).map(Ref::new).toList(),
                null,
                null);
    }

    private static RecordDecision following(@Nullable String owner, @Nullable LocalDate due) {
        return new RecordDecision(
                SG23, null, new Ref("M1"), "Fund two more places from April", null, List.of(), List.of(), owner, due);
    }

    private static DecisionRecorded decided(String ref, @Nullable String review, List<String> by, List<String> items) {
        return new DecisionRecorded(
                SG23, ref, review, "Fund two more places from April", "Agency cover costs more", by, items, null, null);
    }

    @Test
    void recordsWhoCarriesItOutAndByWhen() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(following("lead", LocalDate.of(2023, 9, 30)), as(Role.MEMBER))
                .success()
                .events(new DecisionRecorded(
                        SG23,
                        "D1",
                        "M1",
                        "Fund two more places from April",
                        null,
                        List.of("Workforce steering group"),
                        List.of(),
                        "lead",
                        LocalDate.of(2023, 9, 30)));
    }

    @Test
    void refusesADueDayBeforeItWasDecided() {
        Given held = givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held());
        Given still = after(held.when(following("lead", LocalDate.of(2023, 7, 13)))
                .exceptionSatisfies(refusal("decision.due-before-decided", "due"))
                .events());
        still.when(following("lead", LocalDate.of(2023, 7, 13)), asAt("2023-07-13"))
                .success();
    }

    @Test
    void refusesAnOwnerWhoIsNotAMember() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held(), new RoleGranted(SG23, "lead", Role.LEAD))
                .when(following("stranger", null))
                .exceptionSatisfies(refusal("person.not-member", "owner"))
                .events();
    }

    @Test
    void recordsWhatWasDecidedAndLinksWhatItIsAbout() {
        givenThemeAnd(
                        CaseEvents.projectRegistered(),
                        RiskEvents.raised(),
                        ReviewEvents.scheduled(),
                        ReviewEvents.held())
                .when(decide(null, "M1", "P1", "R1", "P1"), as(Role.MEMBER))
                .success()
                .events(
                        ReviewEvents.decided(),
                        new CaseLinked(SG23, "D1", "P1"),
                        new CaseLinked(SG23, "P1", "D1"),
                        new CaseLinked(SG23, "D1", "R1"),
                        new CaseLinked(SG23, "R1", "D1"))
                .eventsSatisfy(stamped(Map.of("actor", "member", "role", "MEMBER")));
    }

    /** What a report asked for leads to what was decided, and back. */
    @Test
    void isAboutAReportThatAskedForIt() {
        givenThemeAnd(HighlightReportEvents.drafted("H1"))
                .when(decide(null, null, "H1"))
                .success()
                .events(
                        decided("D1", null, List.of(), List.of("H1")),
                        new CaseLinked(SG23, "D1", "H1"),
                        new CaseLinked(SG23, "H1", "D1"));
    }

    @Test
    void recordsADecisionTakenOutsideAMeeting() {
        givenThemeAnd(ReviewEvents.decided("D4", null))
                .when(decide(null, null), as(Role.SPONSOR))
                .success()
                .events(decided("D5", null, List.of(), List.of()));
    }

    @Test
    void saysWhoDecidedWhereItWasNotTheWholeBody() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(new RecordDecision(
                        SG23,
                        new Ref("D1"),
                        new Ref("M1"),
                        "Fund two more places from April",
                        "Agency cover costs more",
                        List.of("sponsor"),
                        List.of(),
                        null,
                        null))
                .success()
                .events(decided("D1", "M1", List.of("sponsor"), List.of()));
    }

    @Test
    void aMemberRecordsDecisionsInAMeetingOnly() {
        givenThemeAnd()
                .when(decide(null, null), as(Role.MEMBER))
                .exceptionSatisfies(refusal("decision.outside-review", "review"))
                .events();
    }

    @Test
    void nothingIsDecidedInAReviewThatWasNotHeld() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(decide(null, "M1"))
                .exceptionSatisfies(refusal("review.not-held", "review"))
                .events();
    }

    @Test
    void nothingIsDecidedInAReviewThatIsClosed() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held(), ReviewEvents.closed())
                .when(decide(null, "M1"), as(Role.MEMBER))
                .exceptionSatisfies(refusal("review.closed", "review"))
                .events();
    }

    @Test
    void refusesAReviewThatIsNotThere() {
        givenThemeAnd(CaseEvents.projectRegistered())
                .when(decide(null, "P1"))
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events();
    }

    @Test
    void refusesItemsThatAreNotThere() {
        givenThemeAnd(CaseEvents.projectRegistered())
                .when(decide("D1", null, "P1", "P2"))
                .exceptionSatisfies(refusal("case.unknown", "items"))
                .events();
    }

    @Test
    void refusesARefThatIsTaken() {
        givenThemeAnd(CaseEvents.projectRegistered("D1"))
                .when(decide("D1", null))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void peopleWhoDecidedAreMembers() {
        givenThemeAnd(StrategyEvents.roleGranted("member", Role.MEMBER))
                .when(new RecordDecision(SG23, null, null, "Go on", null, List.of("stranger"), List.of(), null, null))
                .exceptionSatisfies(refusal("person.not-member", "decidedBy"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(decide(null, null))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void leadsDoNotRecordDecisions() {
        givenThemeAnd()
                .when(decide(null, null), as(Role.LEAD))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}

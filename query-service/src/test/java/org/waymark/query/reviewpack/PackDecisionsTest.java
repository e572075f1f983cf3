package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;

import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.ReviewEvents;
import org.waymark.query.moment.AsOf;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.DecisionPack;

/** What the pack of a meeting tells of decisions. */
class PackDecisionsTest extends PacksUnderTest {

    @Test
    void leavesOutDecisionsThatWereWithdrawnOfThoseThatAreWaiting() {
        history.then(ReviewEvents.decided("D1", null)).then(ReviewEvents.decided("D2", null));
        meet("M1");
        history.then(ReviewEvents.decisionWithdrawn(), because("Decided last month"));
        meet("M2");

        assertThat(pack("M2").open()).extracting(DecisionList.Row::ref).containsExactly("D2");
        assertThat(section(pack("M2"), DecisionPack.class).withdrawn())
                .extracting(PacksUnderTest::reason)
                .containsExactly("Decided last month");
    }

    @Test
    void listsTheDecisionsOfItsMeetingAndThoseSinceTheLast() {
        meet("M1");
        history.then(ReviewEvents.decided("D1", null));
        meet("M2");
        history.then(ReviewEvents.decided("D2", "M2")).then(ReviewEvents.decided("D3", null));

        assertThat(pack("M2").decisions())
                .extracting(DecisionList.Row::ref, DecisionList.Row::review)
                .containsExactly(Tuple.tuple("D1", null), Tuple.tuple("D2", "M2"));
        assertThat(pack("M1").decisions()).isEmpty();
    }

    @Test
    void theDecisionThatWasRecordedLastIsInTheDraftPack() {
        history.then(scheduled("M1")).then(ReviewEvents.decided("D1", null));

        assertThat(pack("M1").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
    }

    @Test
    void whatTheMeetingBeforeDecidedOnceItWasHeldIsInThePackOfTheNextToo() {
        meet("M1");
        history.then(ReviewEvents.decided("D1", "M1"));
        meet("M2");

        assertThat(pack("M1").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
        assertThat(pack("M2").decisions()).extracting(DecisionList.Row::ref).containsExactly("D1");
        assertThat(pack("M2").open()).isEmpty();
    }

    @Test
    void earlierDecisionsAreOpenUntilSomethingIsDoneAboutThem() {
        history.then(actionPlanned())
                .then(ReviewEvents.decided("D1", null))
                .then(ReviewEvents.decided("D2", null))
                .then(ReviewEvents.decided("D3", null));
        meet("M1");
        history.then(ReviewEvents.decided("D4", null)).then(actionCompleted(), Map.of(EventMetadata.DECISION, "D2"));
        meet("M2");

        assertThat(pack("M2").open()).extracting(DecisionList.Row::ref).containsExactly("D1", "D3");
        assertThat(pack("M2").decisions()).extracting(DecisionList.Row::ref).containsExactly("D4");
    }

    @Test
    void tellsWhatBecameOfItsDecisionsUpToTheMomentShown() {
        history.then(actionPlanned());
        long held = meet("M1");
        history.then(ReviewEvents.decided("D1", "M1"));
        long decided = history.position();
        history.then(actionCompleted(), Map.of(EventMetadata.DECISION, "D1"));

        ReviewPack then = packs.find(now().at(AsOf.position(decided)), "M1").orElseThrow();

        assertThat(pack("M1").upTo()).isEqualTo(held);
        assertThat(pack("M1").decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.carriedOut()).isTrue();
            assertThat(decision.done())
                    .extracting(DecisionList.Done::type, DecisionList.Done::item)
                    .containsExactly(Tuple.tuple("ActionCompleted", "1A"));
        });
        assertThat(then.decisions()).extracting(DecisionList.Row::carriedOut).containsExactly(false);
    }
}

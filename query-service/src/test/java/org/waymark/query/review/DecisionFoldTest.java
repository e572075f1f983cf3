package org.waymark.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.DecisionEvent;
import org.waymark.events.EventMetadata;
import org.waymark.events.ReviewEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.DecisionView.Done;
import org.waymark.query.views.Recorded;

class DecisionFoldTest {

    private static final Map<String, String> CARRIES_OUT_D1 = Map.of(EventMetadata.DECISION, "D1");

    @Test
    void saysWhatWasDecidedByWhomAndAboutWhat() {
        DecisionView decision = new Recorded().then(ReviewEvents.decided()).fold(DECISIONS);

        assertThat(decision)
                .returns("D1", DecisionView::ref)
                .returns("M1", DecisionView::review)
                .returns("Fund two more places from April", DecisionView::text)
                .returns("Agency cover costs more", DecisionView::rationale)
                .returns(false, DecisionView::carriedOut);
        assertThat(decision.content().decidedBy()).containsExactly("Workforce steering group");
        assertThat(decision.items()).containsExactly("P1", "R1");
        assertThat(decision.recorded().by()).isEqualTo("coordinator");
        assertThat(decision.done()).isEmpty();
    }

    @Test
    void showsWhatWasDoneAboutItAndWhen() {
        DecisionView decision = new Recorded()
                .then(ReviewEvents.decided())
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1)
                .then(StrategyEvents.strategyAdopted(), CARRIES_OUT_D1)
                .then(CaseEvents.noteAdded(), Map.of(EventMetadata.DECISION, "D2"))
                .fold(DECISIONS);

        assertThat(decision.done())
                .extracting(Done::type, Done::item)
                .containsExactly(tuple("ProjectRevised", "P1"), tuple("StrategyAdopted", null));
        assertThat(decision.done().getFirst().sentence()).contains("P1");
        assertThat(decision.carriedOut()).isTrue();
        assertThat(decision.done().getFirst().stamp().position()).isEqualTo(1);
    }

    @Test
    void showsWhatWasCorrectedAndWhatWasRecordedBefore() {
        DecisionView decision = new Recorded()
                .then(ReviewEvents.decided(), "2023-07-12")
                .then(ReviewEvents.decisionCorrected(), Map.of(EventMetadata.REASON, "A slip of the pen"))
                .fold(DECISIONS);

        assertThat(decision.text()).isEqualTo("Fund three more places from April");
        assertThat(decision.content().decidedOn()).isEqualTo(LocalDate.of(2023, 7, 12));
        assertThat(decision.recorded().position()).isZero();
        assertThat(decision.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.before().text()).isEqualTo("Fund two more places from April");
            assertThat(correction.before().decidedOn()).isEqualTo(LocalDate.of(2023, 7, 12));
            assertThat(correction.stamp().reason()).isEqualTo("A slip of the pen");
        });
        assertThat(decision.counts()).isTrue();
    }

    @Test
    void keepsTheFirstCorrectionAndTheLastOnes() {
        Recorded history = new Recorded().then(ReviewEvents.decided());
        for (int i = 0; i < DecisionView.CORRECTIONS + 5; i++) {
            history.then(ReviewEvents.decisionCorrected());
        }

        DecisionView decision = history.fold(DECISIONS);

        assertThat(decision.corrections()).hasSize(DecisionView.CORRECTIONS);
        assertThat(decision.corrections().getFirst().stamp().position()).isEqualTo(1);
        assertThat(decision.corrections().getLast().stamp().position()).isEqualTo(history.position());
    }

    @Test
    void doesNotCountOnceItIsWithdrawn() {
        DecisionView decision = new Recorded()
                .then(ReviewEvents.decided())
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1)
                .then(ReviewEvents.decisionWithdrawn(), Map.of(EventMetadata.REASON, "Decided last month"))
                .fold(DECISIONS);

        assertThat(decision.counts()).isFalse();
        assertThat(decision.withdrawn()).isNotNull();
        assertThat(decision.withdrawn().reason()).isEqualTo("Decided last month");
        assertThat(decision.done()).hasSize(1);
    }

    @Test
    void keepsTheLastChangesAndReadsTheOthersFromTheAuditTrail() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.strategyAdopted(), CARRIES_OUT_D1)
                .then(CaseEvents.projectRegistered())
                .then(ReviewEvents.decided());
        long recorded = history.position();
        history.then(StrategyEvents.strategyAdopted(), CARRIES_OUT_D1)
                .then(ReviewEvents.decided("D2", null), CARRIES_OUT_D1);
        for (int i = 0; i < DecisionView.KEPT; i++) {
            history.then(CaseEvents.projectRevised(), CARRIES_OUT_D1);
        }
        StrategySnapshot snapshot = history.snapshot(LocalDate.of(2023, 11, 1));

        DecisionView decision = snapshot.one(DECISIONS, "D1").orElseThrow();
        DecisionHistory all = DecisionHistory.of(decision, snapshot);

        assertThat(decision.changes()).isEqualTo(DecisionView.KEPT + 1);
        assertThat(decision.done())
                .hasSize(DecisionView.KEPT)
                .allMatch(done -> done.type().equals("ProjectRevised"));
        assertThat(all.done()).hasSize(DecisionView.KEPT + 1);
        assertThat(all.done().getFirst())
                .returns("StrategyAdopted", Done::type)
                .returns(null, Done::item)
                .returns(recorded + 1, done -> done.stamp().position());
        assertThat(all.done()).endsWith(decision.done().toArray(Done[]::new));
    }

    @Test
    void aDecisionThatCarriesOutAnotherIsADecisionOfItsOwn() {
        DecisionView decision = new Recorded()
                .then(ReviewEvents.decided("D2", null), CARRIES_OUT_D1)
                .fold(DECISIONS);

        assertThat(decision.ref()).isEqualTo("D2");
        assertThat(decision.recorded().decision()).isEqualTo("D1");
    }

    @Test
    void whatNamesNoKnownDecisionBeginsNone() {
        assertThat(DECISIONS.evolve(
                        null,
                        new Recorded()
                                .then(CaseEvents.noteAdded(), CARRIES_OUT_D1)
                                .events()
                                .getFirst()))
                .isNull();
    }

    @Test
    void isDoneAsSoonAsAChangeNamesItWhereNobodyWasAskedToCarryItOut() {
        Recorded history = new Recorded().then(ReviewEvents.decided());
        assertThat(history.fold(DECISIONS).status()).isEqualTo(DecisionStatus.OPEN);

        history.then(CaseEvents.projectRevised(), CARRIES_OUT_D1);

        assertThat(history.fold(DECISIONS).status()).isEqualTo(DecisionStatus.DONE);
    }

    @Test
    void isNotDoneBecauseAChangeNamesItOnceSomebodyWasAskedToCarryItOut() {
        Recorded history =
                new Recorded().then(ReviewEvents.followed()).then(CaseEvents.projectRevised(), CARRIES_OUT_D1);
        DecisionView asked = history.fold(DECISIONS);
        DecisionView askedLater = new Recorded()
                .then(ReviewEvents.decided())
                .then(CaseEvents.projectRevised(), CARRIES_OUT_D1)
                .then(ReviewEvents.decisionAssigned())
                .fold(DECISIONS);

        assertThat(asked.carriedOut()).isTrue();
        assertThat(asked.status()).isEqualTo(DecisionStatus.OPEN);
        assertThat(askedLater.status()).isEqualTo(DecisionStatus.OPEN);
    }

    @Test
    void hasTheStatusThatWasReportedLast() {
        Recorded history = new Recorded().then(ReviewEvents.followed());
        List<DecisionStatus> reported = new ArrayList<>();
        for (DecisionEvent event : List.of(
                ReviewEvents.decisionProgressReported(),
                ReviewEvents.decisionCompleted(),
                ReviewEvents.decisionReopened(),
                ReviewEvents.decisionDropped(),
                ReviewEvents.decisionWithdrawn())) {
            history.then(event);
            reported.add(history.fold(DECISIONS).status());
        }

        assertThat(reported)
                .containsExactly(
                        DecisionStatus.UNDER_WAY,
                        DecisionStatus.DONE,
                        DecisionStatus.OPEN,
                        DecisionStatus.NOT_TO_BE_DONE,
                        DecisionStatus.WITHDRAWN);
    }

    @Test
    void showsWhatWasReportedByWhomAndFromWhichDayOn() {
        DecisionView decision = new Recorded()
                .then(ReviewEvents.followed(), "2023-07-12")
                .then(ReviewEvents.decisionCompleted(), "2023-08-31")
                .fold(DECISIONS);

        assertThat(decision.followUp().latest()).isNotNull();
        assertThat(decision.followUp().latest().comment()).isEqualTo("Both places are funded and filled");
        assertThat(decision.followUp().latest().stamp().asAt()).isEqualTo(LocalDate.of(2023, 8, 31));
    }

    @Test
    void remembersTheDayByWhichItShouldFirstHaveBeenDone() {
        Recorded history = new Recorded().then(ReviewEvents.followed());
        for (int i = 0; i < DecisionFollowUp.KEPT + 5; i++) {
            history.then(ReviewEvents.decisionAssigned());
        }

        DecisionView decision = history.fold(DECISIONS);

        assertThat(decision.owner()).isEqualTo("coordinator");
        assertThat(decision.due()).isEqualTo(LocalDate.of(2023, 10, 31));
        assertThat(decision.followUp().firstDue()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(decision.followUp().reassignments()).hasSize(DecisionFollowUp.KEPT);
    }

    @Test
    void isOverdueFromTheDayAfterItsDueDayUntilItIsDone() {
        Recorded history = new Recorded().then(ReviewEvents.followed(), "2023-07-12");
        LocalDate due = LocalDate.of(2023, 9, 30);
        assertThat(history.fold(DECISIONS).overdueOn(due)).isFalse();
        assertThat(history.fold(DECISIONS).overdueOn(due.plusDays(1))).isTrue();

        history.then(ReviewEvents.decisionCompleted(), "2023-10-20");
        DecisionView done = history.fold(DECISIONS);

        assertThat(done.overdueOn(LocalDate.of(2023, 10, 20))).isFalse();
        assertThat(done.overdueOn(LocalDate.of(2023, 10, 19)))
                .as("as is known today of a day before it was done")
                .isTrue();
    }

    @Test
    void isOverdueNoMoreOnceItIsNotToBeDone() {
        DecisionView dropped = new Recorded()
                .then(ReviewEvents.followed(), "2023-07-12")
                .then(ReviewEvents.decisionDropped(), "2023-09-01")
                .fold(DECISIONS);

        assertThat(dropped.overdueOn(LocalDate.of(2023, 11, 1))).isFalse();
    }
}

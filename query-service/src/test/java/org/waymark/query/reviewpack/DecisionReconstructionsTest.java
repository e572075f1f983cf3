package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventMetadata;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.FoldedCases;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProjectCase;
import org.waymark.query.review.DecisionView;
import org.waymark.query.reviewpack.DecisionReconstruction.GridLine;
import org.waymark.query.reviewpack.DecisionReconstruction.Item;
import org.waymark.query.reviewpack.ReviewPack.Rating;
import org.waymark.query.risk.RiskCase;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

/** All decisions are about P1 and R1, and recorded on 1 July 2023. */
class DecisionReconstructionsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 14);
    private static final Stage DESIGNING = Stage.DEFAULT_SCHEME.get(1);

    private final Recorded history = new Recorded();
    private final DecisionReconstructions known =
            new DecisionReconstructions(FoldedCases.of(new FoldedSnapshots(history, TODAY)));

    DecisionReconstructionsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded());
    }

    @Test
    void thereIsNoneOfADecisionThatIsNot() {
        history.then(decided("D1"));

        assertThat(known.find(history.snapshot(TODAY), "D9")).isEmpty();
    }

    @Test
    void showsTheCasesItIsAboutAsTheyStoodThen() {
        history.then(projectRegistered())
                .then(reported(1, RED))
                .then(RiskEvents.raised())
                .then(actionPlanned())
                .then(decided("D1"))
                .then(projectRevised())
                .then(reported(2, GREEN))
                .then(RiskEvents.occurred());

        assertThat(known("D1").items())
                .extracting(Item::ref, Item::kind, Item::title)
                .containsExactly(
                        Tuple.tuple("P1", CaseKind.PROJECT, "Careers fair"),
                        Tuple.tuple("R1", CaseKind.RISK, "Newly qualified staff leave"));
        assertThat(item("P1").state())
                .isInstanceOfSatisfying(
                        ProjectCase.class,
                        then -> assertThat(then.cells())
                                .extractingByKey("resourcing")
                                .returns(RED.letter(), Cell::rating));
        assertThat(item("R1").state())
                .isInstanceOfSatisfying(
                        RiskCase.class, then -> assertThat(then.occurred()).isEmpty());
    }

    @Test
    void marksWhatWasRecordedOfThemLaterOldestFirst() {
        history.then(projectRegistered())
                .then(RiskEvents.raised())
                .then(noteAdded())
                .then(decided("D1"))
                .then(projectRevised(), Map.of(EventMetadata.REASON, "Both teams asked for it"))
                .then(reported(1, AMBER));

        assertThat(item("P1").later())
                .extracting(AuditEntry::type, AuditEntry::reason)
                .containsExactly(
                        Tuple.tuple("ProjectRevised", "Both teams asked for it"),
                        Tuple.tuple("StageProgressReported", null));
        assertThat(item("R1").later()).isEmpty();
    }

    @Test
    void whatIsTrueForAnEarlierDayIsLaterAllTheSameIfItWasRecordedLater() {
        history.then(projectRegistered()).then(decided("D1")).then(reported(1, RED), "2023-06-01");

        assertThat(item("P1").later()).extracting(AuditEntry::type).containsExactly("StageProgressReported");
        assertThat(known("D1").grid()).isEmpty();
    }

    @Test
    void aCaseThatWasEnteredLaterWasNotKnown() {
        history.then(projectRegistered()).then(decided("D1")).then(RiskEvents.raised());

        assertThat(known("D1").items()).extracting(Item::ref).containsExactly("P1");
    }

    @Test
    void theLinksRecordedWithTheDecisionAreNoNews() {
        history.then(projectRegistered()).then(decided("D1")).with(new CaseLinked(SG23, "P1", "D1"));

        assertThat(item("P1").later()).isEmpty();
    }

    @Test
    void aLinkThatWasMadeLaterOrToAnotherCaseIsNews() {
        history.then(projectRegistered())
                .then(actionPlanned())
                .then(decided("D1"))
                .with(new CaseLinked(SG23, "P1", "1A"))
                .then(new CaseLinked(SG23, "P1", "D1"));

        assertThat(item("P1").later()).extracting(AuditEntry::type).containsExactly("CaseLinked", "CaseLinked");
    }

    @Test
    void showsEveryStageThatWasReportedByThen() {
        history.then(projectRegistered())
                .then(strategy(SG23).project("P2").titled("Exit interviews").registered())
                .then(reported(1, RED), "2023-06-01")
                .then(decided("D1"))
                .then(reported(2, DESIGNING, GREEN))
                .then(strategy(SG23).project("P2").report(1).reported());

        assertThat(known("D1").grid())
                .extracting(GridLine::project, GridLine::title, GridLine::stage, GridLine::then, GridLine::days)
                .containsExactly(Tuple.tuple(
                        "P1", "Careers fair", "Resourcing", new Rating(RED.letter(), RED.name(), RED.tone()), 30L));
    }

    @Test
    void marksTheRatingsThatAreOthersNow() {
        history.then(projectRegistered())
                .then(reported(1, RED))
                .then(reported(2, DESIGNING, AMBER))
                .then(decided("D1"))
                .then(reported(3, GREEN))
                .then(reported(4, DESIGNING, AMBER));

        assertThat(known("D1").grid())
                .extracting(GridLine::stage, DecisionReconstructionsTest::then, DecisionReconstructionsTest::later)
                .containsExactly(
                        Tuple.tuple("Resourcing", RED.letter(), GREEN.letter()),
                        Tuple.tuple("Designing", AMBER.letter(), null));
    }

    @Test
    void aCorrectionMadeLaterIsMarkedButDoesNotChangeWhatWasKnown() {
        history.then(projectRegistered())
                .then(reported(1, GREEN))
                .then(decided("D1"))
                .then(corrected(2, 1, RED));

        assertThat(known("D1").grid())
                .extracting(DecisionReconstructionsTest::then, DecisionReconstructionsTest::later)
                .containsExactly(Tuple.tuple(GREEN.letter(), RED.letter()));
        assertThat(item("P1").later()).extracting(AuditEntry::type).containsExactly("StageProgressCorrected");
    }

    @Test
    void eachDecisionHasItsOwnMoment() {
        history.then(projectRegistered())
                .then(reported(1, RED))
                .then(decided("D1"))
                .then(reported(2, GREEN))
                .then(decided("D2"));

        assertThat(known("D1").grid())
                .extracting(DecisionReconstructionsTest::then)
                .containsExactly(RED.letter());
        assertThat(known("D2").grid())
                .extracting(DecisionReconstructionsTest::then)
                .containsExactly(GREEN.letter());
        assertThat(known("D2").position()).isEqualTo(history.position());
    }

    @Test
    void showsTheDecisionWithWhatWasDoneAboutItSince() {
        history.then(projectRegistered()).then(actionPlanned()).then(decided("D1"));
        long decided = history.position();
        history.then(actionCompleted(), Map.of(EventMetadata.DECISION, "D1"));

        assertThat(known("D1").position()).isEqualTo(decided);
        assertThat(known("D1").decision().done())
                .extracting(DecisionView.Done::type, DecisionView.Done::item)
                .containsExactly(Tuple.tuple("ActionCompleted", "1A"));
    }

    private DecisionReconstruction known(String ref) {
        return known.find(history.snapshot(TODAY), ref).orElseThrow();
    }

    /** As the decision D1 saw it. */
    private Item item(String ref) {
        return known("D1").items().stream()
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionRecorded decided(String ref) {
        return ReviewEvents.decided(ref, null);
    }

    private static String then(GridLine line) {
        return line.then().letter();
    }

    private static @Nullable String later(GridLine line) {
        Rating later = line.later();
        return later == null ? null : later.letter();
    }
}

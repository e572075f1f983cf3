package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.events.CaseEvents.actionCancelled;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.projectRevised;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.charterRevised;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.themeRevised;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseKind;
import org.waymark.events.EventMetadata;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.reviewpack.ChangeReport.CaseChange;
import org.waymark.query.reviewpack.ChangeReport.Kind;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class ChangeReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 1);

    private final Recorded history = new Recorded();

    ChangeReportsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded());
    }

    @Test
    void aCaseThatWasEnteredInBetweenIsNew() {
        Moment from = here();
        history.then(projectRegistered()).then(projectRevised());

        assertThat(since(from).cases())
                .extracting(CaseChange::ref, CaseChange::kind, CaseChange::change, CaseChange::count)
                .containsExactly(Tuple.tuple("P1", CaseKind.PROJECT, Kind.NEW, 2));
    }

    @Test
    void aCaseThatWasThereBeforeIsChanged() {
        history.then(projectRegistered()).then(actionPlanned());
        Moment from = here();
        history.then(noteAdded()).then(actionCompleted());

        assertThat(since(from).cases())
                .extracting(CaseChange::ref, CaseChange::change)
                .containsExactly(Tuple.tuple("P1", Kind.CHANGED), Tuple.tuple("1A", Kind.CHANGED));
    }

    @Test
    void aCaseThatWasClosedOrCancelledIsGoneEvenIfItWasEnteredInBetween() {
        history.then(projectRegistered()).then(actionPlanned());
        Moment from = here();
        history.then(projectClosed())
                .then(actionCancelled())
                .then(RiskEvents.raised())
                .then(RiskEvents.closed());

        assertThat(since(from).cases())
                .extracting(CaseChange::ref, CaseChange::change)
                .containsExactly(
                        Tuple.tuple("P1", Kind.GONE), Tuple.tuple("1A", Kind.GONE), Tuple.tuple("R1", Kind.GONE));
    }

    @Test
    void aCaseThatWasClosedStaysGoneWhenSomethingIsSaidOfItAfterwards() {
        history.then(projectRegistered());
        Moment from = here();
        history.then(projectClosed()).then(noteAdded());

        assertThat(since(from).cases()).extracting(CaseChange::change).containsExactly(Kind.GONE);
    }

    @Test
    void aCaseThatWasReopenedSinceIsNotGone() {
        history.then(projectRegistered());
        Moment from = here();
        history.then(projectClosed()).then(projectReopened());

        assertThat(since(from).cases()).extracting(CaseChange::change).containsExactly(Kind.CHANGED);

        history.then(projectClosed());

        assertThat(since(from).cases()).extracting(CaseChange::change).containsExactly(Kind.GONE);
    }

    @Test
    void aCaseThatWentBeforeIsNotGoneAgainWhenSomethingIsSaidOfIt() {
        history.then(projectRegistered()).then(projectClosed());
        Moment from = here();
        history.then(noteAdded());

        assertThat(since(from).cases()).extracting(CaseChange::change).containsExactly(Kind.CHANGED);
    }

    @Test
    void aCaseToWhichNothingHappenedIsNotInIt() {
        history.then(projectRegistered()).then(projectRegistered("P2"));
        Moment from = here();
        history.then(noteAdded());

        assertThat(since(from).cases()).extracting(CaseChange::ref).containsExactly("P1");
    }

    @Test
    void namesTheKindsOfChangeForPeople() {
        assertThat(Kind.values()).extracting(Kind::title).containsExactly("New", "Changed", "Closed");
    }

    @Test
    void countsTheCasesByHowTheyChanged() {
        history.then(projectRegistered()).then(actionPlanned());
        Moment from = here();
        history.then(noteAdded())
                .then(actionCancelled())
                .then(projectRegistered("P2"))
                .then(projectRegistered("P3"));

        ChangeReport changed = since(from);

        assertThat(changed.count(Kind.NEW)).isEqualTo(2);
        assertThat(changed.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(changed.count(Kind.GONE)).isEqualTo(1);
    }

    @Test
    void listsCasesByKindThenByReferenceAsPeopleCount() {
        Moment from = here();
        history.then(RiskEvents.raised())
                .then(projectRegistered("P10"))
                .then(actionPlanned())
                .then(projectRegistered("P2"));

        assertThat(since(from).cases()).extracting(CaseChange::ref).containsExactly("P2", "P10", "1A", "R1");
    }

    @Test
    void tellsWhatHappenedToACaseOldestFirstUnderWhatItIsCalledAtTheEnd() {
        Moment from = here();
        history.then(projectRegistered())
                .then(actionPlanned())
                .then(projectRevised(), Map.of(EventMetadata.REASON, "Both teams asked for it"));

        assertThat(since(from).cases()).first().satisfies(project -> {
            assertThat(project.title()).isEqualTo("Careers fair and open day");
            assertThat(project.entries())
                    .extracting(AuditEntry::type, AuditEntry::reason)
                    .containsExactly(
                            Tuple.tuple("ProjectRegistered", null),
                            Tuple.tuple("ProjectRevised", "Both teams asked for it"));
        });
    }

    @Test
    void whatHappenedToTheStrategyItselfIsToldApart() {
        Moment from = here();
        history.then(charterRevised()).then(projectRegistered()).then(themeRevised());

        ChangeReport changed = since(from);

        assertThat(changed.ofStrategy()).extracting(AuditEntry::type).containsExactly("CharterRevised", "ThemeRevised");
        assertThat(changed.cases()).extracting(CaseChange::ref).containsExactly("P1");
        assertThat(changed.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWhereNothingHappened() {
        history.then(projectRegistered());

        ChangeReport changed = since(here());

        assertThat(changed.isEmpty()).isTrue();
        assertThat(changed.after()).isEqualTo(changed.position());
    }

    @Test
    void aChangeOfTheStrategyAloneIsAChange() {
        Moment from = here();
        history.then(charterRevised());

        assertThat(since(from).isEmpty()).isFalse();
    }

    @Test
    void namesBothMomentsAsTheyWereAskedFor() {
        Moment from = here();
        history.then(projectRegistered());
        long to = history.position();
        history.then(projectRegistered("P2"));

        ChangeReport changed = ChangeReports.since(now().at(AsOf.position(to)), from);

        assertThat(changed)
                .returns(SG23, ChangeReport::strategy)
                .returns("position:3", ChangeReport::from)
                .returns("position:4", ChangeReport::to)
                .returns(3L, ChangeReport::after)
                .returns(4L, ChangeReport::position);
        assertThat(changed.cases()).extracting(CaseChange::ref).containsExactly("P1");
    }

    @Test
    void isCalledWhatItWasCalledAtTheEndEvenIfItWasRevisedLater() {
        Moment from = here();
        history.then(projectRegistered());
        long to = history.position();
        history.then(projectRevised());

        assertThat(ChangeReports.since(now().at(AsOf.position(to)), from).cases())
                .extracting(CaseChange::title, CaseChange::count)
                .containsExactly(Tuple.tuple("Careers fair", 1));
    }

    @Test
    void beginsAfterAMeetingOrADecisionThatIsAskedFor() {
        history.then(projectRegistered()).then(ReviewEvents.scheduled()).then(ReviewEvents.held());
        long held = history.position();
        history.then(ReviewEvents.decided("D1", null));
        long decided = history.position();
        history.then(projectRegistered("P2"));

        assertThat(since(AsOf.moment("review:M1"))).returns(held, ChangeReport::after);
        assertThat(since(AsOf.moment("review:M1")).cases())
                .extracting(CaseChange::ref)
                .containsExactly("P2", "D1");
        assertThat(in(AsOf.moment("decision:D1"))).returns(decided, ChangeReport::after);
        assertThat(in(AsOf.moment("decision:D1")).cases())
                .extracting(CaseChange::ref)
                .containsExactly("P2");
    }

    @Test
    void beginsAfterTheLastMeetingOfAnyKindWhereNoMomentIsAskedFor() {
        history.then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(projectRegistered())
                .then(ReviewEvents.scheduled("M2", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 9)))
                .then(ReviewEvents.held("M2"));
        long held = history.position();
        history.then(projectRegistered("P2"));

        for (ChangeReport changed : List.of(ChangeReports.in(now(), null), ChangeReports.since(now(), null))) {
            assertThat(changed).returns("review:M2", ChangeReport::from).returns(held, ChangeReport::after);
            assertThat(changed.cases()).extracting(CaseChange::ref).containsExactly("P2");
        }
    }

    @Test
    void asAMeetingWasHeldThatIsSinceTheMeetingBefore() {
        history.then(ReviewEvents.scheduled())
                .then(ReviewEvents.scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 8, 9)))
                .then(ReviewEvents.held())
                .then(projectRegistered())
                .then(ReviewEvents.held("M2"))
                .then(projectRegistered("P2"));

        ChangeReport changed = ChangeReports.in(now().at(AsOf.parse("review:M2", null)), null);

        assertThat(changed.from()).isEqualTo("review:M1");
        assertThat(changed.cases()).extracting(CaseChange::ref).containsExactly("P1", "M2");
    }

    @Test
    void beginsWithTheStrategyWhereNoMeetingWasHeld() {
        history.then(ReviewEvents.scheduled());

        ChangeReport changed = ChangeReports.in(now(), null);

        assertThat(changed).returns("position:-1", ChangeReport::from).returns(-1L, ChangeReport::after);
        assertThat(changed.ofStrategy()).extracting(AuditEntry::type).first().isEqualTo("StrategyCreated");
        assertThat(changed.cases())
                .extracting(CaseChange::ref, CaseChange::change)
                .containsExactly(Tuple.tuple("M1", Kind.NEW));
    }

    @Test
    void aPeriodTakesTheWholeOfItsFirstDayButAComparisonBeginsAtItsEnd() {
        history.then(projectRegistered());
        Moment day = AsOf.moment("2023-07-01");

        assertThat(in(day)).returns("2023-07-01", ChangeReport::from).returns(-1L, ChangeReport::after);
        assertThat(in(day).cases()).extracting(CaseChange::ref).containsExactly("P1");
        assertThat(since(day).isEmpty()).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        history.then(projectRegistered());
        Moment later = here();
        StrategySnapshot end = now().at(AsOf.position(history.position() - 1));

        assertThatThrownBy(() -> ChangeReports.in(end, later))
                .isInstanceOf(BadAsOfException.class)
                .hasMessageContaining("“position:4” is after “position:3”");
        assertThatThrownBy(() -> ChangeReports.since(end, later)).isInstanceOf(BadAsOfException.class);
    }

    @Test
    void thereIsNoneOfAStrategyThatIsNot() {
        StrategySnapshot none = new FoldedSnapshots(history, TODAY).of(new StrategyCode("NONE"), AsOf.now());

        assertThatThrownBy(() -> ChangeReports.in(none, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thereIsNoneOfATimeBeforeTheStrategy() {
        StrategySnapshot before = now().at(AsOf.position(-1));

        assertThatThrownBy(() -> ChangeReports.since(before, null)).isInstanceOf(NotFoundException.class);
    }

    private ChangeReport since(Moment from) {
        return ChangeReports.since(now(), from);
    }

    private ChangeReport in(Moment from) {
        return ChangeReports.in(now(), from);
    }

    private StrategySnapshot now() {
        return history.snapshot(TODAY);
    }

    /** With everything that was told so far. */
    private Moment here() {
        return new AsOf.AtPosition(history.position());
    }
}

package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvents;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.reviewpack.ReviewPack.Movement;

/** From where to where the pack of a meeting tells. */
class PackPeriodTest extends PacksUnderTest {

    @Test
    void thereIsNoneOfAMeetingThatIsNot() {
        history.then(scheduled("M1"));

        assertThat(packs.find(now(), "M9")).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheMeetingIsInTheCalendar() {
        long before = history.position();
        history.then(scheduled("M1"));

        assertThat(packs.find(now().at(AsOf.position(before)), "M1")).isEmpty();
        assertThat(packs.find(now(), "M1")).isPresent();
    }

    @Test
    void namesTheMeetingAndTheDayItShows() {
        history.then(strategy(SG23).meeting("M1").titled(null).scheduled());

        assertThat(pack("M1").review())
                .isEqualTo(new Meeting(
                        "M1",
                        ReviewKind.QUARTERLY,
                        "Quarterly review",
                        LocalDate.of(2023, 7, 12),
                        null,
                        "Workforce steering group",
                        Status.SCHEDULED,
                        null));
        assertThat(pack("M1"))
                .returns(SG23, ReviewPack::strategy)
                .returns(DAY, ReviewPack::day)
                .returns("now", ReviewPack::asOf);
    }

    @Test
    void thatOfTheFirstMeetingBeginsWithTheStrategy() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");

        ReviewPack first = pack("M1");

        assertThat(first.since()).isNull();
        assertThat(first.after()).isEqualTo(-1);
        assertThat(projects(first).registered()).extracting(PackEntry::ref).containsExactly("P1");
        assertThat(movements(first)).extracting(Movement::before).containsOnlyNulls();
        assertThat(movements(first)).extracting(moved -> moved.after().letter()).containsExactly(AMBER.letter());
    }

    @Test
    void thatOfAHeldMeetingEndsWhereItWasHeld() {
        history.then(projectRegistered()).then(reported(1, GREEN));
        long held = meet("M1");
        history.then(projectRegistered("P2")).then(reported(2, RED)).then(RiskEvents.raised());

        ReviewPack pack = pack("M1");

        assertThat(pack.upTo()).isEqualTo(held);
        assertThat(pack.position()).isEqualTo(history.position());
        assertThat(pack.review()).returns(Status.HELD, Meeting::status).returns(held, Meeting::heldAt);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P1");
        assertThat(risks(pack).nothing()).isTrue();
        assertThat(movements(pack)).extracting(moved -> moved.after().letter()).containsExactly(GREEN.letter());
    }

    @Test
    void thatOfAMeetingNotYetHeldGoesUpToTheMomentShown() {
        history.then(scheduled("M1")).then(projectRegistered());
        long earlier = history.position();
        history.then(projectRegistered("P2"));

        ReviewPack then = packs.find(now().at(AsOf.position(earlier)), "M1").orElseThrow();

        assertThat(pack("M1").upTo()).isEqualTo(history.position());
        assertThat(projects(pack("M1")).registered()).extracting(PackEntry::ref).containsExactly("P1", "P2");
        assertThat(then.upTo()).isEqualTo(earlier);
        assertThat(projects(then).registered()).extracting(PackEntry::ref).containsExactly("P1");
    }

    @Test
    void asItStoodBeforeTheMeetingItIsThatOfAMeetingNotYetHeld() {
        history.then(scheduled("M1")).then(projectRegistered());
        long before = history.position();
        history.then(ReviewEvents.held("M1"));

        ReviewPack then = packs.find(now().at(AsOf.position(before)), "M1").orElseThrow();

        assertThat(then.upTo()).isEqualTo(before);
        assertThat(then.review()).returns(Status.SCHEDULED, Meeting::status).returns(null, Meeting::heldAt);
    }

    @Test
    void thatOfACancelledMeetingEndsWhereItWasCancelled() {
        history.then(scheduled("M1")).then(projectRegistered()).then(ReviewEvents.cancelled());
        long cancelled = history.position();
        history.then(projectRegistered("P2"));

        ReviewPack pack = pack("M1");

        assertThat(pack.upTo()).isEqualTo(cancelled);
        assertThat(pack.review()).returns(Status.CANCELLED, Meeting::status).returns(null, Meeting::heldAt);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P1");
    }

    @Test
    void beginsAfterTheLastMeetingOfItsKind() {
        history.then(projectRegistered("P1"));
        long first = meet("M1");
        history.then(projectRegistered("P2"));
        history.then(ReviewEvents.scheduled("M2", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 9)))
                .then(ReviewEvents.held("M2"))
                .then(scheduled("M3"))
                .then(new ReviewCancelled(SG23, "M3"))
                .then(projectRegistered("P3"));
        meet("M4");

        ReviewPack pack = pack("M4");

        assertThat(pack.since()).isNotNull().returns("M1", Meeting::ref).returns(first, Meeting::heldAt);
        assertThat(pack.after()).isEqualTo(first);
        assertThat(projects(pack).registered()).extracting(PackEntry::ref).containsExactly("P2", "P3");
    }

    @Test
    void ofTwoMeetingsOfItsKindItBeginsAfterTheLater() {
        meet("M1");
        long second = meet("M2");
        meet("M3");

        assertThat(pack("M3").after()).isEqualTo(second);
        assertThat(pack("M1").since()).isNull();
    }

    @Test
    void aMeetingHeldAtTheVeryMomentShownIsTheOneBeforeWhatIsNotYetHeld() {
        history.then(scheduled("M2"));
        long first = meet("M1");

        ReviewPack next = pack("M2");

        assertThat(next.since()).isNotNull().returns("M1", Meeting::ref);
        assertThat(next.after()).isEqualTo(first);
        assertThat(next.upTo()).isEqualTo(first);
        assertThat(next.others()).isZero();
    }
}

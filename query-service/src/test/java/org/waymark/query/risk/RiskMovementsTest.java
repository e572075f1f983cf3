package org.waymark.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.EventMetadata.AS_AT;
import static org.waymark.events.EventMetadata.REASON;
import static org.waymark.events.RiskEvents.assessment;
import static org.waymark.events.RiskEvents.closed;
import static org.waymark.events.RiskEvents.occurred;
import static org.waymark.events.RiskEvents.raised;
import static org.waymark.events.RiskEvents.reopened;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskResponse;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.risk.RiskRegister.Direction;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.views.Recorded;

class RiskMovementsTest {

    private static final WaymarkEvent SCHEDULED =
            new ReviewScheduled(SG23, "M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1), null, null);
    private static final WaymarkEvent HELD = new ReviewHeld(SG23, "M1", List.of(), List.of());

    private static RiskReassessed to(int likelihood, int impact) {
        return new RiskReassessed(SG23, "R1", Kind.CURRENT, null, assessment(likelihood, impact));
    }

    /** The risk has 4 × 3, medium, when the review is held. */
    private static Recorded raisedThenHeld() {
        return new Recorded().then(SCHEDULED).then(raised()).then(HELD, "2023-07-02");
    }

    private static Movement movement(Recorded history) {
        ReviewView review = review(history);
        return Objects.requireNonNull(RiskMovements.since(review, risk(history), ref -> history.fold(RISK_HISTORIES)));
    }

    private static ReviewView review(Recorded history) {
        return history.fold(REVIEWS);
    }

    private static RiskView risk(Recorded history) {
        return history.fold(RISKS);
    }

    @ParameterizedTest
    @CsvSource({"5,4,WORSE", "4,4,WORSE", "3,4,SAME", "4,3,SAME", "5,2,BETTER", "2,2,BETTER"})
    void comparesRatingsAndThenScores(int likelihood, int impact, Direction direction) {
        Movement movement =
                movement(raisedThenHeld().then(to(likelihood, impact), Map.of(REASON, "As the figures show")));

        assertThat(movement.direction()).isEqualTo(direction);
        assertThat(movement.reason()).isEqualTo(direction == Direction.SAME ? null : "As the figures show");
        assertThat(movement.review()).isEqualTo("M1");
        assertThat(movement.on()).isEqualTo(LocalDate.of(2023, 7, 2));
        assertThat(Objects.requireNonNull(movement.from()).score()).isEqualTo(12);
    }

    @Test
    void tellsNothingMovedWhereNothingHappened() {
        assertThat(movement(raisedThenHeld()).direction()).isEqualTo(Direction.SAME);
    }

    @Test
    void isNewWhereItWasRaisedAfterTheReview() {
        Movement movement = movement(new Recorded().then(SCHEDULED).then(HELD).then(raised()));

        assertThat(movement.direction()).isEqualTo(Direction.NEW);
        assertThat(movement.from()).isNull();
        assertThat(movement.reason()).isNull();
    }

    @Test
    void saysMoreOfAChangeOfStatus() {
        assertThat(movement(raisedThenHeld().then(to(5, 5)).then(occurred())))
                .returns(Direction.OCCURRED, Movement::direction)
                .returns("Four left in October", Movement::reason);
        assertThat(movement(raisedThenHeld().then(closed(), Map.of(REASON, "The posts are filled"))))
                .returns(Direction.CLOSED, Movement::direction)
                .returns("The posts are filled", Movement::reason);
        assertThat(movement(new Recorded()
                        .then(SCHEDULED)
                        .then(raised())
                        .then(closed())
                        .then(HELD)
                        .then(reopened(), Map.of(REASON, "Three gave notice"))))
                .returns(Direction.REOPENED, Movement::direction)
                .returns("Three gave notice", Movement::reason);
    }

    @Test
    void isNotKnownBeforeThereWasAReview() {
        Recorded history = new Recorded().then(SCHEDULED).then(raised());

        assertThat(RiskMovements.since(null, risk(history), ref -> history.fold(RISK_HISTORIES)))
                .isNull();
        assertThat(RiskMovements.since(review(history), risk(history), ref -> history.fold(RISK_HISTORIES)))
                .isNull();
    }

    @Test
    void standsInTheRow() {
        Recorded history = raisedThenHeld()
                .then(to(2, 2), Map.of(REASON, "The cap holds", AS_AT, "2023-07-10"))
                .then(RiskEvents.responsePlanned())
                .then(RiskEvents.escalated());

        Row row = Risks.row(
                risk(history), review(history), LocalDate.of(2023, 9, 2), ref -> history.fold(RISK_HISTORIES));

        assertThat(Objects.requireNonNull(row.movement()).direction()).isEqualTo(Direction.BETTER);
        assertThat(row.score()).isEqualTo(4);
        assertThat(row.daysAtRating()).isEqualTo(54);
        assertThat(row.overdue()).isTrue();
        assertThat(row.response()).isEqualTo(RiskResponse.Kind.TREAT);
        assertThat(row.responseText()).isEqualTo("Protect caseloads in the first year");
        assertThat(row.actions()).hasSize(1);
        assertThat(row.escalatedTo()).isEqualTo("Senior leadership team");
        Assessment inherent = Objects.requireNonNull(row.inherent());
        assertThat(inherent.score()).isEqualTo(20);
        assertThat(inherent.likelihoodWords()).isEqualTo("5 Almost certain");
        assertThat(inherent.impactWords()).isEqualTo("4 Major");
        assertThat(Objects.requireNonNull(row.current()).reason()).isEqualTo("The cap holds");
        assertThat(Objects.requireNonNull(row.target()).score()).isEqualTo(4);
    }
}

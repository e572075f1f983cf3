package org.waymark.query.risk;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.risk.RiskRegister.Direction;
import org.waymark.query.risk.RiskRegister.Movement;
import org.waymark.query.risk.RiskView.Known;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.views.Provenance;

/** Works out how a risk changed since the last meeting. */
final class RiskMovements {

    private RiskMovements() {}

    /**
     * How it changed; a change of its status comes before one of its rating.
     *
     * @param last      the review that was held last; null where none was
     * @param histories gives the history of a risk by its ref
     */
    static @Nullable Movement since(@Nullable ReviewView last, RiskView risk, Function<String, RiskHistory> histories) {
        Provenance held = last == null ? null : last.held();
        if (last == null || held == null) {
            return null;
        }
        Optional<Known> before = risk.at(held.position(), histories);
        Direction direction = before.map(was -> direction(was, risk)).orElse(Direction.NEW);
        return new Movement(
                direction,
                last.ref(),
                last.day(),
                before.map(was -> Assessment.of(was.standing())).orElse(null),
                reason(direction, risk));
    }

    private static Direction direction(Known was, RiskView risk) {
        if (was.status() != risk.status()) {
            return switch (risk.status()) {
                case OPEN -> Direction.REOPENED;
                case OCCURRED -> Direction.OCCURRED;
                case CLOSED -> Direction.CLOSED;
            };
        }
        return compare(was.standing(), risk.standing());
    }

    /** By rating, from high to low, and within a rating by score. */
    static Direction compare(Assessed was, Assessed is) {
        int step = is.said().worseThan(was.said());
        return step == 0 ? Direction.SAME : step > 0 ? Direction.WORSE : Direction.BETTER;
    }

    private static @Nullable String reason(Direction direction, RiskView risk) {
        return switch (direction) {
            case WORSE, BETTER -> risk.standing().stamp().reason();
            case OCCURRED, CLOSED, REOPENED -> why(risk);
            case NEW, SAME -> null;
        };
    }

    private static @Nullable String why(RiskView risk) {
        RiskView.StatusChange turn = risk.turn();
        return turn.status() == Status.OCCURRED ? turn.what() : turn.stamp().reason();
    }
}

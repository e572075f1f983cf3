package org.waymark.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidence;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.StrategyCode;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.strategy.Theme;

/**
 * The risk register of a strategy.
 *
 * @param position every event up to and with it is in the register
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows: what “overdue” is reckoned against
 * @param themes   for headings and filters, in order
 * @param risks    in the order in which they were raised, closed ones among them
 */
public record RiskRegister(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        List<Theme> themes,
        List<Row> risks) {

    /**
     * A risk.
     *
     * @param theme        ref of the theme it threatens; null where none was named
     * @param owner        who is accountable; null where nobody is yet
     * @param actionee     who carries out the response; null where that is the owner
     * @param involved     everybody who answers for it or carries out an action on it
     * @param inherent     null while nobody assessed it before any control
     * @param current      null while nobody assessed it with today's controls
     * @param target       null where nobody said where it is meant to be
     * @param rating       of the current assessment, or of the inherent one while there is no current
     * @param score        null where that is a rating without numbers
     * @param daysAtRating for how many days it has been rated so without a break
     * @param movement     since the last review; null where none was held yet
     * @param response     null where nothing is agreed
     * @param actions      on the risk, as agreed with the response
     * @param monitorNext  the day on which to look at it again; null where none is set, or it is closed
     * @param overdue      whether that day has passed
     * @param monitoring   how often it is looked at, in words; null where nobody says
     * @param escalatedTo  to whom it was taken last; null where it never was
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String title,
            Status status,
            @Nullable String theme,
            @Nullable String category,
            @Nullable String proximity,
            @Nullable String owner,
            @Nullable String actionee,
            List<String> involved,
            @Nullable Assessment inherent,
            @Nullable Assessment current,
            @Nullable Assessment target,
            RiskRating rating,
            @Nullable Integer score,
            long daysAtRating,
            @Nullable Movement movement,
            RiskResponse.@Nullable Kind response,
            @Nullable String responseText,
            List<RiskAction> actions,
            @Nullable LocalDate monitorNext,
            boolean overdue,
            @Nullable String monitoring,
            @Nullable String escalatedTo) {

        /** Whether it still needs looking after. */
        public boolean live() {
            return status != Status.CLOSED;
        }

        /** The assessment of a kind; for the current one, the inherent where there is none. Null where it has none. */
        public @Nullable Assessment by(RiskAssessment.Kind kind) {
            return switch (kind) {
                case INHERENT -> inherent;
                case CURRENT -> current == null ? inherent : current;
                case TARGET -> target;
            };
        }

        /** The class that gives its rating a colour. */
        public String tone() {
            return Assessment.tone(rating);
        }
    }

    /**
     * An assessment, with the rating it was given then.
     *
     * @param likelihood    1 (rare) to 5 (almost certain); null where only a rating was given
     * @param impact        1 (insignificant) to 5 (catastrophic); null where only a rating was given
     * @param score         likelihood times impact; null where only a rating was given
     * @param matrixVersion version of the matrix it was rated by
     * @param asAt          the day for which it is true
     * @param reason        why it was changed to this; null where it is the first
     */
    public record Assessment(
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable Integer score,
            RiskRating rating,
            int matrixVersion,
            @Nullable String rationale,
            Confidence confidence,
            LocalDate asAt,
            Instant recordedAt,
            String by,
            long position,
            @Nullable String reason) {

        static Assessment of(RiskAssessments.Assessed assessed) {
            return new Assessment(
                    assessed.said().likelihood(),
                    assessed.said().impact(),
                    assessed.said().score(),
                    assessed.said().rating(),
                    assessed.said().matrixVersion(),
                    assessed.said().rationale(),
                    assessed.said().confidence(),
                    assessed.stamp().asAt(),
                    assessed.stamp().recordedAt(),
                    assessed.stamp().by(),
                    assessed.stamp().position(),
                    assessed.stamp().reason());
        }

        /** “3 Likely”; empty where only a rating was given. */
        public String likelihoodWords() {
            return likelihood == null ? "" : likelihood + " " + RiskMatrix.LIKELIHOODS.get(likelihood - 1);
        }

        /** “3 Moderate”; empty where only a rating was given. */
        public String impactWords() {
            return impact == null ? "" : impact + " " + RiskMatrix.IMPACTS.get(impact - 1);
        }

        /** “16”, or “not scored”. */
        public String scoreInWords() {
            return RiskAssessment.scoreInWords(score);
        }

        /** “High 16”, or “High, not scored”. */
        public String scored() {
            return RiskAssessment.scored(rating, score);
        }

        /** The class that gives its rating a colour. */
        public String tone() {
            return tone(rating);
        }

        static String tone(RiskRating rating) {
            return switch (rating) {
                case HIGH -> "wm-tone-problem";
                case MEDIUM -> "wm-tone-caution";
                case LOW -> "wm-tone-good";
            };
        }
    }

    /**
     * How a risk changed since the last meeting.
     *
     * @param review ref of that review
     * @param on     the day on which it was held
     * @param from   how it was assessed then; null where it was not there yet
     * @param reason why it moved, in the words of whoever said so; null where it did not move, or nobody said
     */
    public record Movement(
            Direction direction,
            String review,
            LocalDate on,
            @Nullable Assessment from,
            @Nullable String reason) {}

    /** Which way a risk moved. */
    public enum Direction {
        NEW("New"),
        WORSE("Worse"),
        SAME("No change"),
        BETTER("Better"),
        OCCURRED("Occurred"),
        CLOSED("Closed"),
        REOPENED("Reopened");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }
}

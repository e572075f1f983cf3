package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.query.highlight.content.Told.LeftOut;

/**
 * Key risks and issues: those that are open and High, and those that changed in the period.
 *
 * @param items   the gravest first
 * @param matrix  all 25 pairs, with the risks that are not closed
 * @param notScored risks that are not closed and have a rating without numbers, the highest rating first
 * @param leftOut High ones that the author left out
 */
@JsonTypeName("risks")
public record RiskSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Item> items,
        List<Cell> matrix,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NotScored> notScored,
        List<LeftOut> leftOut)
        implements Section {

    public RiskSection {
        items = Told.orEmpty(items);
        matrix = Told.orEmpty(matrix);
        notScored = Told.orEmpty(notScored);
        leftOut = Told.orEmpty(leftOut);
    }

    /** How a risk changed in the period. */
    public enum Change {
        RAISED("New"),
        WORSE("Worse"),
        BETTER("Better"),
        OCCURRED("Occurred"),
        CLOSED("Closed"),
        REOPENED("Reopened"),
        SAME("No change");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * A risk.
     *
     * @param status      “Open”, “Occurred” or “Closed”
     * @param owner       who is accountable; null where nobody was yet
     * @param now         how it is rated
     * @param before      how it was rated before the period; null where it was raised in it
     * @param reason      why it changed, in their words; null where nobody said
     * @param response    “Treat” and others; null where nothing is agreed
     * @param responseText what is done; null where nobody said
     * @param monitorNext the day on which it is looked at again; null for none
     */
    public record Item(
            String ref,
            String title,
            String status,
            @Nullable String owner,
            Place now,
            @Nullable Place before,
            Change change,
            @Nullable String reason,
            @Nullable String response,
            @Nullable String responseText,
            @Nullable LocalDate monitorNext) {}

    /**
     * A place in the matrix, or beside it.
     *
     * @param likelihood 1 to 5; null where only a rating was given
     * @param impact     1 to 5; null where only a rating was given
     */
    public record Place(
            @Nullable Integer likelihood, @Nullable Integer impact, RiskRating rating) {

        /** Likelihood times impact; null where only a rating was given. */
        public @Nullable Integer score() {
            return likelihood == null || impact == null ? null : Integer.valueOf(likelihood * impact);
        }

        /** “High 16”, or “High, not scored”. */
        public String scored() {
            return RiskAssessment.scored(rating, score());
        }

        /** “16”, or “not scored”. */
        public String scoreInWords() {
            return RiskAssessment.scoreInWords(score());
        }
    }

    /** A cell of the matrix, with the refs of the risks in it. */
    public record Cell(int likelihood, int impact, RiskRating rating, List<String> refs) {

        public Cell {
            refs = Told.orEmpty(refs);
        }
    }

    /** Risks beside the matrix, by their rating. */
    public record NotScored(RiskRating rating, List<String> refs) {

        public NotScored {
            refs = Told.orEmpty(refs);
        }

        /** “High, not scored: R4, R9”. */
        public String inWords() {
            return RiskAssessment.scored(rating, null) + ": " + String.join(", ", refs);
        }
    }

    /** The class that gives a rating its colour on a page. */
    public static String tone(RiskRating rating) {
        return switch (rating) {
            case HIGH -> "wm-tone-problem";
            case MEDIUM -> "wm-tone-caution";
            case LOW -> "wm-tone-good";
        };
    }
}

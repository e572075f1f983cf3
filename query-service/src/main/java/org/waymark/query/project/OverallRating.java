package org.waymark.query.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.strategy.RatingByHand;
import org.waymark.query.views.Provenance;

/**
 * How the whole of a project or a theme is rated: what follows from the strategy's rule, and what somebody set by hand in its
 * place.
 *
 * @param rating the one that counts: by hand where it was set, else by the rule; null where there is none
 * @param byRule what follows from the rule; null where nothing that it looks at was reported
 * @param byHand who set it, when and why; null where the rule holds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OverallRating(
        @Nullable RatingBadge rating,
        @Nullable RatingBadge byRule,
        @Nullable ByHand byHand) {

    /** What is said where there is no rating. */
    public static final String NONE = "Not rated";

    /**
     * That somebody set it.
     *
     * @param asAt       the day from which it holds
     * @param recordedAt when the ledger took it (UTC)
     * @param by         the person's id
     * @param byRule     what followed from the rule then; null where nothing did
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ByHand(
            LocalDate asAt,
            Instant recordedAt,
            String by,
            long position,
            @Nullable String reason,
            @Nullable RatingBadge byRule) {}

    /**
     * The rating to show for a day.
     *
     * @param hand what was set or removed last; null where nothing ever was
     */
    static OverallRating of(Optional<RatingLevel> byRule, @Nullable RatingByHand hand, LocalDate day) {
        RatingBadge rule = RatingBadge.of(byRule.orElse(null));
        if (hand == null || !hand.holdsOn(day)) {
            return new OverallRating(rule, rule, null);
        }
        Provenance stamp = hand.stamp();
        RatingBadge then = RatingBadge.of(hand.byRule());
        return new OverallRating(
                RatingBadge.of(hand.rating()),
                rule,
                new ByHand(stamp.asAt(), stamp.recordedAt(), stamp.by(), stamp.position(), stamp.reason(), then));
    }

    /** The letter of the rating that counts; null where there is none. */
    public @Nullable String letter() {
        return rating == null ? null : rating.letter();
    }

    /** Both, where they are two: “Amber, set by hand; Red by the rule”. */
    public String inWords() {
        String name = rating == null ? NONE : rating.name();
        return byHand == null ? name : name + ", " + hand();
    }

    /** “set by hand; Red by the rule”; empty where the rule holds. */
    public String hand() {
        return byHand == null ? "" : "set by hand; " + (byRule == null ? "not rated" : byRule.name()) + " by the rule";
    }
}

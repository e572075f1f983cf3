package org.waymark.query.kinds;

import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.RiskRating;

/**
 * A rating as it is shown beside what it is about.
 *
 * @param letter such as “R”, or “High” of a risk
 * @param name   the word that goes with it; the same where the letter is a word
 * @param tone   how grave it is
 */
public record RatingBadge(String letter, String name, Tone tone) {

    /** A rating of progress as it was defined when it was given; null for none. */
    public static @Nullable RatingBadge of(@Nullable RatingLevel level) {
        return level == null ? null : new RatingBadge(level.letter(), level.name(), level.tone());
    }

    /** A rating of a risk. */
    public static RatingBadge of(RiskRating rating) {
        return new RatingBadge(
                rating.title(),
                rating.title(),
                switch (rating) {
                    case HIGH -> Tone.PROBLEM;
                    case MEDIUM -> Tone.CAUTION;
                    case LOW -> Tone.GOOD;
                });
    }
}

package org.waymark.command.imports.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.events.RiskRating;

/** The words and colours with which registers rate a risk, as cells have them: “High risk”, “(M)”, “H High”. */
final class RatingWords {

    private static final Pattern LETTER_AND_WORD = Pattern.compile("(\\p{L}) ((\\p{L}).*)");

    private RatingWords() {}

    /** The rating that a cell means; empty where it means none, or two. */
    static Optional<RiskRating> of(String cell) {
        String words = cell.toLowerCase(Locale.UK)
                .replaceAll("\\b(?:risk|rating)\\b", " ")
                .replaceAll("[()\\s.:–—-]+", " ")
                .strip();
        Matcher twice = LETTER_AND_WORD.matcher(words);
        return twice.matches() && twice.group(1).equals(twice.group(3))
                ? RiskRating.read(twice.group(2))
                : RiskRating.read(words);
    }
}

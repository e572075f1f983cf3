package org.waymark.events;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rating of a cell of the risk matrix. */
public enum RiskRating {
    HIGH("High", "Plan immediate action", Set.of("high", "h", "red", "r")),
    MEDIUM("Medium", "Review closely", Set.of("medium", "med", "moderate", "m", "amber", "a")),
    LOW("Low", "Limited action, long-term plans", Set.of("low", "l", "green", "g"));

    /** What can be written for a rating, for a sentence that asks for one. */
    public static final String WORDS = "High, Medium or Low (or H, M, L; Red, Amber, Green)";

    private final String title;
    private final String meaning;
    private final Set<String> words;

    RiskRating(String title, String meaning, Set<String> words) {
        this.title = title;
        this.meaning = meaning;
        this.words = words;
    }

    /** The rating that a register's word means: “High”, “H” or “RED”. Empty for any other, since nothing is guessed. */
    public static Optional<RiskRating> read(String word) {
        String plain = word.strip().toLowerCase(Locale.UK).replaceFirst(",? " + RiskAssessment.NOT_SCORED + "$", "");
        return Stream.of(values())
                .filter(rating -> rating.words.contains(plain))
                .findFirst();
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** What to do about a risk with this rating. */
    public String meaning() {
        return meaning;
    }
}

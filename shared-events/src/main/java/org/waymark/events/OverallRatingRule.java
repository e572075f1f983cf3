package org.waymark.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the overall rating of a project follows from its stages, and that of a theme from its projects. */
public record OverallRatingRule(OfProject project, OfTheme theme) {

    /** Of a strategy that sets nothing. */
    public static final OverallRatingRule DEFAULT =
            new OverallRatingRule(OfProject.WORST_OPEN_STAGE, OfTheme.WORST_PROJECT);

    /** How a project is rated. */
    public enum OfProject {
        WORST_OPEN_STAGE("the worst rating of its stages that are not finished"),
        CURRENT_STAGE("the rating of its current stage"),
        LATEST_REPORT("the rating that was reported last, of whichever stage");

        private final String words;

        OfProject(String words) {
            this.words = words;
        }

        /** The rule, to follow “A project has ”. */
        public String words() {
            return words;
        }
    }

    /** How a theme is rated. */
    public enum OfTheme {
        WORST_PROJECT("the worst rating of its open projects"),
        MOST_COMMON("the rating that most of its open projects have; of several such, the worst");

        private final String words;

        OfTheme(String words) {
            this.words = words;
        }

        /** The rule, to follow “A theme has ”. */
        public String words() {
            return words;
        }
    }

    /**
     * The overall rating of a theme.
     *
     * @param projects the overall ratings of its projects that are not closed; those that have none are left out
     * @param scale    in force, worst first
     * @return empty where none of them has one
     */
    public Optional<RatingLevel> ofTheme(List<RatingLevel> projects, List<RatingLevel> scale) {
        return switch (theme) {
            case WORST_PROJECT -> worst(projects, scale);
            case MOST_COMMON -> mostCommon(projects, scale);
        };
    }

    /**
     * The worst of some ratings. One that says how well things go is worse than one that does not; one that is not started,
     * worse than one that is complete.
     *
     * @return empty where there are none
     */
    static Optional<RatingLevel> worst(List<RatingLevel> ratings, List<RatingLevel> scale) {
        return ratings.stream()
                .min(Comparator.comparing((RatingLevel level) -> !level.onLadder())
                        .thenComparingInt(level -> level.placeIn(scale))
                        .thenComparing(RatingLevel::tone));
    }

    private static Optional<RatingLevel> mostCommon(List<RatingLevel> ratings, List<RatingLevel> scale) {
        Map<String, Long> counts =
                ratings.stream().collect(Collectors.groupingBy(RatingLevel::letter, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return worst(
                ratings.stream()
                        .filter(level -> Objects.equals(counts.get(level.letter()), most))
                        .toList(),
                scale);
    }
}

package org.waymark.events;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rating each pair of likelihood and impact has.
 *
 * @param cells all {@value #CELLS}, each pair once
 */
public record RiskMatrix(List<Cell> cells) {

    /** The highest likelihood and the highest impact; the lowest is 1. */
    public static final int SIZE = 5;

    /** How many pairs there are. */
    public static final int CELLS = SIZE * SIZE;

    /** From rare to almost certain. */
    public static final List<String> LIKELIHOODS = List.of("Rare", "Possible", "Likely", "Probable", "Almost certain");

    /** From insignificant to catastrophic. */
    public static final List<String> IMPACTS = List.of("Insignificant", "Minor", "Moderate", "Major", "Catastrophic");

    /** By score: 1 to 4 low, 5 to 12 medium, 15 to 25 high. It is version 1 of every strategy's matrix. */
    public static final RiskMatrix DEFAULT = new RiskMatrix(IntStream.rangeClosed(1, SIZE)
            .boxed()
            .flatMap(likelihood -> IntStream.rangeClosed(1, SIZE)
                    .mapToObj(impact -> new Cell(likelihood, impact, byScore(likelihood * impact))))
            .toList());

    public RiskMatrix {
        cells = Lists.orEmpty(cells);
    }

    /**
     * The rating of a pair.
     *
     * @throws IllegalArgumentException if the matrix has no such pair
     */
    public RiskRating rating(int likelihood, int impact) {
        return cells.stream()
                .filter(cell -> cell.likelihood() == likelihood && cell.impact() == impact)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The risk matrix has no likelihood " + likelihood + " with impact " + impact))
                .rating();
    }

    private static RiskRating byScore(int score) {
        return score <= 4 ? RiskRating.LOW : score <= 12 ? RiskRating.MEDIUM : RiskRating.HIGH;
    }

    /**
     * One pair and its rating.
     *
     * @param likelihood 1 (rare) to 5 (almost certain)
     * @param impact     1 (insignificant) to 5 (catastrophic)
     */
    public record Cell(int likelihood, int impact, RiskRating rating) {}
}

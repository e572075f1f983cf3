package org.waymark.query.risk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.events.RiskMatrix;
import org.waymark.query.forms.Subject;

/**
 * What likelihood and impact mean, shown above the forms that ask for them, with the rating of each pair for the score that is
 * shown while somebody chooses.
 *
 * @param likelihoods from 1 up, with what each means
 * @param impacts     from 1 up, with what each means
 * @param ratings     the title of the rating of each pair: all impacts of likelihood 1 first
 */
public record RiskScale(List<Step> likelihoods, List<Step> impacts, String ratings) {

    /** Shows it. */
    static final String TEMPLATE = "risk/scale";

    private static final List<String> LIKELY = List.of(
            "Only in exceptional circumstances",
            "Could happen, but is not expected",
            "Expected to happen at some time",
            "Expected more often than not",
            "Expected in most circumstances, or happening already");

    private static final List<String> HARD = List.of(
            "No effect that anybody would notice",
            "A small delay or cost, put right within the team",
            "A noticeable delay, cost or drop in quality; management acts",
            "An aim is missed, or people are let down; senior leaders act",
            "The strategy fails, or people come to serious harm");

    /**
     * One step of a scale.
     *
     * @param number  1 to 5
     * @param meaning in a few words
     */
    public record Step(int number, String name, String meaning) {}

    /** The model of its template. */
    static Map<String, Object> of(Subject subject) {
        RiskMatrix matrix = subject.strategy().riskMatrix();
        String ratings = IntStream.rangeClosed(1, RiskMatrix.SIZE)
                .boxed()
                .flatMap(likelihood -> IntStream.rangeClosed(1, RiskMatrix.SIZE)
                        .mapToObj(impact -> matrix.rating(likelihood, impact).title()))
                .collect(Collectors.joining("|"));
        return Map.of(
                "scale",
                new RiskScale(steps(RiskMatrix.LIKELIHOODS, LIKELY), steps(RiskMatrix.IMPACTS, HARD), ratings));
    }

    private static List<Step> steps(List<String> names, List<String> meanings) {
        return IntStream.range(0, RiskMatrix.SIZE)
                .mapToObj(index -> new Step(index + 1, names.get(index), meanings.get(index)))
                .toList();
    }
}

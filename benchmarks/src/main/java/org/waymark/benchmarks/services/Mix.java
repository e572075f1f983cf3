package org.waymark.benchmarks.services;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Things that are done at random, some more often than others.
 *
 * @param <T> what is done
 */
final class Mix<T> {

    private final Map<T, Integer> weights = new LinkedHashMap<>();
    private int all;

    /** Adds something that is done as often, beside the others, as its weight says. */
    Mix<T> add(int weight, T what) {
        weights.merge(what, weight, Integer::sum);
        all += weight;
        return this;
    }

    /** {@return the sum of all weights} */
    int all() {
        return all;
    }

    T pick(RandomGenerator random) {
        int left = random.nextInt(all);
        for (Map.Entry<T, Integer> each : weights.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("The weights do not add up to " + all);
    }
}

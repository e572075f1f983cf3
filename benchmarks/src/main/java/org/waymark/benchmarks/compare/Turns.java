package org.waymark.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets those that are compared take turns, several rounds of it, each round begun by the next of them: so a neighbour on
 * the machine, a JVM that warms up and a disk that fills disturb them alike.
 *
 * @param rounds how many turns each gets
 */
record Turns(int rounds) {

    /** What is done in a turn. */
    interface Turn<T> {
        T take() throws Exception;
    }

    /** {@return what each gave, by name, a value a round} */
    <T> Map<String, List<T>> take(Map<String, Turn<T>> those) throws Exception {
        Map<String, List<T>> results = new LinkedHashMap<>();
        those.keySet().forEach(name -> results.put(name, new ArrayList<>()));
        List<Map.Entry<String, Turn<T>>> order = new ArrayList<>(those.entrySet());
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Turn<T>> next : order) {
                results.computeIfAbsent(next.getKey(), name -> new ArrayList<>())
                        .add(next.getValue().take());
            }
            Collections.rotate(order, -1);
        }
        return results;
    }
}

package org.waymark.events;

import java.util.Comparator;
import java.util.List;

/**
 * An objective of the strategy.
 *
 * @param ref   such as {@code O1}; an objective keeps it when it is reworded, and no other of the strategy ever has it
 * @param title what is sought
 */
public record Objective(String ref, @FreeText String title) {

    /** The reference of the objective with this number, from 1. */
    public static String numbered(int number) {
        return "O" + number;
    }

    /** The highest number that one of them has; 0 where there is none. */
    public static int highest(List<Objective> objectives) {
        return objectives.stream()
                .map(objective -> Integer.parseInt(objective.ref().substring(1)))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}

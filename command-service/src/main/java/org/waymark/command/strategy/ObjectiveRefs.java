package org.waymark.command.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Objective;

/** Gives the objectives of a charter their references: people write the texts only. */
final class ObjectiveRefs {

    private ObjectiveRefs() {}

    /**
     * The objectives with these texts. One that says what it said keeps its reference, wherever it stands now; of those that
     * are left, one that stands where one of them stood is that one reworded; any other is new.
     *
     * @param before  the objectives as they were
     * @param highest the highest number that any objective of the strategy ever had; 0 for none
     */
    static List<Objective> numbered(List<String> texts, List<Objective> before, int highest) {
        List<Objective> left = new ArrayList<>(before);
        @Nullable String[] refs = new String[texts.size()];
        for (int index = 0; index < refs.length; index++) {
            String text = texts.get(index);
            refs[index] = take(
                    left,
                    left.stream()
                            .filter(objective -> objective.title().equals(text))
                            .findFirst());
        }
        int number = highest;
        for (int index = 0; index < refs.length; index++) {
            if (refs[index] == null && index < before.size()) {
                Objective there = before.get(index);
                refs[index] = take(left, left.contains(there) ? Optional.of(there) : Optional.empty());
            }
            if (refs[index] == null) {
                refs[index] = Objective.numbered(++number);
            }
        }
        return IntStream.range(0, refs.length)
                .mapToObj(index -> new Objective(Objects.requireNonNull(refs[index]), texts.get(index)))
                .toList();
    }

    private static @Nullable String take(List<Objective> left, Optional<Objective> found) {
        found.ifPresent(left::remove);
        return found.map(Objective::ref).orElse(null);
    }
}

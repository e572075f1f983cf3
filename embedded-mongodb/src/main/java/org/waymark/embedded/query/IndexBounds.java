package org.waymark.embedded.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.query.Condition.Between;
import org.waymark.embedded.query.Condition.OneOf;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/**
 * The ranges of one index that hold every document some conditions can match: values for the first fields one by one,
 * and then a range of the next.
 *
 * @param ranges apart from each other, in the order of the index
 * @param pinned how many of the first fields have one value in all ranges, so that the order of the index is that of
 *     the fields after them
 * @param byId whether each range, by itself, is in the order of {@code _id}
 */
record IndexBounds(List<KeyRange> ranges, int pinned, boolean byId) {

    /** Beyond this many ranges the rest of the conditions is left to matching. */
    private static final int MOST_RANGES = 5_000;

    /**
     * The ways to narrow an index down: one for each value set of its first field, because an array can hold several
     * values at once ({@code $all}) and only the count of keys tells which is the rarest.
     */
    static List<IndexBounds> waysToNarrow(SortedKeys keys, Conditions conditions) {
        String first =
                keys.fields().isEmpty() ? keys.positionField() : keys.fields().getFirst();
        List<OneOf> choices = valueSets(conditions, first);
        if (choices.size() < 2) {
            return new Builder(keys, conditions, null).build().stream().toList();
        }
        return choices.stream()
                .flatMap(choice -> new Builder(keys, conditions, choice).build().stream())
                .toList();
    }

    /** The whole index. */
    static IndexBounds everything(SortedKeys keys) {
        return new IndexBounds(List.of(KeyRange.ALL), 0, keys.fields().isEmpty());
    }

    private static List<OneOf> valueSets(Conditions conditions, String field) {
        return conditions.on(field).stream()
                .filter(OneOf.class::isInstance)
                .map(OneOf.class::cast)
                .toList();
    }

    private static final class Builder {

        private final SortedKeys keys;
        private final Conditions conditions;
        private final @Nullable OneOf firstChoice;
        private List<KeyBytes> prefixes = List.of(KeyBytes.EMPTY);
        private int depth;
        private int pinned;
        private boolean hasArray;

        Builder(SortedKeys keys, Conditions conditions, @Nullable OneOf firstChoice) {
            this.keys = keys;
            this.conditions = conditions;
            this.firstChoice = firstChoice;
        }

        /** The bounds; empty where the conditions say nothing about the first field. */
        Optional<IndexBounds> build() {
            List<String> fields = new ArrayList<>(keys.fields());
            fields.add(keys.positionField());
            for (String field : fields) {
                // The elements of two arrays are paired in the index, but a query may mean different pairs.
                if (keys.isMultikey(field) && hasArray) {
                    break;
                }
                hasArray |= keys.isMultikey(field);
                if (!addValues(field)) {
                    return ending(field);
                }
            }
            return points();
        }

        private boolean addValues(String field) {
            OneOf values = choice(field);
            if (values == null || (long) prefixes.size() * values.values().size() > MOST_RANGES) {
                return false;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.values().stream().map(prefix::plus))
                    .sorted()
                    .toList();
            if (pinned == depth && prefixes.size() == 1) {
                pinned++;
            }
            depth++;
            return true;
        }

        private @Nullable OneOf choice(String field) {
            if (depth == 0 && firstChoice != null) {
                return firstChoice;
            }
            OneOf smallest = null;
            for (OneOf values : valueSets(conditions, field)) {
                if (smallest == null
                        || values.values().size() < smallest.values().size()) {
                    smallest = values;
                }
            }
            return smallest;
        }

        private Optional<IndexBounds> ending(String field) {
            return range(field)
                    .map(range -> bounds(prefixes.stream().map(range::under).toList()))
                    .or(this::points);
        }

        /** The range a field must lie in; of an array only one limit, because two elements may each meet one. */
        private Optional<KeyRange> range(String field) {
            List<KeyRange> ranges = conditions.on(field).stream()
                    .filter(Between.class::isInstance)
                    .map(condition -> ((Between) condition).range())
                    .toList();
            return keys.isMultikey(field)
                    ? ranges.stream().findFirst()
                    : ranges.stream().reduce(KeyRange::intersect);
        }

        private Optional<IndexBounds> points() {
            return depth == 0
                    ? Optional.empty()
                    : Optional.of(
                            bounds(prefixes.stream().map(KeyRange::startingWith).toList()));
        }

        private IndexBounds bounds(List<KeyRange> ranges) {
            List<KeyRange> filled =
                    ranges.stream().filter(range -> !range.isEmpty()).toList();
            return new IndexBounds(filled, pinned, depth >= keys.fields().size());
        }
    }
}

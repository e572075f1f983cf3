package org.waymark.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.embedded.query.QueryPlan.Piece;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.SortedKeys;

/**
 * Chooses the index, or the indexes, a query is answered from: those with which the fewest documents must be looked at.
 * The store counts the keys of a range exactly and cheaply, so nothing is guessed but how soon a limit is reached.
 */
public final class QueryPlanner {

    /** A document that has to be sorted costs about as much again as one that is only looked at. */
    private static final int SORTING = 2;

    /** @param pinned as in {@link IndexBounds}; {@link #NO_ORDER} where the pieces are in no order at all */
    private record Option(List<Piece<?>> pieces, int pinned, boolean byId, long count) {

        static final int NO_ORDER = -1;

        static Option of(SortedKeys<?> keys, IndexBounds bounds) {
            List<Piece<?>> pieces = new ArrayList<>();
            bounds.ranges().forEach(range -> pieces.add(new Piece<>(keys, range)));
            return new Option(pieces, bounds.pinned(), bounds.byId(), count(pieces));
        }

        static Option together(List<Option> options) {
            List<Piece<?>> pieces = options.stream()
                    .<Piece<?>>flatMap(option -> option.pieces().stream())
                    .toList();
            return new Option(pieces, NO_ORDER, options.stream().allMatch(Option::byId), count(pieces));
        }

        private static long count(List<Piece<?>> pieces) {
            return pieces.stream().mapToLong(Piece::count).sum();
        }

        public QueryPlan plan(SortOrder order, String positionField) {
            if (order.isAny() || pieces.isEmpty()) {
                return new QueryPlan(pieces, false, false, true);
            }
            SortOrder.Key first = order.keys().getFirst();
            if (byId && first.field().equals(positionField)) {
                return new QueryPlan(pieces, true, !first.ascending(), true);
            }
            Optional<Boolean> backwards = pinned == NO_ORDER
                    ? Optional.empty()
                    : order.directionIn(pieces.getFirst().keys(), pinned);
            return new QueryPlan(pieces, false, backwards.orElse(false), backwards.isPresent());
        }
    }

    private final SortedKeys<?> documents;
    private final List<? extends SortedKeys<?>> indexes;

    public QueryPlanner(SortedKeys<?> documents, List<? extends SortedKeys<?>> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    /** Whether one index by itself narrows a query down. */
    static boolean canNarrow(SortedKeys<?> keys, Document query) {
        return !IndexBounds.waysToNarrow(keys, Conditions.of(query)).isEmpty();
    }

    /** The positions of the documents that may match a query, from one index by itself. */
    static Iterable<KeyBytes> positions(SortedKeys<?> keys, Document query) {
        List<Option> options = new ArrayList<>();
        addNarrowed(options, keys, Conditions.of(query));
        SortOrder any = new SortOrder(List.of());
        return () -> options.stream()
                .min(Comparator.comparingLong(Option::count))
                .orElseThrow()
                .plan(any, keys.positionField())
                .positions();
    }

    /**
     * The plan for a query.
     *
     * @param wanted how many documents the caller will read at most; 0 for all
     */
    public QueryPlan plan(Document query, SortOrder order, long wanted) {
        List<Option> options = options(Conditions.of(query));
        options.add(Option.of(documents, IndexBounds.everything(documents)));
        if (!order.isAny()) {
            indexes.stream()
                    .filter(SortedKeys::hasEveryDocument)
                    .forEach(index -> options.add(Option.of(index, IndexBounds.everything(index))));
        }
        long fewest = options.stream().mapToLong(Option::count).min().orElse(0);
        return options.stream()
                .min(Comparator.comparingDouble(option -> cost(option, order, wanted, fewest)))
                .orElseThrow()
                .plan(order, documents.positionField());
    }

    /**
     * How many documents are probably looked at. At most {@code fewest} documents match; where they come in the right
     * order and are spread evenly, reading can stop as soon as enough have been found.
     */
    private double cost(Option option, SortOrder order, long wanted, long fewest) {
        if (!option.plan(order, documents.positionField()).sorted()) {
            return (double) SORTING * option.count();
        }
        double untilEnough = (double) wanted * option.count() / Math.max(fewest, 1);
        return wanted == 0 ? option.count() : Math.min(option.count(), untilEnough);
    }

    private List<Option> options(Conditions conditions) {
        List<Option> options = new ArrayList<>();
        addNarrowed(options, documents, conditions);
        indexes.forEach(index -> addNarrowed(options, index, conditions));
        conditions
                .alternatives()
                .forEach(branches -> union(conditions, branches).ifPresent(options::add));
        return options;
    }

    private static void addNarrowed(List<Option> options, SortedKeys<?> keys, Conditions conditions) {
        IndexBounds.waysToNarrow(keys, conditions).forEach(bounds -> options.add(Option.of(keys, bounds)));
    }

    /** One option for all branches of an {@code $or}, if each branch can be narrowed down. */
    private Optional<Option> union(Conditions conditions, List<Document> branches) {
        List<Option> best = new ArrayList<>();
        for (Document branch : branches) {
            Optional<Option> narrowest =
                    options(conditions.and(branch)).stream().min(Comparator.comparingLong(Option::count));
            if (narrowest.isEmpty()) {
                return Optional.empty();
            }
            best.add(narrowest.get());
        }
        return Optional.of(Option.together(best));
    }
}

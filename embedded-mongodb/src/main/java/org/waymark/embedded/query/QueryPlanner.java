package org.waymark.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.embedded.query.QueryPlan.Piece;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyMap;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/**
 * Chooses the index, or the indexes, a query is answered from: those with which the fewest documents must be looked at.
 * The keys of a range are counted up to a few hundred; how many more there are is estimated by its share of the bytes, and
 * how soon a limit is reached is guessed.
 */
public final class QueryPlanner {

    /** A document that has to be sorted costs about as much again as one that is only looked at. */
    private static final int SORTING = 2;

    /** Up to so many keys a range is counted exactly; that takes about as long as to look at a few documents. */
    private static final int COUNTED = 256;

    /** Most ranges have fewer, and need no estimate. */
    private static final int FEW = 32;

    /** Where the share of the bytes says that there are more than this, counting would find nothing else. */
    private static final int NOT_COUNTED = 4 * COUNTED;

    private static final class Option {

        static final int NO_ORDER = -1;

        private final List<Piece> pieces;
        private final int pinned;
        private final boolean byId;
        private final long documents;
        private long count = -1;

        /**
         * @param pinned as in {@link IndexBounds}; {@link #NO_ORDER} where the pieces are in no order at all
         * @param documents how many there are in the collection
         */
        private Option(List<Piece> pieces, int pinned, boolean byId, long documents) {
            this.pieces = pieces;
            this.pinned = pinned;
            this.byId = byId;
            this.documents = documents;
        }

        static Option of(SortedKeys keys, IndexBounds bounds, long documents) {
            List<Piece> pieces = new ArrayList<>();
            bounds.ranges().forEach(range -> pieces.add(new Piece(keys, range)));
            return new Option(pieces, bounds.pinned(), bounds.byId(), documents);
        }

        static Option together(List<Option> options, long documents) {
            List<Piece> pieces =
                    options.stream().flatMap(option -> option.pieces.stream()).toList();
            return new Option(pieces, NO_ORDER, options.stream().allMatch(option -> option.byId), documents);
        }

        /** How many keys it has: counted once somebody asks. */
        long count() {
            if (count < 0) {
                count = pieces.stream().mapToLong(this::count).sum();
            }
            return count;
        }

        private long count(Piece piece) {
            if (piece.range().equals(KeyRange.ALL)) {
                return documents;
            }
            KeyMap map = piece.keys().map();
            long few = map.count(piece.range(), FEW);
            if (few < FEW) {
                return few;
            }
            long estimate = (long) (map.share(piece.range()) * documents);
            if (estimate > NOT_COUNTED) {
                return estimate;
            }
            long counted = map.count(piece.range(), COUNTED);
            return counted < COUNTED ? counted : Math.max(COUNTED, estimate);
        }

        QueryPlan plan(SortOrder order, String positionField) {
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

    private final SortedKeys documents;
    private final List<? extends SortedKeys> indexes;
    private final long size;

    public QueryPlanner(SortedKeys documents, List<? extends SortedKeys> indexes) {
        this.documents = documents;
        this.indexes = indexes;
        this.size = documents.map().size();
    }

    /** Whether one index by itself narrows a query down. */
    static boolean canNarrow(SortedKeys keys, Document query) {
        return !IndexBounds.waysToNarrow(keys, Conditions.of(query)).isEmpty();
    }

    /** The positions of the documents that may match a query, from one index by itself. */
    static Iterable<KeyBytes> positions(SortedKeys keys, Document query) {
        List<Option> options = new ArrayList<>();
        addNarrowed(options, keys, Conditions.of(query), Long.MAX_VALUE);
        SortOrder any = new SortOrder(List.of());
        return () ->
                fewest(options).orElseThrow().plan(any, keys.positionField()).positions();
    }

    /**
     * The plan for a query.
     *
     * @param wanted how many documents the caller will read at most; 0 for all
     */
    public QueryPlan plan(Document query, SortOrder order, long wanted) {
        List<Option> options = options(Conditions.of(query));
        if (options.size() == 1 && order.isAny()) {
            return options.getFirst().plan(order, documents.positionField());
        }
        options.add(everything(documents));
        if (!order.isAny()) {
            indexes.stream().filter(SortedKeys::hasEveryDocument).forEach(index -> options.add(everything(index)));
        }
        long fewest = options.stream().mapToLong(Option::count).min().orElse(0);
        return options.stream()
                .min(Comparator.comparingDouble(option -> cost(option, order, wanted, fewest)))
                .orElseThrow()
                .plan(order, documents.positionField());
    }

    private Option everything(SortedKeys keys) {
        return Option.of(keys, IndexBounds.everything(keys), size);
    }

    private static Optional<Option> fewest(List<Option> options) {
        return options.size() == 1
                ? Optional.of(options.getFirst())
                : options.stream().min(Comparator.comparingLong(Option::count));
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
        addNarrowed(options, documents, conditions, size);
        indexes.forEach(index -> addNarrowed(options, index, conditions, size));
        conditions
                .alternatives()
                .forEach(branches -> union(conditions, branches).ifPresent(options::add));
        return options;
    }

    private static void addNarrowed(List<Option> options, SortedKeys keys, Conditions conditions, long documents) {
        IndexBounds.waysToNarrow(keys, conditions).forEach(bounds -> options.add(Option.of(keys, bounds, documents)));
    }

    /** One option for all branches of an {@code $or}, if each branch can be narrowed down. */
    private Optional<Option> union(Conditions conditions, List<Document> branches) {
        List<Option> best = new ArrayList<>();
        for (Document branch : branches) {
            Optional<Option> narrowest = fewest(options(conditions.and(branch)));
            if (narrowest.isEmpty()) {
                return Optional.empty();
            }
            best.add(narrowest.get());
        }
        return Optional.of(Option.together(best, size));
    }
}

package org.waymark.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets an aggregation start from an index. The engine reads the whole collection and only then applies {@code $match};
 * while an aggregation runs, its first {@code $match} is kept here, and the collection takes it for its first read.
 * Once only: later stages ($lookup) may read the same collection again and mean all of it.
 */
public final class LeadingMatch {

    private static final ScopedValue<LeadingMatch> CURRENT = ScopedValue.newInstance();

    private final String namespace;
    private final AtomicReference<Optional<Document>> filter;

    private LeadingMatch(String namespace, Optional<Document> filter) {
        this.namespace = namespace;
        this.filter = new AtomicReference<>(filter);
    }

    /** Runs an aggregation on a collection, given by its full name. */
    public static <T> T during(String namespace, @Nullable Object pipeline, Supplier<T> aggregation) {
        LeadingMatch match = new LeadingMatch(namespace, filterOf(pipeline));
        return ScopedValue.where(CURRENT, match).call(aggregation::get);
    }

    /** The filter for the first read of a collection by the aggregation that runs, if there is one. */
    public static Optional<Document> takeFor(String namespace) {
        if (!CURRENT.isBound() || !CURRENT.get().namespace.equals(namespace)) {
            return Optional.empty();
        }
        return CURRENT.get().filter.getAndSet(Optional.empty());
    }

    private static Optional<Document> filterOf(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document stage
                        && stage.get("$match") instanceof Document filter
                ? Optional.of(filter)
                : Optional.empty();
    }
}

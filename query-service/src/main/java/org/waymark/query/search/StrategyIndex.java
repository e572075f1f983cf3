package org.waymark.query.search;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.fulltext.TextIndex;
import org.waymark.query.moment.Edition;

/**
 * The index of a strategy, and what is found in it. It goes on with the strategy: of a later edition only those cases are
 * indexed anew that changed. After a text was removed it is begun anew, so that nothing of the text is left in it.
 */
final class StrategyIndex {

    private TextIndex index = new TextIndex();
    private Documents documents = new Documents(Comments.NONE, Map.of());
    private @Nullable Edition edition;

    /**
     * What is to be found.
     *
     * @param comments those in it, to be gone on with
     * @param byKey    each with its key
     */
    record Documents(Comments comments, Map<String, SearchDocument> byKey) {}

    /** The index at an edition, for as long as it is held. */
    record Held(TextIndex.Held index, Map<String, SearchDocument> byKey) implements AutoCloseable {

        @Override
        public void close() {
            index.close();
        }
    }

    /**
     * The index at an edition.
     *
     * @param read reads what is to be found at that edition, given comments of an earlier one
     * @return empty if the index is of a later one already
     */
    synchronized Optional<Held> at(Edition wanted, Function<Comments, Documents> read) {
        Edition before = edition;
        if (!wanted.equals(before)) {
            if (before != null && wanted.position() < before.position()) {
                return Optional.empty();
            }
            if (before == null || before.redacted() != wanted.redacted()) {
                begin();
            }
            goOn(read.apply(documents.comments()));
            edition = wanted;
        }
        return Optional.of(new Held(index.hold(), documents.byKey()));
    }

    /** Nothing is kept of it if it fails half-way. */
    private void begin() {
        edition = null;
        index = new TextIndex();
        documents = new Documents(Comments.NONE, Map.of());
    }

    private void goOn(Documents next) {
        Map<String, SearchDocument> before = documents.byKey();
        next.byKey().forEach((key, document) -> {
            if (!Objects.equals(before.get(key), document)) {
                index.put(document.fields());
            }
        });
        before.keySet().stream().filter(key -> !next.byKey().containsKey(key)).forEach(index::remove);
        index.publish();
        documents = next;
    }

    /** Bytes that it takes, about. */
    synchronized long weight() {
        return index.weight();
    }
}

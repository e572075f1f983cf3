package org.waymark.embedded.query;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The rest of a query's result, found only as it is asked for. */
public final class ResultCursor extends AbstractCursor {

    /** What one batch may hold where the caller sets no number: a reply must stay below 48 MB. */
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    /** Where results are read: under the lock of the collection. */
    public interface Reading {
        <T> T read(Supplier<T> read);
    }

    private final Iterator<Match> results;
    private final Reading reading;
    private final UnaryOperator<List<Document>> projection;
    private boolean empty;

    public ResultCursor(long id, Iterator<Match> results, Reading reading, UnaryOperator<List<Document>> projection) {
        super(id);
        this.results = results;
        this.reading = reading;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    /** The next batch: at most that many documents (0: any number), and not much more than 4 MB. */
    @Override
    public synchronized List<Document> takeDocuments(int atMost) {
        return reading.read(() -> take(atMost == 0 ? Integer.MAX_VALUE : atMost, BATCH_BYTES));
    }

    public List<Document> takeAll() {
        return reading.read(() -> take(Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    private List<Document> take(int atMost, long mostBytes) {
        List<Document> batch = new ArrayList<>();
        for (long bytes = 0; batch.size() < atMost && bytes < mostBytes && results.hasNext(); ) {
            Match match = results.next();
            batch.add(match.document());
            bytes += match.bytes();
        }
        empty = !results.hasNext();
        return projection.apply(batch);
    }
}

package org.waymark.embedded.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.Bson;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyMap;
import org.waymark.embedded.store.Unsynced;

/** The documents at some positions that match a whole query; those that were deleted meanwhile are skipped. */
public final class Matches implements Iterator<Match> {

    private final Iterator<KeyBytes> positions;
    private final KeyMap documents;
    private final Document query;
    private final Unsynced unsynced;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private @Nullable Match next;
    private long found;

    public Matches(Iterator<KeyBytes> positions, KeyMap documents, Document query, Unsynced unsynced) {
        this.positions = positions;
        this.documents = documents;
        this.query = query;
        this.unsynced = unsynced;
    }

    @Override
    public boolean hasNext() {
        while (next == null && positions.hasNext()) {
            next = matchAt(positions.next());
        }
        return next != null;
    }

    private @Nullable Match matchAt(KeyBytes position) {
        byte[] stored = documents.get(position);
        if (stored == null) {
            return null;
        }
        Document document = Bson.decode(stored);
        if (!matcher.matches(document, query)) {
            return null;
        }
        unsynced.saw(documents, position);
        return new Match(document, stored.length, found++);
    }

    @Override
    public Match next() {
        Match match = hasNext() ? next : null;
        if (match == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return match;
    }
}

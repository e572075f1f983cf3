package org.waymark.embedded.query;

import java.util.Iterator;
import java.util.List;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/**
 * How to find the documents a query may match.
 *
 * @param pieces ranges that together hold every such document
 * @param merged whether to read the ranges side by side in the order of {@code _id}, rather than one after another
 * @param backwards whether to read the ranges against their order
 * @param sorted whether the documents come in the order the query asks for
 */
public record QueryPlan(List<Piece> pieces, boolean merged, boolean backwards, boolean sorted) {

    /** One range of one index. */
    record Piece(SortedKeys keys, KeyRange range) {

        public Iterator<KeyBytes> positions(boolean backwards) {
            return new KeyScan(keys, range, backwards);
        }

        boolean mayRepeat() {
            return keys.fields().stream().anyMatch(keys::isMultikey);
        }
    }

    /** The positions of the documents to look at, each once. */
    public Iterator<KeyBytes> positions() {
        if (merged) {
            return new MergedScan(
                    pieces.stream().map(piece -> piece.positions(backwards)).toList(), backwards);
        }
        boolean mayRepeat = pieces.size() > 1 || pieces.stream().anyMatch(Piece::mayRepeat);
        return new ChainedScan(
                inOrder().stream().map(piece -> piece.positions(backwards)).iterator(), mayRepeat);
    }

    private List<Piece> inOrder() {
        return backwards ? pieces.reversed() : pieces;
    }
}

package org.waymark.embedded.store;

import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * Keys in order, each leading to one document: the documents themselves by {@code _id}, or an index. A key is made of
 * the values of {@link #fields()} and ends with the position of its document, so every index orders by {@code _id} last.
 */
public interface SortedKeys<V> {

    /** The keys, with whatever {@link #position} needs to find the document. */
    MVMap<KeyBytes, V> map();

    /** The fields whose values come before the position in a key; empty for the documents themselves. */
    List<String> fields();

    /** The field whose value the position of a document is made of, so the last part of every key. */
    default String positionField() {
        return "_id";
    }

    /** Whether a document may have several keys because the field is or was an array somewhere. */
    boolean isMultikey(String field);

    /** Whether every document of the collection has a key here. */
    boolean hasEveryDocument();

    KeyBytes position(KeyBytes key, V value);

    /** How many keys are in a range: counted from the sizes the tree keeps, not by reading them. */
    default long count(KeyRange range) {
        if (range.isEmpty()) {
            return 0;
        }
        long end = range.to() == null ? map().sizeAsLong() : rank(range.to());
        return Math.max(0, end - rank(range.from()));
    }

    private long rank(KeyBytes key) {
        long index = map().getKeyIndex(key);
        return index >= 0 ? index : -index - 1;
    }
}

package org.waymark.embedded.store;

import java.util.List;

/**
 * Keys in order, each leading to one document: the documents themselves by {@code _id}, or an index. A key is made of
 * the values of {@link #fields()} and ends with the position of its document, so every index orders by {@code _id} last.
 */
public interface SortedKeys {

    /** The keys, with whatever {@link #position} needs to find the document. */
    KeyMap map();

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

    /** Whether the value of a key is needed to find its document. */
    boolean needsValues();

    /** @param value empty where it is not needed */
    KeyBytes position(KeyBytes key, byte[] value);
}

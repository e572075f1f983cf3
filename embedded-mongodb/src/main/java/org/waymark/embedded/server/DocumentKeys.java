package org.waymark.embedded.server;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.SortedKeys;

/**
 * The documents of a collection in the order of their positions.
 *
 * @param map position to BSON
 * @param positionField the field positions are made of; empty where they are made of none
 */
record DocumentKeys(MVMap<KeyBytes, byte[]> map, String positionField) implements SortedKeys<byte[]> {

    @Override
    public List<String> fields() {
        return List.of();
    }

    @Override
    public boolean isMultikey(String field) {
        return false;
    }

    @Override
    public boolean hasEveryDocument() {
        return true;
    }

    @Override
    public KeyBytes position(KeyBytes key, byte[] value) {
        return key;
    }
}

package org.waymark.embedded.server;

import java.util.List;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyMap;
import org.waymark.embedded.store.SortedKeys;

/**
 * The documents of a collection in the order of their positions.
 *
 * @param map position to BSON
 * @param positionField the field positions are made of; empty where they are made of none
 */
record DocumentKeys(KeyMap map, String positionField) implements SortedKeys {

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
    public boolean needsValues() {
        return false;
    }

    @Override
    public KeyBytes position(KeyBytes key, byte[] value) {
        return key;
    }
}

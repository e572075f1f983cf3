package org.waymark.embedded.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the database keeps about the maps in it: the id of each by its name, and how many keys it has by its id. */
final class Catalog {

    /** What the keys of names, and of sizes, begin with: ids that no map has. */
    static final KeyBytes NAMES = prefix(0);

    static final KeyBytes SIZES = prefix(1);

    private static final int FIRST_ID = 16;

    private Catalog() {}

    /** @param id counted from 0 */
    static KeyBytes mapPrefix(int id) {
        return prefix(FIRST_ID + id);
    }

    static int id(KeyBytes mapPrefix) {
        return ByteBuffer.wrap(mapPrefix.array()).getInt() - FIRST_ID;
    }

    private static KeyBytes prefix(int number) {
        return new KeyBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    static KeyBytes nameKey(String name) {
        return NAMES.plus(new KeyBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static String name(KeyBytes nameKey) {
        byte[] key = nameKey.array();
        return new String(Arrays.copyOfRange(key, NAMES.length(), key.length), StandardCharsets.UTF_8);
    }

    static KeyBytes sizeKey(KeyBytes mapPrefix) {
        return SIZES.plus(mapPrefix);
    }

    static byte[] size(long size) {
        return ByteBuffer.allocate(Long.BYTES).putLong(size).array();
    }

    static long size(byte[] stored) {
        return ByteBuffer.wrap(stored).getLong();
    }
}

package org.waymark.embedded.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the store compares, writes and reads {@link KeyBytes}. */
final class KeyBytesType extends BasicDataType<KeyBytes> {

    static final KeyBytesType INSTANCE = new KeyBytesType();

    /** Bytes an object header, an array header and a reference take on a 64-bit JVM; only guides the page cache. */
    private static final int OVERHEAD = 40;

    private KeyBytesType() {}

    @Override
    public int compare(KeyBytes one, KeyBytes two) {
        return one.compareTo(two);
    }

    @Override
    public int getMemory(KeyBytes key) {
        return OVERHEAD + key.length();
    }

    @Override
    public void write(WriteBuffer buffer, KeyBytes key) {
        buffer.putVarInt(key.length()).put(key.array());
    }

    @Override
    public KeyBytes read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new KeyBytes(bytes);
    }

    @Override
    public KeyBytes[] createStorage(int size) {
        return new KeyBytes[size];
    }
}

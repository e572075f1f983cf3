package org.waymark.embedded.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A key of the store: bytes that compare unsigned, so that their order is the order of the values {@link KeyEncoder}
 * made them from. It is also the position of a document: the encoding of its {@code _id}.
 */
public final class KeyBytes implements Comparable<KeyBytes> {

    public static final KeyBytes EMPTY = new KeyBytes(new byte[0]);

    private final byte[] bytes;

    public KeyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy: callers must not change them. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public KeyBytes plus(KeyBytes tail) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + tail.bytes.length);
        System.arraycopy(tail.bytes, 0, joined, bytes.length, tail.bytes.length);
        return new KeyBytes(joined);
    }

    /** What follows the first {@code length} bytes. */
    public KeyBytes from(int length) {
        return new KeyBytes(Arrays.copyOfRange(bytes, length, bytes.length));
    }

    boolean startsWith(KeyBytes prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    /** The smallest key above every key that starts with this one; null where there is none. */
    public @Nullable KeyBytes afterPrefix() {
        for (int last = bytes.length - 1; last >= 0; last--) {
            if (bytes[last] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(bytes, last + 1);
                next[last]++;
                return new KeyBytes(next);
            }
        }
        return null;
    }

    @Override
    public int compareTo(KeyBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyBytes key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

package org.waymark.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns BSON values into bytes whose unsigned order is the order in which the query engine compares the values, and
 * which are equal exactly where it calls the values equal (1, 1L and 1.0 are). Every encoding ends itself, so encodings
 * can be put one after another for a compound key. MongoDB's own "key strings" are the model.
 */
public final class KeyEncoder {

    private static final int END = 0x00;
    private static final int ESCAPED_ZERO = 0xFF;
    private static final int MIN_KEY = 0x08;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x18;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x28;
    private static final int ARRAY = 0x30;
    private static final int BINARY = 0x38;
    private static final int LEGACY_UUID = 0x40;
    private static final int UUID_VALUE = 0x48;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x58;
    private static final int INSTANT = 0x60;
    private static final int TIMESTAMP = 0x68;
    private static final int OTHER = 0x70;
    private static final int MAX_KEY = 0xF0;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyEncoder() {}

    /** The key for one value; null and a missing field give the same. */
    public static KeyBytes encode(@Nullable Object value) {
        KeyEncoder encoder = new KeyEncoder();
        encoder.append(value);
        return new KeyBytes(encoder.out.toByteArray());
    }

    /** The key for several values, one after another. */
    public static KeyBytes encodeAll(Iterable<?> values) {
        KeyEncoder encoder = new KeyEncoder();
        values.forEach(encoder::append);
        return new KeyBytes(encoder.out.toByteArray());
    }

    /** What every key of a value of the same type starts with: ranges do not reach beyond it. */
    public static KeyBytes typeOf(Object value) {
        return new KeyBytes(new byte[] {(byte) tagOf(value)});
    }

    private void append(@Nullable Object value) {
        out.write(tagOf(value));
        appendContent(value);
    }

    private static int tagOf(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Map<?, ?> _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case LegacyUUID _ -> LEGACY_UUID;
            case UUID _ -> UUID_VALUE;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> INSTANT;
            case BsonTimestamp _ -> TIMESTAMP;
            default -> OTHER;
        };
    }

    private void appendContent(@Nullable Object value) {
        switch (value) {
            case Number number -> appendNumber(number);
            case String string -> appendString(string);
            case Document document -> appendDocument(document);
            case Collection<?> values -> appendArray(values);
            case BinData binary -> appendBinary(binary.getData());
            case LegacyUUID uuid -> appendUuid(uuid.getUuid());
            case UUID uuid -> appendUuid(uuid);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean flag -> out.write(flag ? 1 : 0);
            case Instant instant -> appendLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> appendLong(timestamp.getValue());
            case null, default -> appendOther(value);
        }
    }

    /** The nearest double in order-preserving form, then what a large long differs from it (at most 512). */
    private void appendNumber(Number number) {
        double nearest = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(nearest);
        appendLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        long rest = number instanceof Long exact ? exact - (long) nearest : 0;
        out.write((int) ((rest + 0x8000) >>> 8));
        out.write((int) rest);
    }

    /** UTF-16 code units in the manner of UTF-8, because the query engine compares code units, not code points. */
    private void appendString(String string) {
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (unit == 0) {
                out.write(END);
                out.write(ESCAPED_ZERO);
            } else if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xC0 | unit >> 6);
                out.write(0x80 | unit & 0x3F);
            } else {
                out.write(0xE0 | unit >> 12);
                out.write(0x80 | unit >> 6 & 0x3F);
                out.write(0x80 | unit & 0x3F);
            }
        }
        out.write(END);
        out.write(END);
    }

    private void appendDocument(Document document) {
        document.forEach((field, value) -> {
            out.write(tagOf(value));
            appendString(field);
            appendContent(value);
        });
        out.write(END);
    }

    private void appendArray(Collection<?> values) {
        values.forEach(this::append);
        out.write(END);
    }

    private void appendBinary(byte[] data) {
        out.write(data.length >>> 24);
        out.write(data.length >>> 16);
        out.write(data.length >>> 8);
        out.write(data.length);
        out.writeBytes(data);
    }

    private void appendUuid(UUID uuid) {
        appendLong(uuid.getMostSignificantBits());
        appendLong(uuid.getLeastSignificantBits());
    }

    private void appendLong(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }

    private void appendOther(@Nullable Object value) {
        if (tagOf(value) == OTHER) {
            appendString(String.valueOf(value));
        }
    }
}

package org.waymark.ledger.format;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A part of an event that can be redacted: the chain holds its salted hash, not the part itself (ADR 0010).
 *
 * @param content the part; once redacted, its replacement
 * @param salt 16 random bytes that keep a short text from being guessed by its hash; null once redacted
 * @param hash SHA-256 of salt and content as they were recorded; stays when they go, so the chain still holds
 */
public record Salted<T>(T content, @Nullable Binary salt, Binary hash) {

    public static final int SALT_BYTES = 16;

    /** {@return whether what was recorded was replaced} */
    public boolean isRedacted() {
        return salt == null;
    }
}

package org.waymark.ledger.format;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.types.Binary;

/**
 * The hashes of one event. Texts and byte strings are behind their length (32 bits, big-endian), numbers are 64 bits
 * big-endian, times are milliseconds since 1970-01-01T00:00Z.
 */
public final class EventHash {

    private EventHash() {}

    /**
     * The hash of an event: SHA-256 over these fields, in this order.
     *
     * <pre>
     * text    id, type, version
     * number  decidedAt
     * number  number of tags;     text  each tag as key=value, sorted by UTF-16 code unit
     * bytes   metadataHash               32 bytes
     * bytes   payloadHash                32 bytes
     * </pre>
     */
    public static Binary of(
            String id,
            String type,
            String version,
            Instant decidedAt,
            Set<Tag> tags,
            Binary metadataHash,
            Binary payloadHash) {
        Digest digest = new Digest().text(id).text(type).text(version).number(decidedAt.toEpochMilli());
        digest.number(tags.size());
        Tags.sorted(tags).forEach(digest::text);
        return digest.field(metadataHash.getData()).field(payloadHash.getData()).sha256();
    }

    /** {@return the hash of a payload: SHA-256 over the salt's 16 bytes followed by the payload's UTF-8 bytes} */
    public static Binary ofPayload(Binary salt, String payload) {
        return Digest.salted(salt, payload);
    }

    /**
     * {@return the hash of metadata: SHA-256 over the salt's 16 bytes, the number of entries as a number, then each key and
     * its value as texts, sorted by key by UTF-16 code unit}
     */
    public static Binary ofMetadata(Binary salt, Map<String, String> metadata) {
        Digest digest = new Digest().raw(salt.getData()).number(metadata.size());
        new TreeMap<>(metadata).forEach((key, value) -> digest.text(key).text(value));
        return digest.sha256();
    }
}

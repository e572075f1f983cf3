package org.waymark.ledger.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.Binary;

/**
 * What an event records about the removed part of an <em>earlier</em> event: the bytes that replace it. It is
 * in the event's metadata under {@link #KEY}. The verifier accepts a part without salt only if an attestation later
 * in the chain gives the hash of the replacement; of several for one part the last one counts (ADR 0010).
 *
 * <p>A part is redacted by replacing its content, removing its salt field, and leaving all its hashes as they were.
 *
 * @param position of the redacted event
 * @param part which part of it
 * @param replacement SHA-256 of the replacement, in lower-case hex. Of a payload: of its text's UTF-8 bytes. Of
 *     metadata: of the bytes of {@link EventHash#ofMetadata} without salt, that is the number of entries (64 bits,
 *     big-endian), then each key and its value behind its length (32 bits, big-endian), sorted by key
 */
public record RedactionAttestation(long position, Part part, String replacement) {

    /** The metadata key: its value is {@code <position>:<payload|metadata>:<64 hex digits>}. */
    public static final String KEY = "redacts";

    private static final Pattern FORMAT = Pattern.compile("(0|[1-9][0-9]{0,17}):(payload|metadata):([0-9a-f]{64})");

    /** What of an event can be redacted. */
    public enum Part {
        PAYLOAD,
        METADATA;

        /** {@return the name as it is written in an attestation} */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses what could not be read back. */
    public RedactionAttestation {
        String text = text(position, part, replacement);
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("No redaction can be attested as " + text);
        }
    }

    /** {@return the attestation that a text replaces an event's payload} */
    public static RedactionAttestation ofPayload(long position, String replacement) {
        return new RedactionAttestation(position, Part.PAYLOAD, Digest.hex(hashOf(replacement)));
    }

    /** {@return the attestation that these metadata replace an event's own} */
    public static RedactionAttestation ofMetadata(long position, Map<String, String> replacement) {
        return new RedactionAttestation(position, Part.METADATA, Digest.hex(hashOf(replacement)));
    }

    /** {@return the attestation that an event's metadata carry; empty where they carry none that can be read} */
    public static Optional<RedactionAttestation> of(Map<String, String> metadata) {
        Matcher matcher = FORMAT.matcher(metadata.getOrDefault(KEY, ""));
        return matcher.matches()
                ? Optional.of(new RedactionAttestation(
                        Long.parseLong(matcher.group(1)),
                        Part.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                        matcher.group(3)))
                : Optional.empty();
    }

    /** {@return the value to put under {@link #KEY}} */
    public String text() {
        return text(position, part, replacement);
    }

    public boolean attests(Binary hash) {
        return replacement.equals(HexFormat.of().formatHex(hash.getData()));
    }

    static Binary hashOf(String payload) {
        return new Digest().raw(payload.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    static Binary hashOf(Map<String, String> metadata) {
        return EventHash.ofMetadata(Digest.NOTHING, metadata);
    }

    private static String text(long position, Part part, String replacement) {
        return position + ":" + part.text() + ":" + replacement;
    }
}

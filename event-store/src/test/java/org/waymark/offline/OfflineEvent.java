package org.waymark.offline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** An event as a line of an export and a proof have it, with the section "Event" of the format. */
record OfflineEvent(Map<String, Object> fields) {

    /** {@return the event's hash, once its parts give the hashes they are said to have} */
    String checked() {
        String metadataHash = text("metadataHash");
        String payloadHash = text("payloadHash");
        Mismatch.unless(isRedacted("metadata") || salted("metadata").equals(metadataHash), "metadata were altered");
        Mismatch.unless(isRedacted("payload") || salted("payload").equals(payloadHash), "the payload was altered");
        Hashed hashed = new Hashed()
                .text(text("id"))
                .text(text("type"))
                .text(text("version"))
                .number(Instant.parse(text("decidedAt")).toEpochMilli());
        List<Object> tags = Json.list(fields.get("tags"));
        hashed.number(tags.size());
        new TreeSet<>(tags).forEach(tag -> hashed.text((String) tag));
        String hash = hashed.hex(metadataHash).hex(payloadHash).sha256Hex();
        Mismatch.unless(hash.equals(text("hash")), "the envelope was altered");
        return hash;
    }

    boolean isRedacted(String part) {
        return text(part + "Salt").isEmpty();
    }

    private String salted(String part) {
        return content(part, HexFormat.of().parseHex(text(part + "Salt")));
    }

    /** {@return the hash of what replaces a redacted part} */
    String replacement(String part) {
        return content(part, new byte[0]);
    }

    private String content(String part, byte[] salt) {
        Hashed hashed = new Hashed().raw(salt);
        if (part.equals("payload")) {
            return hashed.raw(text("payload").getBytes(StandardCharsets.UTF_8)).sha256Hex();
        }
        Map<String, Object> metadata = new TreeMap<>(Json.map(fields.get("metadata")));
        hashed.number(metadata.size());
        metadata.forEach((key, value) -> hashed.text(key).text((String) value));
        return hashed.sha256Hex();
    }

    String metadata(String key) {
        return (String) Json.map(fields.get("metadata")).getOrDefault(key, "");
    }

    private String text(String name) {
        return OfflineVerifier.text(fields, name);
    }
}

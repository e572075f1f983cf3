package org.waymark.ledger.format;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.Binary;

/**
 * A file that an event attaches: its bytes are stored beside the ledger under their hash (ADR 0056). The reference is in the
 * event's metadata under {@link #KEY}, so the chain covers it. Until a later event {@linkplain #ERASES erases} it, the bytes
 * must be there.
 *
 * @param scope what the bytes belong to, such as the code of a strategy: the same bytes in two scopes are two files
 * @param sha256 of the bytes, 64 lower-case hex digits
 * @param size number of bytes
 */
public record FileReference(String scope, String sha256, long size) {

    /** The metadata key: its value is {@code <scope>/<64 hex digits>:<size>}. */
    public static final String KEY = "file";

    /** The metadata key of an event that erases a file: its value is the position of the earlier event that attached it. */
    public static final String ERASES = "erases";

    private static final Pattern FORMAT = Pattern.compile("([A-Za-z0-9._-]{1,64})/([0-9a-f]{64}):(0|[1-9][0-9]{0,9})");
    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** Refuses what could not be read back. */
    public FileReference {
        String text = text(scope, sha256, size);
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("No file can be referred to as " + text);
        }
    }

    /** {@return the reference to these bytes} */
    public static FileReference to(String scope, byte[] bytes) {
        return new FileReference(scope, hash(bytes), bytes.length);
    }

    /** {@return SHA-256 of bytes, 64 lower-case hex digits} */
    public static String hash(byte[] bytes) {
        Binary hash = new Digest().raw(bytes).sha256();
        return Digest.hex(hash);
    }

    /** {@return the reference that is written like this; empty where it is none} */
    public static Optional<FileReference> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(new FileReference(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** {@return the file that an event with these metadata attaches; empty where it attaches none} */
    public static Optional<FileReference> of(Map<String, String> metadata) {
        return parse(metadata.getOrDefault(KEY, ""));
    }

    /** {@return the position of the event whose file an event with these metadata erases; empty where it erases none} */
    public static OptionalLong erasedBy(Map<String, String> metadata) {
        return position(metadata.getOrDefault(ERASES, ""));
    }

    static OptionalLong position(String text) {
        return POSITION.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** {@return whether the bytes are those that are referred to} */
    public boolean fits(byte[] bytes) {
        return bytes.length == size && hash(bytes).equals(sha256);
    }

    /** {@return scope and hash: what the bytes are stored under} */
    public String address() {
        return scope + "/" + sha256;
    }

    /** {@return the value to put under {@link #KEY}} */
    public String text() {
        return text(scope, sha256, size);
    }

    private static String text(String scope, String sha256, long size) {
        return scope + "/" + sha256 + ":" + size;
    }
}

package org.waymark.command.highlight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.command.refusal.Refusal;

/**
 * Everything that a version of a report shows, as it is kept from its issue on.
 *
 * @param basis   the position of the ledger that its facts are folded from
 * @param schema  the version of the schema of the content, from 1
 * @param content canonical JSON
 */
public record FrozenContent(long basis, int schema, String content) {

    /** Most bytes of a content. The ledger takes 12 MiB at once, and quotes are escaped in it: twice the room at most. */
    public static final int MOST_BYTES = 5 << 20;

    /**
     * SHA-256 of the content in UTF-8, 64 hex digits.
     *
     * @throws Refusal if the content is larger than the ledger takes
     */
    String fingerprint() {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A content is larger than the ledger takes. */
    public static Refusal tooLarge() {
        return Refusal.at(
                "report",
                Refusal.Kind.TOO_LARGE,
                "report.too-large",
                "This report would have more than " + (MOST_BYTES >> 20)
                        + " MiB, and no more can be kept of one. Nothing was recorded. Take out sections, or leave out"
                        + " items, and issue it again.");
    }
}

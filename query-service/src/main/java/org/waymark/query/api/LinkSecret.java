package org.waymark.query.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * What links of one person are made with, which work without signing in. A token begins with the handle, by which the secret is
 * found, and ends with a code under the secret: whoever has one token can work out no other (docs/adr/0041).
 *
 * @param handle says nothing about the person
 * @param secret random
 */
public record LinkSecret(String handle, byte[] secret) {

    /** The field of a document in which the handle is, for who looks for it. */
    public static final String HANDLE = "handle";

    private static final String SECRET = "secret";
    private static final int HANDLE_BYTES = 9;
    private static final int SECRET_BYTES = 32;
    private static final int CODE_BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A new one. */
    public static LinkSecret random() {
        return new LinkSecret(BASE64.encodeToString(bytes(HANDLE_BYTES)), bytes(SECRET_BYTES));
    }

    /** That which is kept in a document. */
    public static LinkSecret in(Document document) {
        return new LinkSecret(
                document.getString(HANDLE), document.get(SECRET, Binary.class).getData());
    }

    /** Puts it into a document, where it is kept. */
    public Document appendTo(Document document) {
        return document.append(HANDLE, handle).append(SECRET, new Binary(secret));
    }

    /** The part of a token by which its secret is found; empty where it has none. */
    public static String handleOf(String token) {
        int dot = token.indexOf('.');
        return dot < 0 ? "" : token.substring(0, dot);
    }

    /** The code of a text under the secret, in letters that an address may have. */
    public String code(String text) {
        return BASE64.encodeToString(Hashes.underSecret(secret, text, CODE_BYTES));
    }

    /** Whether two tokens are the same; takes the same time wherever they differ. */
    public static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing secret. */
    @Override
    public String toString() {
        return "LinkSecret";
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

package org.waymark.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a tree (RFC 6962, section 2.1). A leaf and a node begin with different bytes, so that neither can be taken
 * for the other. Not safe for several threads.
 */
public final class MerkleHash {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();

    /** {@return the root of the tree without leaves: SHA-256 of nothing} */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    /** {@return the hash of a leaf: SHA-256 of a zero byte and the leaf} */
    public byte[] leaf(byte[] entry) {
        sha256.update(LEAF);
        return sha256.digest(entry);
    }

    /** {@return the hash of a node: SHA-256 of a byte that is one and the hashes of its two children} */
    public byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

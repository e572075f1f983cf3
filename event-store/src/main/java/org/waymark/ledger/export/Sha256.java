package org.waymark.ledger.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a stream. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package org.waymark.standalone.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key in a file beside the database, which only the user of the process can read: what is encrypted with it cannot be read by
 * whoever has a copy of the database alone.
 */
public final class SecretKeyFile {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private SecretKeyFile(byte[] key) {
        this.key = key;
    }

    /** Reads the key, or makes one where there is none yet. */
    public static SecretKeyFile at(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, OwnersFile.attributes(file));
                Files.writeString(
                        file, Base64.getEncoder().encodeToString(Secrets.bytes(KEY_BYTES)), StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // Another process was faster: its key is the one.
            }
        }
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) {
            throw new IOException(file + " does not hold a key of " + KEY_BYTES + " bytes in base64");
        }
        return new SecretKeyFile(key);
    }

    /** A key that lives as long as the process. */
    static SecretKeyFile ofThisProcess() {
        return new SecretKeyFile(Secrets.bytes(KEY_BYTES));
    }

    /** Encrypts something that is then good for this account, or this purpose, only. */
    public byte[] seal(byte[] secret, String account) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret);
            byte[] both = new byte[nonce.length + sealed.length];
            System.arraycopy(nonce, 0, both, 0, nonce.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /**
     * What was encrypted.
     *
     * @throws GeneralSecurityException if it was with another key, for another account, or was changed
     */
    public byte[] open(byte[] both, String account) throws GeneralSecurityException {
        if (both.length <= NONCE_BYTES) {
            throw new GeneralSecurityException("Too short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(both, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A number from 0 to 1 that is always the same for a text, and that nobody without the key can tell. */
    double drawFor(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getInt() & 0xffff_ffffL) / (double) (1L << Integer.SIZE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}

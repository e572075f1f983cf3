package org.waymark.query.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Closes what somebody typed into a text that the page of the sign-in carries, and that nobody can read: the key lives in this
 * process alone. It is opened for the person who typed it, within a day, in the process that closed it.
 */
@Component
final class SealedForms {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** What a person can have typed into a form, unpacked, at most. */
    private static final int MOST_BYTES = 4_000_000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final Clock clock;

    SealedForms(Clock clock) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "AES");
        this.clock = clock;
    }

    /** The form, as letters, digits, hyphens and underscores. */
    String seal(KeptForm form) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.writeBytes(nonce);
            sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(packed(form)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot encrypt", e);
        }
    }

    /** Opens it; empty where it was not closed here, was altered, is too old, or is another person's. */
    Optional<KeptForm> open(String sealed, String person) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(bytes, 0, nonce, 0, NONCE);
            byte[] packed = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, bytes.length - NONCE);
            return unpacked(packed).filter(form -> form.person().equals(person));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] packed(KeptForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeLong(clock.millis());
            write(out, form.person());
            write(out, form.path());
            out.writeInt(form.typed().size());
            for (Map.Entry<String, List<String>> field : form.typed().entrySet()) {
                write(out, field.getKey());
                out.writeInt(field.getValue().size());
                for (String value : field.getValue()) {
                    write(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Optional<KeptForm> unpacked(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            Instant closed = Instant.ofEpochMilli(in.readLong());
            if (closed.plus(LIFE).isBefore(clock.instant())) {
                return Optional.empty();
            }
            String person = read(in);
            String path = read(in);
            Map<String, List<String>> typed = new LinkedHashMap<>();
            for (int fields = in.readInt(); fields > 0; fields--) {
                String name = read(in);
                List<String> values = new ArrayList<>();
                for (int many = in.readInt(); many > 0; many--) {
                    values.add(read(in));
                }
                typed.put(name, values);
            }
            return Optional.of(new KeptForm(person, path, typed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length > MOST_BYTES) {
            throw new IOException("A field of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}

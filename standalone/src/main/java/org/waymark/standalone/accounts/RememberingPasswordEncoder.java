package org.waymark.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a program that sends HTTP Basic with every request the slow hash each time (about 50 ms of processor time).
 *
 * <p>Only matches are remembered, as an HMAC under a key that lives in this process alone and covers the stored hash too,
 * so a changed password is a different question. Bounded: those used least go first.
 */
public final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final int REMEMBERED = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> matches =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public RememberingPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String question = question(password, hash);
        if (matches.getIfPresent(question) != null) {
            return true;
        }
        boolean match = slow.matches(password, hash);
        if (match) {
            matches.put(question, true);
        }
        return match;
    }

    private String question(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}

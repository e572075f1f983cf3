package org.waymark.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.query.security.TooManyAttemptsException;

/**
 * Checks the secrets of programs, as slowly as passwords where somebody guesses. How long that takes does not tell whether there
 * is such a program.
 */
public final class ProgramSignIn {

    /** Where a program signs in from is told once in this time: it asks for a token every few minutes. */
    private static final Duration TOLD_ONCE_IN = Duration.ofDays(1);

    private static final int MOST = 10_000;

    private record From(String program, String address) {}

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final SecurityLog log;
    private final Cache<From, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TOLD_ONCE_IN)
            .build();
    private @Nullable String hashOfNobody;

    ProgramSignIn(Accounts accounts, SignInAttempts attempts, PasswordEncoder encoder, SecurityLog log) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.log = log;
    }

    /**
     * Who a program is; null if the check has nothing to say of this attempt.
     *
     * @param check says whether the secret is right
     * @throws TooManyAttemptsException if the next attempt has to wait
     */
    public @Nullable Authentication check(Authentication attempt, String address, AuthenticationProvider check) {
        if (SignInAttempts.isTooLong(attempt)) {
            attempts.ofNobody(address);
            throw new BadCredentialsException("There is no such program or secret");
        }
        String program = attempt.getName();
        attempts.mustNotWait(program, address);
        try {
            Authentication known = check.authenticate(attempt);
            if (known != null) {
                attempts.succeeded(program, address);
                tell(new From(program, address));
            }
            return known;
        } catch (AuthenticationException e) {
            if (accounts.program(program).isEmpty()) {
                encoder.matches(String.valueOf(attempt.getCredentials()), hashOfNobody());
            }
            attempts.failed(program, address);
            throw e;
        }
    }

    private void tell(From from) {
        if (told.asMap().putIfAbsent(from, true) == null) {
            log.record(
                    SecurityEventKind.PROGRAM_SIGNED_IN,
                    from.program(),
                    from.address(),
                    "Told once a day for each address");
        }
    }

    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = Objects.requireNonNull(encoder.encode(Secrets.random()));
        }
        return hashOfNobody;
    }
}

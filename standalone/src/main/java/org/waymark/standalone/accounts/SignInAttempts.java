package org.waymark.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.waymark.query.security.TooManyAttemptsException;

/** Counts what is tried, of people and of programs, holds up who guesses, and keeps failures in the security log. */
final class SignInAttempts {

    private static final int LONGEST_ACCOUNT = 100;

    private final SignInDelays delays;
    private final Accounts accounts;
    private final SecurityLog log;

    SignInAttempts(Accounts accounts, SecurityLog log, Clock clock) {
        this.delays = new SignInDelays(clock);
        this.accounts = accounts;
        this.log = log;
    }

    /** Whether it is too long for any account or password, so that nobody looks at it. */
    static boolean isTooLong(Authentication attempt) {
        return attempt.getName().length() > LONGEST_ACCOUNT
                || attempt.getCredentials() instanceof String password
                        && password.getBytes(StandardCharsets.UTF_8).length > NewPassword.LONGEST_BYTES;
    }

    /** @throws TooManyAttemptsException if the next attempt has to wait */
    void mustNotWait(String account, String address) {
        Duration wait = delays.wait(account, address);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
    }

    void succeeded(String account, String address) {
        delays.succeeded(account, address);
    }

    /** What was tried can be nobody's. */
    void ofNobody(String address) {
        delays.failed("", address);
    }

    /** What was typed for a name is kept only if it is one: it may be a password. */
    void failed(String account, String address) {
        delays.failed(account, address);
        String known = accounts.find(account).map(Account::id).orElse("");
        log.record(SecurityEventKind.SIGN_IN_FAILED, known, address, known.isEmpty() ? "There is no such account" : "");
        Duration wait = delays.wait(account, address);
        if (wait.isPositive()) {
            log.record(SecurityEventKind.SIGN_IN_LOCKED, known, address, "For " + Math.max(1, wait.toSeconds()) + " s");
        }
    }
}

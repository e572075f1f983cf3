package org.waymark.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.waymark.query.security.TooManyAttemptsException;

/** Checks account and password, by form or with each call, for both services; slowly where somebody guesses. */
public final class GuardedSignIn implements AuthenticationProvider {

    private static final int LONGEST_ACCOUNT = 100;

    private final DaoAuthenticationProvider passwords;
    private final SignInDelays delays;
    private final Accounts accounts;
    private final SecurityLog log;

    public GuardedSignIn(Accounts accounts, PasswordEncoder encoder, SecurityLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.passwords = new DaoAuthenticationProvider(new AccountUsers(accounts));
        this.passwords.setPasswordEncoder(encoder);
        this.delays = new SignInDelays(clock);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (account.length() > LONGEST_ACCOUNT || isTooLong(attempt)) {
            delays.failed("", address);
            throw new BadCredentialsException("Nobody has such an account or password");
        }
        Duration wait = delays.wait(account, address);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            delays.succeeded(account, address);
            return signedIn;
        } catch (AuthenticationException e) {
            delays.failed(account, address);
            record(account, address);
            throw e;
        }
    }

    /** What was typed for a name is kept only if it is one: it may be a password. */
    private void record(String account, String address) {
        String known = accounts.find(account).map(Account::id).orElse("");
        log.record("Sign-in failed", known, address, known.isEmpty() ? "There is no such account" : "");
        Duration wait = delays.wait(account, address);
        if (wait.isPositive()) {
            log.record("Sign-in locked for a while", known, address, "For " + Math.max(1, wait.toSeconds()) + " s");
        }
    }

    private static boolean isTooLong(Authentication attempt) {
        return attempt.getCredentials() instanceof String password
                && password.getBytes(StandardCharsets.UTF_8).length > NewPassword.LONGEST_BYTES;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package org.waymark.standalone.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.http.access.NotLetInException;
import org.waymark.query.security.FurtherStepException;
import org.waymark.query.security.TooManyAttemptsException;

/**
 * Checks account and password, by form or with each call, for both services; slowly where somebody guesses. Where the account
 * has a second factor, the form asks for a code next, whether or not the password was right, and says of neither alone that it
 * was wrong (docs/adr/0047).
 */
public final class GuardedSignIn implements AuthenticationProvider {

    /** The page that asks for a code; its form is sent to where the first one is sent. */
    static final String CODE_PAGE = "/sign-in/code";

    /** The field for the code. */
    static final String CODE = "code";

    private static final int LONGEST_CODE = 100;

    private static final String NO_PASSWORD_ALONE =
            "This account is not opened by a password alone. For a program, make a"
                    + " personal access token: sign in to the pages, and choose Your account, then Access tokens.";

    private static final String FOR_A_PROGRAM = "This account is a program's. Ask for an access token with its secret"
            + " (POST /oauth2/token on the port of the pages, grant_type=client_credentials), and send that.";

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;
    private final ProgramSignIn programs;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecurityLog log;
    private final Clock clock;

    public GuardedSignIn(
            Accounts accounts,
            AccountUsers users,
            SecondFactors factors,
            PasswordEncoder encoder,
            SecurityLog log,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.log = log;
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setPostAuthenticationChecks(GuardedSignIn::mustBeAPerson);
        this.attempts = new SignInAttempts(accounts, log, clock);
        this.programs = new ProgramSignIn(accounts, attempts, encoder, log);
    }

    /** The same for programs. */
    public ProgramSignIn programs() {
        return programs;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        @Nullable HttpServletRequest form = form();
        if (form != null && form.getParameter(CODE) != null) {
            return withCode(form, address, attempt.getDetails());
        }
        String account = attempt.getName();
        if (SignInAttempts.isTooLong(attempt)) {
            attempts.ofNobody(address);
            throw new BadCredentialsException("Nobody has such an account or password");
        }
        attempts.mustNotWait(account, address);
        if (!asksForCode(account)) {
            return withPassword(attempt, account, address, form != null);
        }
        if (form == null) {
            throw new NotLetInException(NO_PASSWORD_ALONE);
        }
        new HalfSignedIn(account, proof(attempt), clock.instant()).waitIn(form.getSession());
        throw new FurtherStepException(CODE_PAGE);
    }

    /** The request, where it comes from the form; null where each call brings its password. */
    private static @Nullable HttpServletRequest form() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && now.getRequest().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? now.getRequest()
                : null;
    }

    private boolean asksForCode(String typed) {
        Optional<Account> account = accounts.recent(Accounts.typed(typed));
        return account.isPresent()
                ? factors.has(account.get().id())
                : factors.pretends(Accounts.typed(typed), accounts.count());
    }

    private @Nullable Authentication withPassword(
            Authentication attempt, String account, String address, boolean byForm) {
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            succeeded(account, address, byForm);
            return signedIn;
        } catch (NotLetInException e) {
            throw e; // the password was right
        } catch (AuthenticationException e) {
            attempts.failed(account, address);
            throw e;
        }
    }

    private static void mustBeAPerson(UserDetails user) {
        if (user instanceof SignedInAccount account && account.isProgram()) {
            throw new NotLetInException(FOR_A_PROGRAM);
        }
    }

    private @Nullable SignedInAccount proof(Authentication attempt) {
        try {
            Authentication right = passwords.authenticate(attempt);
            if (right != null && right.getPrincipal() instanceof SignedInAccount account) {
                account.eraseCredentials();
                return account;
            }
            return null;
        } catch (AuthenticationException e) {
            return null;
        }
    }

    private Authentication withCode(HttpServletRequest form, String address, @Nullable Object details) {
        String code = String.valueOf(form.getParameter(CODE));
        @Nullable HalfSignedIn half = HalfSignedIn.takenFrom(form, clock.instant());
        if (half == null || code.length() > LONGEST_CODE) {
            throw new FurtherStepException(CODE_PAGE + "?late");
        }
        attempts.mustNotWait(half.account(), address);
        @Nullable SignedInAccount proof = half.proof();
        @Nullable Account now = proof == null
                ? null
                : accounts.find(proof.getUsername()).filter(proof::isStill).orElse(null);
        if (now == null || !factors.take(now.id(), code, address)) {
            attempts.failed(half.account(), address);
            throw new FurtherStepException(CODE_PAGE + "?failed");
        }
        succeeded(half.account(), address, true);
        SignedInAccount account = new SignedInAccount(now);
        account.eraseCredentials();
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        signedIn.setDetails(details);
        return signedIn;
    }

    /**
     * Whether this is the account's password, typed once more by somebody who is signed in. Guesses are counted as those at
     * sign-in are; a field that was left empty is none.
     *
     * @throws TooManyAttemptsException if the next attempt has to wait
     */
    boolean confirms(Account account, String password, String address) {
        if (password.isEmpty()) {
            return false;
        }
        attempts.mustNotWait(account.id(), address);
        boolean right = password.getBytes(StandardCharsets.UTF_8).length <= NewPassword.LONGEST_BYTES
                && accounts.isPasswordOf(account, password);
        if (right) {
            attempts.succeeded(account.id(), address);
        } else {
            attempts.failed(account.id(), address);
        }
        return right;
    }

    private void succeeded(String account, String address, boolean byForm) {
        attempts.succeeded(account, address);
        if (byForm) {
            log.record(SecurityEventKind.SIGNED_IN, Accounts.typed(account), address, "");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

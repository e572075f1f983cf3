package org.waymark.standalone.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.waymark.query.security.TooManyAttemptsException;
import org.waymark.standalone.accounts.ProgramSignIn;

/**
 * Checks the secrets of clients that ask over HTTP, slowly where somebody guesses. The pages ask by a call, with a secret that nobody
 * else can know.
 */
record GuardedClients(AuthenticationProvider secrets, ProgramSignIn programs) implements AuthenticationProvider {

    @Override
    public @Nullable Authentication authenticate(Authentication client) {
        if (!(client.getDetails() instanceof WebAuthenticationDetails details)) {
            return secrets.authenticate(client);
        }
        try {
            return programs.check(client, String.valueOf(details.getRemoteAddress()), secrets);
        } catch (TooManyAttemptsException e) {
            throw new ClientRefusals.Waiting(e);
        } catch (BadCredentialsException e) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return secrets.supports(authentication);
    }
}

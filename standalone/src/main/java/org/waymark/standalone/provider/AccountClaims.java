package org.waymark.standalone.provider;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.waymark.events.Role;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.AccountSessions;
import org.waymark.standalone.accounts.Accounts;

/**
 * What tokens say of an account, a person's or a program's, as it is when they are made. A token names the change of the account that it was made after: once
 * there was another, it is good for nothing.
 */
final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext>, OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error CHANGED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "The account was changed or blocked", null);

    private final Accounts accounts;
    private final AccountSessions sessions;

    AccountClaims(Accounts accounts) {
        this.accounts = accounts;
        this.sessions = new AccountSessions(accounts);
    }

    @Override
    public void customize(JwtEncodingContext token) {
        Authentication caller = Objects.requireNonNull(token.getPrincipal());
        if (!sessions.mayGoOn(caller)) {
            throw new OAuth2AuthenticationException(CHANGED);
        }
        boolean program = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
        Account account = accounts.find(caller.getName())
                .filter(found -> found.active() && found.program() == program)
                .orElseThrow(() -> new OAuth2AuthenticationException(CHANGED));
        JwtClaimsSet.Builder claims = token.getClaims()
                .subject(account.id())
                .claim("preferred_username", account.id())
                .claim("name", account.name())
                .claim(AccountSessions.CHANGES_CLAIM, account.changes());
        if (token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            claims.audience(List.of(OwnTokens.AUDIENCE))
                    .claim(
                            "roles",
                            account.roles().stream().map(Role::name).sorted().toList());
        }
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String id = Objects.requireNonNullElse(token.getSubject(), "");
        return sessions.isStill(id, token.getClaim(AccountSessions.CHANGES_CLAIM))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(CHANGED);
    }
}

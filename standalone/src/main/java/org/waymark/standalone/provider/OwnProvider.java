package org.waymark.standalone.provider;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.waymark.query.security.provider.IdTokens;
import org.waymark.standalone.accounts.Accounts;

/** The provider of this Waymark, as far as both services share it. */
public final class OwnProvider {

    private final AccountClaims claims;
    private final OwnTokens tokens;
    private final AuthorizationServerSettings settings;
    private final OwnTokenEndpoint endpoint;

    /**
     * Makes it.
     *
     * @param issuer where browsers find Waymark
     */
    public OwnProvider(MongoDatabase database, Accounts accounts, String issuer, Clock clock) {
        this.claims = new AccountClaims(accounts);
        this.tokens = new OwnTokens(new SigningKeys(database, clock), issuer, clock);
        this.settings = AuthorizationServerSettings.builder().issuer(issuer).build();
        this.endpoint = new OwnTokenEndpoint(settings);
    }

    /** Checks access tokens, for both services. */
    public JwtDecoder decoder() {
        return tokens.decoder(claims);
    }

    /** What the pages need of it as their provider, by the names of beans. */
    public Map<String, Object> forPages() {
        return Map.of(
                "ownProvider", this,
                "ownTokenEndpoint", endpoint,
                "ownIdTokens", new OwnIdTokens(tokens));
    }

    AccountClaims claims() {
        return claims;
    }

    OwnTokens tokens() {
        return tokens;
    }

    AuthorizationServerSettings settings() {
        return settings;
    }

    OwnTokenEndpoint endpoint() {
        return endpoint;
    }

    /** Checks ID tokens with the keys of this process. */
    record OwnIdTokens(OwnTokens tokens) implements JwtDecoderFactory<ClientRegistration> {

        @Override
        public JwtDecoder createDecoder(ClientRegistration client) {
            return IdTokens.checked(tokens.unchecked(), client);
        }
    }
}

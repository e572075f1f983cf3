package org.waymark.standalone.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.waymark.standalone.accounts.Account;
import org.waymark.standalone.accounts.Accounts;

/** Who may ask the provider for tokens: the pages, and each program that has an account and may sign in, as it is now. */
record RegisteredClients(RegisteredClient pages, Accounts accounts) implements RegisteredClientRepository {

    private static final Duration ACCESS = Duration.ofMinutes(5);

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(pages.getClientId())
                ? pages
                : accounts.program(clientId).map(RegisteredClients::of).orElse(null);
    }

    private static RegisteredClient of(Account program) {
        return RegisteredClient.withId(program.id())
                .clientId(program.id())
                .clientSecret(program.passwordHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Programs are added with their accounts");
    }
}

package org.waymark.query.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * How people sign in here.
 *
 * <p>Where there are accounts, they type account and password on a page of Waymark. Where there is a provider, the pages ask it who
 * somebody is. Waymark's own provider has both: its sign-in page is that of the accounts.
 */
@Component
final class SignInKinds {

    private final boolean accounts;
    private final boolean provider;

    SignInKinds(ObjectProvider<UserDetailsService> accounts, ObjectProvider<ClientRegistrationRepository> clients) {
        this.accounts = accounts.getIfAvailable() != null;
        this.provider = clients.getIfAvailable() != null;
    }

    /** Whether account and password are typed on a page of Waymark. */
    boolean byForm() {
        return accounts;
    }

    /** Whether a provider says who somebody is. */
    boolean byProvider() {
        return provider;
    }

    /** Whether people leave Waymark to sign in. */
    boolean elsewhere() {
        return provider && !accounts;
    }
}

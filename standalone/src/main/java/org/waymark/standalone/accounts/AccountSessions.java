package org.waymark.standalone.accounts;

import org.springframework.security.core.Authentication;
import org.waymark.query.security.OpenSessions;

/** Lets a session go on while its account is as it was at sign-in. */
public final class AccountSessions implements OpenSessions {

    private final Accounts accounts;

    public AccountSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean mayGoOn(Authentication caller) {
        return !(caller.getPrincipal() instanceof SignedInAccount then)
                || accounts.recent(then.getUsername()).filter(then::isStill).isPresent();
    }
}

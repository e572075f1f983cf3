package org.waymark.standalone.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.waymark.query.security.OpenSessions;

/** Lets a session go on while its account is as it was at sign-in. */
public final class AccountSessions implements OpenSessions {

    /** In tokens of an account: its last change before they were made. */
    public static final String CHANGES_CLAIM = "account_changes";

    private final Accounts accounts;

    public AccountSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean mayGoOn(Authentication caller) {
        return switch (caller.getPrincipal()) {
            case SignedInAccount then -> isStill(then.getUsername(), then.changes());
            case ClaimAccessor claims -> isStill(caller.getName(), claims.getClaim(CHANGES_CLAIM));
            case null, default -> true;
        };
    }

    /**
     * Whether an account may sign in and was not changed since; the answer is at most a second old.
     *
     * @param changes how often it was changed by then; null for what no account is behind
     */
    public boolean isStill(String id, @Nullable Number changes) {
        return changes == null
                || accounts.recent(id)
                        .filter(now -> now.active() && now.changes() == changes.intValue())
                        .isPresent();
    }
}

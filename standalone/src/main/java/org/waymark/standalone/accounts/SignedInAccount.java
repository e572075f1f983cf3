package org.waymark.standalone.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.waymark.events.Role;

/** An account as it was when somebody signed in with it. */
final class SignedInAccount extends User {

    private static final long serialVersionUID = 1L;

    private final int changes;
    private final boolean program;

    SignedInAccount(Account account) {
        this(account, account.roles());
    }

    /** @param roles of the account that hold in every strategy */
    SignedInAccount(Account account, Set<Role> roles) {
        super(
                account.id(),
                account.passwordHash(),
                account.active(),
                true,
                true,
                true,
                AuthorityUtils.createAuthorityList(
                        roles.stream().map(Role::authority).toArray(String[]::new)));
        this.changes = account.changes();
        this.program = account.program();
    }

    /** Whether password, roles and permission to sign in are those of that time. */
    boolean isStill(Account now) {
        return now.active() && now.changes() == changes;
    }

    /** Whether it is a program's, which signs in to nothing but the provider. */
    boolean isProgram() {
        return program;
    }

    /** How often password, roles or permission to sign in had been changed by then. */
    int changes() {
        return changes;
    }

    /** The same account is the same person, whatever has changed. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

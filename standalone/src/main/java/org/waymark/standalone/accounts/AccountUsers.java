package org.waymark.standalone.accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.waymark.http.identity.AccountRoles;

/** Lets Spring Security sign the accounts in. */
public final class AccountUsers implements UserDetailsService {

    private final Accounts accounts;
    private final AccountRoles accountRoles;

    /** @param accountRoles which roles of an account hold in every strategy */
    public AccountUsers(Accounts accounts, AccountRoles accountRoles) {
        this.accounts = accounts;
        this.accountRoles = accountRoles;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        Account account = accounts.find(id).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new SignedInAccount(account, accountRoles.among(account.roles()));
    }
}

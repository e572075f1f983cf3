package org.waymark.standalone.accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Lets Spring Security sign the accounts in. */
public final class AccountUsers implements UserDetailsService {

    private final Accounts accounts;

    public AccountUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        Account account = accounts.find(id).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new SignedInAccount(account);
    }
}

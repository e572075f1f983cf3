package org.waymark.query.security;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * The roles that somebody has now who is not signed in. Where accounts are kept elsewhere, only the roles that they were
 * granted in a strategy are known.
 */
@Component
public class PersonRoles {

    private final ObjectProvider<UserDetailsService> accounts;
    private final GrantedRoles granted;

    PersonRoles(ObjectProvider<UserDetailsService> accounts, GrantedRoles granted) {
        this.accounts = accounts;
        this.granted = granted;
    }

    /** Those of a person in a strategy; none where their account is blocked or there is none any more. */
    public Set<Role> in(StrategyCode strategy, String person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        UserDetailsService known = accounts.getIfAvailable();
        if (known != null) {
            try {
                UserDetails account = known.loadUserByUsername(person);
                if (!account.isEnabled() || !account.isAccountNonLocked()) {
                    return Set.of();
                }
                roles.addAll(EffectiveRoles.among(account.getAuthorities()));
            } catch (UsernameNotFoundException e) {
                return Set.of();
            }
        }
        roles.addAll(granted.of(strategy, person));
        return roles;
    }
}

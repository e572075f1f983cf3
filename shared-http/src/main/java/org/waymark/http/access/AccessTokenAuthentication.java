package org.waymark.http.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.waymark.events.Role;

/** Somebody whose program sent a personal access token. Narrower than they: see {@link AccessTokenFilter}. */
final class AccessTokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String owner;

    AccessTokenAuthentication(AccessToken token, Set<Role> roles) {
        super(AuthorityUtils.createAuthorityList(
                roles.stream().map(Role::authority).toArray(String[]::new)));
        this.owner = token.owner();
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

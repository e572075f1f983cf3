package org.waymark.standalone.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.waymark.events.Role;

/** The accounts of the demonstration, one a role. */
enum DemoAccount {
    ADMIN(Role.ADMINISTRATOR),
    COORDINATOR(Role.COORDINATOR),
    SPONSOR(Role.SPONSOR),
    MEMBER(Role.MEMBER),
    LEAD(Role.LEAD),
    AUDITOR(Role.AUDITOR),
    VIEWER(Role.VIEWER);

    private final Role role;

    DemoAccount(Role role) {
        this.role = role;
    }

    /** What is typed to sign in, such as {@code coordinator}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Role role() {
        return role;
    }

    /** Who it is to the services, once signed in. */
    Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                id(), null, AuthorityUtils.createAuthorityList(role.authority()));
    }

    static List<String> ids() {
        return Stream.of(values()).map(DemoAccount::id).toList();
    }

    static DemoAccount of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}

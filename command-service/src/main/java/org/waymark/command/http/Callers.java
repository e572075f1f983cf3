package org.waymark.command.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.waymark.command.dispatch.Caller;
import org.waymark.events.Role;

/** Who is signed in, in this service's own words. */
public final class Callers {

    private Callers() {}

    /** The caller, with those of their authorities that are roles here. */
    public static Caller of(Authentication authentication) {
        Set<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> authorities.contains(role.authority()))
                .collect(Collectors.toSet());
        return new Caller(authentication.getName(), roles);
    }
}

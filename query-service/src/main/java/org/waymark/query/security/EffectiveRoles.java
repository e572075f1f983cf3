package org.waymark.query.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * In which roles a request is made: those of the account, which hold everywhere, and those that the person was granted in
 * the strategy that the request is about (docs/adr/0016). Annotations such as {@code @ForReaders} ask it as
 * {@code @effectiveRoles}. A role that was granted never leaves the request: command-service finds it for itself.
 */
@Component("effectiveRoles")
public class EffectiveRoles {

    private static final String FOUND = EffectiveRoles.class.getName();

    /** The path variable of every address that is about a strategy. */
    private static final String STRATEGY = "code";

    private final GrantedRoles granted;

    EffectiveRoles(GrantedRoles granted) {
        this.granted = granted;
    }

    /** Whether the caller has one of the roles, which are given by their names. */
    public boolean any(String... names) {
        Set<Role> held = roles();
        return Arrays.stream(names).map(Role::valueOf).anyMatch(held::contains);
    }

    /** Whether what was before is open to the caller: to all roles in a strategy but viewers. */
    public boolean readHistory() {
        return any("COORDINATOR", "SPONSOR", "MEMBER", "LEAD", "AUDITOR");
    }

    /** All roles of the caller; none where nobody is signed in. */
    public Set<Role> roles() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? Set.of() : of(caller);
    }

    /** The roles of the caller in a strategy, whatever the request is about. */
    public Set<Role> in(StrategyCode strategy) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? Set.of() : in(strategy, caller);
    }

    /** The same of somebody who is about to be the caller. */
    public Set<Role> in(StrategyCode strategy, Authentication person) {
        Set<Role> roles = ofAccount(person);
        roles.addAll(granted.of(strategy, person.getName()));
        return roles;
    }

    /**
     * Who sees only the strategies in which they were granted a role, because their account has none; empty where the caller
     * sees that there are others.
     */
    public Optional<String> limited() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || !ofAccount(caller).isEmpty() ? Optional.empty() : Optional.of(caller.getName());
    }

    private Set<Role> of(Authentication caller) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return ofAccount(caller);
        }
        Found found = (Found) request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
        if (found == null || !found.person().equals(caller.getName())) {
            Set<Role> roles = ofAccount(caller);
            strategy(request).ifPresent(code -> roles.addAll(granted.of(code, caller.getName())));
            found = new Found(caller.getName(), roles);
            request.setAttribute(FOUND, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found.roles();
    }

    /** A request asks several times. */
    private record Found(String person, Set<Role> roles) {

        Found {
            roles = Set.copyOf(roles);
        }
    }

    private static Set<Role> ofAccount(Authentication caller) {
        return among(caller.getAuthorities());
    }

    /** The roles among what an account may do. */
    static Set<Role> among(Collection<? extends GrantedAuthority> authorities) {
        return Arrays.stream(Role.values())
                .filter(role -> authorities.stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Optional<StrategyCode> strategy(RequestAttributes request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (!(variables instanceof Map<?, ?> map) || !(map.get(STRATEGY) instanceof String code)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrategyCode.typed(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

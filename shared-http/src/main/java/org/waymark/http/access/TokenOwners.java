package org.waymark.http.access;

import java.util.Optional;
import java.util.Set;
import org.waymark.events.Role;

/** Says what the owners of personal access tokens may do today. Asked with every request, so it must be cheap. */
@FunctionalInterface
public interface TokenOwners {

    /** Where accounts are kept elsewhere: only the roles that somebody was granted in a strategy count. */
    TokenOwners ELSEWHERE = person -> Optional.of(Set.of());

    /** The roles that somebody has everywhere; empty where their account is blocked, or there is none. */
    Optional<Set<Role>> rolesOf(String person);
}

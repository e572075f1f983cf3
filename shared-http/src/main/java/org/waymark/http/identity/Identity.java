package org.waymark.http.identity;

import java.util.Set;
import org.waymark.events.Role;

/**
 * Somebody, as a token tells of them.
 *
 * @param id    as it is stamped on events
 * @param name  as shown; the id where the token has none
 * @param email empty where the token has none
 * @param roles of the account, which hold in every strategy
 */
public record Identity(String id, String name, String email, Set<Role> roles) {

    public Identity {
        roles = Set.copyOf(roles);
    }
}

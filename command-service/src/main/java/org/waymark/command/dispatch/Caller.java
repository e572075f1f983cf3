package org.waymark.command.dispatch;

import java.util.Set;
import org.waymark.events.Role;

/**
 * Who asks.
 *
 * @param actor id of the person; recorded with everything they record
 * @param roles what they may do in every strategy
 */
public record Caller(String actor, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}

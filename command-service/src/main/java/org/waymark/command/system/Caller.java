package org.waymark.command.system;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.Role;

/**
 * Who asks.
 *
 * @param actor id of the person; stands in the metadata of what they record
 * @param roles what they may do
 */
public record Caller(String actor, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The role in which they act: the first of those allowed that they hold; empty where they hold none. */
    public Optional<Role> actingAs(Role... allowed) {
        return Arrays.stream(allowed).filter(roles::contains).findFirst();
    }
}

package org.waymark.query.security;

import java.util.Collection;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** The roles that people were granted in a strategy. */
@FunctionalInterface
public interface GrantedRoles {

    /** Those of one person now; none where there is no such strategy. */
    Collection<Role> of(StrategyCode strategy, String person);
}

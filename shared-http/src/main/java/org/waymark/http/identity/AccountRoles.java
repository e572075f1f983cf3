package org.waymark.http.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.waymark.events.Role;

/** Which roles an account can have that hold in every strategy: all, or where roles are given by strategy only, an administrator's. */
public enum AccountRoles {
    EVERYWHERE,
    ADMINISTRATORS_ONLY;

    /** @param everywhere whether roles of an account hold in every strategy ({@code waymark.account-roles}) */
    public static AccountRoles of(boolean everywhere) {
        return everywhere ? EVERYWHERE : ADMINISTRATORS_ONLY;
    }

    /** Those that hold. */
    public Set<Role> among(Collection<Role> given) {
        Set<Role> holding = EnumSet.noneOf(Role.class);
        holding.addAll(given);
        if (this == ADMINISTRATORS_ONLY) {
            holding.retainAll(EnumSet.of(Role.ADMINISTRATOR));
        }
        return holding;
    }
}

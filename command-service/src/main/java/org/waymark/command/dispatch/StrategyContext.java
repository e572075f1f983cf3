package org.waymark.command.dispatch;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.waymark.events.Charter;
import org.waymark.events.Role;

/**
 * What holds for every command in a strategy, whatever it is about.
 *
 * @param timeZone whose calendar its dates follow
 * @param closed   whether it has come to its end
 * @param members  the roles that people were granted in it, by their id; nobody is in it without a role
 */
public record StrategyContext(ZoneId timeZone, boolean closed, Map<String, Set<Role>> members) {

    /** Where there is no strategy (yet). */
    public static final StrategyContext NONE = new StrategyContext(Charter.DEFAULT_TIME_ZONE, false, Map.of());

    /** The roles that somebody was granted in this strategy. */
    public Set<Role> rolesOf(String person) {
        return members.getOrDefault(person, Set.of());
    }
}

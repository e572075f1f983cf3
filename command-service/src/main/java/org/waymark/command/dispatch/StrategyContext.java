package org.waymark.command.dispatch;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.waymark.events.Charter;
import org.waymark.events.Role;
import org.waymark.events.Typed;

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
        return members.getOrDefault(person(person), Set.of());
    }

    /** How many people were granted a role in this strategy. */
    public long holders(Role role) {
        return members.values().stream().filter(held -> held.contains(role)).count();
    }

    /** Somebody's id as they were granted a role by it, however it is written here. */
    public String person(String typed) {
        return members.keySet().stream()
                .filter(member -> Typed.samePerson(member, typed))
                .findFirst()
                .orElse(typed);
    }
}

package org.waymark.command.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Role;

/** Who may send a command in a strategy, and whether the strategy still takes it (docs/adr/0016). */
public final class CommandAuthorization {

    private CommandAuthorization() {}

    /**
     * The role in which somebody acts: the first of those the command is allowed to that their account has everywhere, or
     * that they were granted in this strategy.
     *
     * @throws Refusal if they have none of them, or the strategy is closed
     */
    static Role role(CommandType<?, ?> type, Caller caller, StrategyContext strategy) {
        Role role = role(type.roles(), caller, strategy);
        if (strategy.closed() && !type.commandClass().isAnnotationPresent(AllowedWhenClosed.class)) {
            throw Refusal.at(
                    "strategy",
                    Refusal.Kind.RULE,
                    "strategy.closed",
                    "This strategy is closed. Only notes and roles can still be added.");
        }
        return role;
    }

    /**
     * The first of some roles that somebody has everywhere, or in this strategy.
     *
     * @throws Refusal if they have none of them
     */
    public static Role role(List<Role> allowed, Caller caller, StrategyContext strategy) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(caller.roles());
        held.addAll(strategy.rolesOf(caller.actor()));
        return allowed.stream().filter(held::contains).findFirst().orElseThrow(() -> notAllowed(allowed));
    }

    private static Refusal notAllowed(List<Role> allowed) {
        String roles = allowed.stream().map(Role::title).collect(Collectors.joining(", "));
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "role.not-allowed",
                "Only these roles have permission to do this: " + roles + ". Ask somebody who holds one.");
    }
}

package org.waymark.command.strategy;

import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;

/** The rules about who is a member (docs/adr/0016). */
final class RoleDecisions {

    private RoleDecisions() {}

    static Decision grant(Strategy strategy, GrantRole command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        String person = strategy.strategyContext().person(command.person());
        if (person.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.at(
                    "person",
                    Refusal.Kind.RULE,
                    "person.not-an-id",
                    "“" + person
                            + "” is not the id of a person. Give the name they sign in with, which has no spaces.");
        }
        if (command.role() == Role.ADMINISTRATOR) {
            throw Refusal.at(
                    "role",
                    Refusal.Kind.RULE,
                    "role.not-of-strategy",
                    "Administrator is a role of the whole system, which an account is given. Choose another role.");
        }
        if (strategy.strategyContext().rolesOf(person).contains(command.role())) {
            throw Refusal.at(
                    "role",
                    Refusal.Kind.RULE,
                    "role.already-granted",
                    person + " already has this role. No change is needed.");
        }
        return Decision.of(person, new RoleGranted(command.strategy(), person, command.role()));
    }

    static Decision revoke(Strategy strategy, RevokeRole command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        context.needsReason("role.reason-missing", "Enter a reason for revoking the role.");
        String person = strategy.strategyContext().person(command.person());
        if (!strategy.strategyContext().rolesOf(person).contains(command.role())) {
            throw Refusal.at(
                    "role",
                    Refusal.Kind.RULE,
                    "role.not-granted",
                    person + " was not granted this role in this strategy, so it cannot be revoked here."
                            + " An administrator changes the roles that an account has everywhere.");
        }
        if (command.role() == Role.COORDINATOR && strategy.strategyContext().holders(Role.COORDINATOR) == 1) {
            throw Refusal.at(
                    "role",
                    Refusal.Kind.RULE,
                    "role.last-coordinator",
                    person + " is the last coordinator of this strategy. Make somebody else a coordinator first.");
        }
        return Decision.of(person, new RoleRevoked(command.strategy(), person, command.role()));
    }
}

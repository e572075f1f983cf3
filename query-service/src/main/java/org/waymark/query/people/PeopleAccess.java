package org.waymark.query.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.strategy.Member;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/**
 * Who sees whom of the directory. A role of an account holds in every strategy, so whoever has one that writes sees
 * everybody; a role that was granted in a strategy shows the members of that strategy and nobody else.
 */
@Component("peopleAccess")
public class PeopleAccess {

    private static final Set<Role> NAMING =
            EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD);
    private static final Set<Role> EDITING = EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR);

    private final EffectiveRoles effectiveRoles;
    private final Strategies strategies;

    PeopleAccess(EffectiveRoles effectiveRoles, Strategies strategies) {
        this.effectiveRoles = effectiveRoles;
        this.strategies = strategies;
    }

    /**
     * Some people.
     *
     * @param all whether everybody is among them
     * @param ids otherwise who is
     */
    record Scope(boolean all, Set<String> ids) {

        Scope {
            ids = Set.copyOf(ids);
        }

        boolean includes(String id) {
            return all || ids.contains(id);
        }

        boolean isEmpty() {
            return !all && ids.isEmpty();
        }

        /** As part of a tag. */
        @Override
        public String toString() {
            return all ? "all" : ids.stream().sorted().collect(Collectors.joining(","));
        }
    }

    /** Whether the caller writes in some strategy, and so names people. */
    public boolean names() {
        return !naming().isEmpty();
    }

    /** Whether the caller looks after entries. */
    public boolean edits() {
        return !editing().isEmpty();
    }

    /** Whom the caller is offered. */
    Scope naming() {
        return scope(NAMING);
    }

    /** Whose entries the caller sees and changes. */
    Scope editing() {
        return scope(EDITING);
    }

    private Scope scope(Set<Role> roles) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !caller.isAuthenticated()) {
            return new Scope(false, Set.of());
        }
        if (hasOne(effectiveRoles.roles(), roles)) {
            return new Scope(true, Set.of());
        }
        return new Scope(
                false,
                granted(strategy -> hasOne(strategy.rolesOf(caller.getName()), roles))
                        .flatMap(strategy -> strategy.members().stream())
                        .map(Member::person)
                        .collect(Collectors.toSet()));
    }

    private Stream<StrategyView> granted(Predicate<StrategyView> which) {
        return strategies.all().strategies().stream().filter(which);
    }

    private static boolean hasOne(Collection<Role> held, Set<Role> roles) {
        return held.stream().anyMatch(roles::contains);
    }
}

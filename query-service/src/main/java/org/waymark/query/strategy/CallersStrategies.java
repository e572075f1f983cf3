package org.waymark.query.strategy;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.Answer;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.web.Reader;

/** The strategies that the caller may look into: by the roles of their account, and by those that they were granted. */
@Component
public final class CallersStrategies {

    private final Strategies strategies;
    private final EffectiveRoles effectiveRoles;

    CallersStrategies(Strategies strategies, EffectiveRoles effectiveRoles) {
        this.strategies = strategies;
        this.effectiveRoles = effectiveRoles;
    }

    /**
     * One of them as it is now.
     *
     * @param reader in the roles that they have there
     */
    public record Read(StrategyView strategy, Reader reader) {}

    /** Those of the caller, by code. */
    public Stream<Read> all() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? Stream.empty() : read(caller.getName(), effectiveRoles::in);
    }

    /** Those of somebody who is about to be the caller. */
    public Stream<Read> of(Authentication person) {
        return read(person.getName(), code -> effectiveRoles.in(code, person));
    }

    private Stream<Read> read(String person, Function<StrategyCode, Set<Role>> roles) {
        return strategies.all().strategies().stream()
                .map(strategy -> new Read(strategy, new Reader(person, roles.apply(strategy.code()))))
                .filter(read -> read.reader().readsStrategies());
    }

    /** The position that all of them have come to at least. */
    public long position() {
        return strategies.all().position();
    }

    /** An answer about several of them, which depends on who asks, in which roles of their account. */
    public <T> Answer<T> forCaller(Answer<T> answer) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return answer.dependingOn("for", caller == null ? "" : caller.getName())
                .dependingOn("as", new TreeSet<>(effectiveRoles.roles()));
    }
}

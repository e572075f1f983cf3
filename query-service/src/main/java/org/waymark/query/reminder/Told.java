package org.waymark.query.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.query.mywork.PeoplesWork.InStrategy;

/**
 * How far somebody was told what came to them, in each strategy that they could look into then. Pure.
 *
 * @param strategies by code
 */
record Told(Map<StrategyCode, Seen> strategies) {

    /** Of whoever was never sent anything. */
    static final Told NOTHING = new Told(Map.of());

    Told {
        strategies = Map.copyOf(strategies);
    }

    /**
     * What of a strategy they were told.
     *
     * @param position everything up to and with it
     * @param roles    in which
     */
    record Seen(long position, Set<Role> roles) {

        Seen {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * What came after this position is new to them. Where they could not look into the strategy before, or have a role
     * there that they did not have, everything that waits for them is new.
     */
    long after(StrategyCode strategy, Set<Role> roles) {
        @Nullable Seen seen = strategies.get(strategy);
        return seen == null || !seen.roles().containsAll(roles) ? -1 : seen.position();
    }

    /** How far they are told once a digest has told them what waits for them at a position. */
    Told then(List<InStrategy> work, long position) {
        Map<StrategyCode, Seen> next = new LinkedHashMap<>();
        work.forEach(in -> {
            StrategyCode code = in.strategy().code();
            next.put(code, new Seen(Math.max(position, after(code, in.roles())), in.roles()));
        });
        return new Told(next);
    }
}

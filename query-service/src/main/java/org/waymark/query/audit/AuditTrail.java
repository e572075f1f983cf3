package org.waymark.query.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;

/**
 * Every change of a strategy, in the order of the ledger. Entries change only where a text
 * of them is redacted, and then for all moments alike, so the trail as of a past
 * moment is the part of it up to that moment's position.
 */
public interface AuditTrail {

    /** How many entries a page has by default. */
    int DEFAULT_LIMIT = 100;

    /** How many entries a page has at most. */
    int MAX_LIMIT = 1_000;

    /**
     * One page of the trail; empty if the strategy did not exist at that moment.
     *
     * @throws org.waymark.query.moment.BadAsOfException if a moment is not in the ledger, or another day is asked for as
     *     it is known now
     */
    Optional<Page> page(StrategyCode strategy, AsOf asOf, Filter filter, Window window);

    /** The latest {@link #MAX_LIMIT} changes of one case, oldest first. */
    List<AuditEntry> of(StrategyCode strategy, String item, AsOf asOf);

    /**
     * Which entries: a null matches all.
     *
     * @param item  ref of the case, or the strategy's code
     * @param actor the person's id
     * @param type  the event's name
     * @param from  first moment, included
     * @param to    last moment, included
     */
    record Filter(
            @Nullable String item,
            @Nullable String actor,
            @Nullable String type,
            AsOf.@Nullable Moment from,
            AsOf.@Nullable Moment to) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /**
     * Which part of them.
     *
     * @param after       continue after this position, in the order asked for; null to begin
     * @param limit       1 to {@link #MAX_LIMIT}
     * @param newestFirst whether the order is that of the ledger or its reverse
     */
    record Window(@Nullable Long after, int limit, boolean newestFirst) {

        /** @throws IllegalArgumentException if the limit is out of range */
        public Window {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
            }
        }

        public static Window first(int limit) {
            return new Window(null, limit, false);
        }
    }

    /**
     * A page of the trail.
     *
     * @param position every event up to and including it was read
     * @param asOf     the moment it shows, as it was asked for
     * @param entries  in the order asked for
     * @param next     what to give as {@code after} for the next page; null on the last
     */
    record Page(
            StrategyCode strategy,
            long position,
            String asOf,
            List<AuditEntry> entries,
            @Nullable Long next) {}
}

package org.waymark.query.moment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.View;

/** Where queries read: live documents for the present, a fold of the ledger for any past moment (ADR 0003). */
public interface Snapshots {

    /**
     * Reads one strategy at one moment.
     *
     * @param views   the views that the reading uses
     * @param reading a pure function; it runs again if a batch lands while it reads
     * @throws BadAsOfException if the moment is not in the ledger yet
     */
    <T> T read(StrategyCode strategy, AsOf asOf, Set<View<?>> views, Function<Snapshot, T> reading);

    /** All live states of a view, across strategies. */
    <S> Everywhere<S> everywhere(View<S> view);

    /**
     * The live states of a view, across strategies.
     *
     * @param position every event up to and with it is in them
     */
    record Everywhere<S>(long position, List<S> states) {}
}

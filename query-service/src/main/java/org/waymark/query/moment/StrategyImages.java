package org.waymark.query.moment;

import java.util.List;
import java.util.function.Supplier;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.View;

/** Where images of strategies come from. {@link Snapshots} asks for each no more than once a request. */
public interface StrategyImages {

    /** How far the ledger has been read on this node: every moment up to this position is known. */
    long known();

    /** A strategy as far as the views have come. */
    StrategyImage present(StrategyCode strategy);

    /** A strategy as it was at a position that the ledger has. */
    StrategyImage past(StrategyCode strategy, long position);

    /** All live states of a view, across strategies. */
    <S> Everywhere<S> everywhere(View<S> view);

    /**
     * The live states of a view, across strategies.
     *
     * @param position every event up to and with it is in them
     * @param states   makes a list of them
     */
    record Everywhere<S>(long position, Supplier<List<S>> states) {}
}

package org.waymark.query.views;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/**
 * How far the documents of each view have come: known on the node that writes them, and read from the database elsewhere.
 * Safe for several threads.
 */
public final class KeptPositions implements StoredPositions {

    private final ClaimedPositions claimed;
    private volatile @Nullable Map<String, Position> known;

    public KeptPositions(ClaimedPositions claimed) {
        this.claimed = claimed;
    }

    @Override
    public Map<String, Position> get() {
        Map<String, Position> here = known;
        return here == null ? claimed.read() : here;
    }

    /** This node writes the documents from now on. */
    void hold(Map<String, Position> positions) {
        known = Map.copyOf(positions);
    }

    /** Views have come further on this node. */
    synchronized void reached(Map<String, Long> positions) {
        Map<String, Position> here = known;
        if (here != null) {
            Map<String, Position> next = new HashMap<>(here);
            positions.forEach((name, position) -> next.computeIfPresent(
                    name, (same, before) -> new Position(before.version(), Math.max(before.position(), position))));
            known = Map.copyOf(next);
        }
    }

    /** Where the view is that is furthest behind on this node, among some. */
    long furthestBehind(Predicate<String> which) {
        Map<String, Position> here = known;
        return here == null
                ? Long.MAX_VALUE
                : here.entrySet().stream()
                        .filter(view -> which.test(view.getKey()))
                        .mapToLong(view -> view.getValue().position())
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    /** A number that grows with every position on this node. */
    long sum() {
        Map<String, Position> here = known;
        return here == null
                ? 0
                : here.values().stream().mapToLong(Position::position).sum();
    }

    /** Another node may write them. */
    synchronized void letGo() {
        known = null;
    }
}

package org.waymark.query.strategy;

import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;

/** What strategies there are, and each as it stood at a moment. */
public final class Strategies {

    private final Snapshots snapshots;

    public Strategies(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** All strategies now, by code. */
    public StrategyList all() {
        Snapshots.Everywhere<StrategyView> everywhere = snapshots.everywhere(STRATEGIES);
        return new StrategyList(
                everywhere.position(),
                everywhere.states().stream()
                        .sorted(Comparator.comparing(strategy -> strategy.code().value()))
                        .toList());
    }

    /** One strategy, if it existed at that moment. */
    public Optional<StrategyView> find(StrategyCode code, AsOf asOf) {
        return snapshots.read(code, asOf, Set.of(STRATEGIES), snapshot -> snapshot.one(STRATEGIES, code.value()));
    }

    /**
     * The list of strategies.
     *
     * @param position every event up to and with it is in the list
     */
    public record StrategyList(long position, List<StrategyView> strategies) {}
}

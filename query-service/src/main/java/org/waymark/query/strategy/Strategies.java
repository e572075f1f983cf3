package org.waymark.query.strategy;

import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategyImages.Everywhere;
import org.waymark.query.moment.StrategySnapshot;

/** What strategies there are, and each as it stood at a moment. */
public final class Strategies {

    private final Snapshots snapshots;

    public Strategies(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** All strategies now, by code. */
    public StrategyList all() {
        Everywhere<StrategyView> everywhere = snapshots.everywhere(STRATEGIES);
        return new StrategyList(
                everywhere.position(),
                () -> everywhere.states().get().stream()
                        .sorted(Comparator.comparing(strategy -> strategy.code().value()))
                        .toList());
    }

    /** One strategy, if it existed at that moment. */
    public Optional<StrategyView> find(StrategyCode code, AsOf asOf) {
        return in(snapshots.of(code, asOf));
    }

    /** The strategy of a snapshot, if it existed at that moment. */
    public static Optional<StrategyView> in(StrategySnapshot snapshot) {
        return snapshot.one(STRATEGIES, snapshot.strategy().value());
    }

    /**
     * The strategy of a snapshot.
     *
     * @throws NotFoundException if it did not exist at that moment
     */
    public static StrategyView at(StrategySnapshot snapshot) {
        return in(snapshot).orElseThrow(() -> missing(snapshot));
    }

    private static NotFoundException missing(StrategySnapshot snapshot) {
        return in(snapshot.present())
                .<NotFoundException>map(now -> new NotYetRecordedException(snapshot, now))
                .orElseGet(() -> NotFoundException.strategy(snapshot.strategy().value(), snapshot.asOf()));
    }

    /**
     * The list of strategies.
     *
     * @param position every event up to and with it is in the list
     * @param listed   makes it
     */
    public record StrategyList(long position, Supplier<List<StrategyView>> listed) {

        /** The strategies, by code. */
        public List<StrategyView> strategies() {
            return listed.get();
        }

        /** Those in which somebody was granted a role. */
        StrategyList of(String person) {
            return new StrategyList(
                    position,
                    () -> listed.get().stream()
                            .filter(strategy -> !strategy.rolesOf(person).isEmpty())
                            .toList());
        }
    }
}

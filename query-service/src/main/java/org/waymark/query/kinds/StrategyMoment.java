package org.waymark.query.kinds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;

/** A strategy at one moment, as that moment is to be shown. For one thread at a time. */
public final class StrategyMoment {

    private final StrategyView strategy;
    private final StrategySnapshot snapshot;
    private final Map<Class<?>, Object> workedOut = new HashMap<>();

    public StrategyMoment(StrategyView strategy, StrategySnapshot snapshot) {
        this.strategy = strategy;
        this.snapshot = snapshot;
    }

    public StrategyView strategy() {
        return strategy;
    }

    public StrategySnapshot snapshot() {
        return snapshot;
    }

    /** The moment, as it was asked for. */
    public AsOf asOf() {
        return snapshot.asOf();
    }

    /** The day that is shown. */
    public LocalDate day() {
        return snapshot.day();
    }

    /** Whether what is true only on a later day is left out: the moment is asked for as it is known now. */
    public boolean corrected() {
        return asOf().mode() == AsOf.Mode.CORRECTED;
    }

    /** What several ask for at one moment, worked out once. */
    public <T> T once(Class<T> what, Function<StrategyMoment, T> work) {
        Object known = workedOut.get(what);
        if (known == null) {
            known = work.apply(this);
            workedOut.put(what, known);
        }
        return what.cast(Objects.requireNonNull(known));
    }
}

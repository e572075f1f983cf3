package org.waymark.query.moment;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.View;

/** Measures how long readings take: {@code waymark.reading}, by whether the present or the past is read. */
public final class TimedSnapshots implements Snapshots {

    private final Snapshots snapshots;
    private final Timer present;
    private final Timer past;

    public TimedSnapshots(Snapshots snapshots, MeterRegistry meters) {
        this.snapshots = snapshots;
        this.present = timer("present", meters);
        this.past = timer("past", meters);
    }

    private static Timer timer(String moment, MeterRegistry meters) {
        return Timer.builder("waymark.reading")
                .description("Time to read the views of a strategy")
                .tag("moment", moment)
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public <T> T read(StrategyCode strategy, AsOf asOf, Set<View<?>> views, Function<Snapshot, T> reading) {
        return timed(asOf.present() ? present : past, () -> snapshots.read(strategy, asOf, views, reading));
    }

    @Override
    public <S> Everywhere<S> everywhere(View<S> view) {
        return timed(present, () -> snapshots.everywhere(view));
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        Timer.Sample sample = Timer.start();
        try {
            return work.get();
        } finally {
            sample.stop(timer);
        }
    }
}

package org.waymark.benchmarks.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * What is stored before a measurement. {@link #MEASURED} always comes first and is always the same, so that what is
 * measured on it differs only by what came after; then strategies of the same size, and in a long history one of
 * {@value #LARGE} events at the end.
 */
public final class History {

    /** The strategy that commands and pages are measured on. */
    public static final StrategyCode MEASURED = new StrategyCode("B001");

    /** How many events the strategy measured has. */
    static final int USUAL = 10_000;

    /** How many events the large strategy has. */
    public static final int LARGE = 100_000;

    /** A strategy of the size that is the most a deployment has to bear; only in histories of twice that size. */
    public static final StrategyCode LARGEST = new StrategyCode("BIG");

    private History() {}

    /** {@return the events of a history, in order; a little more than asked for where the last strategy needs it} */
    public static Stream<WaymarkEvent> events(int size) {
        List<Stream<WaymarkEvent>> strategies = new ArrayList<>();
        int left = size;
        if (hasLargest(size)) {
            left -= LARGE;
        }
        for (int number = 1; left > 0; number++) {
            StrategyCode code = new StrategyCode("B%03d".formatted(number));
            strategies.add(new StrategyHistory(code).events(Math.min(left, USUAL)));
            left -= USUAL;
        }
        if (hasLargest(size)) {
            strategies.add(new StrategyHistory(LARGEST).events(LARGE));
        }
        return strategies.stream().flatMap(events -> events);
    }

    /** {@return whether a history of this size has the large strategy} */
    public static boolean hasLargest(int size) {
        return size >= 2 * LARGE;
    }
}

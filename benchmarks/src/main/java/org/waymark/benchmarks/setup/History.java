package org.waymark.benchmarks.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * What is stored before a measurement: strategies one after the other, an event at each position from 0.
 *
 * @param name of the file that it is kept in; another content has another name
 * @param strategies in the order in which they are recorded
 */
public record History(String name, List<Part> strategies) {

    /** The strategy that commands and pages are measured on. */
    public static final StrategyCode MEASURED = new StrategyCode("B001");

    /** A strategy of twice the usual size; only in histories of twice its size. */
    public static final StrategyCode LARGER = new StrategyCode("MID");

    /** A strategy of the size that is the most a deployment has to bear; only in histories with much beside it. */
    public static final StrategyCode LARGEST = new StrategyCode("BIG");

    /** How many events the largest strategy has. */
    public static final int LARGE = 200_000;

    /** The strategy whose files are measured. */
    public static final StrategyCode PAPER = new StrategyCode("PAPER");

    /** How many projects it has. */
    public static final int PAPER_PROJECTS = 60;

    /** How many events it has. */
    public static final int PAPER_EVENTS = 10_500;

    /** How many events the strategy measured has. */
    static final int USUAL = 10_000;

    private static final int TWICE_USUAL = 2 * USUAL;
    private static final List<Integer> SHARES = List.of(1, 3, 10, 30, 100);

    /**
     * A strategy of a history.
     *
     * @param from position of its first event
     * @param size how many events it has
     */
    public record Part(StrategyCode code, long from, int size) {

        /** {@return the position of its last event} */
        public long last() {
            return from + size - 1;
        }
    }

    /**
     * {@return the usual history} {@link #MEASURED} always comes first and is always the same, so that what is measured on it
     * differs only by what came after; then strategies of the same size, and in a long history two larger ones at the end.
     *
     * @param size how many events
     */
    public static History of(int size) {
        int largest = size >= LARGE + 2 * TWICE_USUAL ? LARGE : 0;
        int larger = size >= 2 * TWICE_USUAL ? TWICE_USUAL : 0;
        List<Part> parts = new ArrayList<>();
        for (int left = size - largest - larger; left > 0; left -= USUAL) {
            add(parts, new StrategyCode("B%03d".formatted(parts.size() + 1)), Math.min(left, USUAL));
        }
        add(parts, LARGER, larger);
        add(parts, LARGEST, largest);
        return new History(
                "history-" + size + (larger == 0 ? "" : "-" + larger) + (largest == 0 ? "" : "-" + largest), parts);
    }

    /**
     * {@return five strategies, each about three times as large as the one before}
     *
     * @param size how many events, about
     */
    public static History ofDifferentSizes(int size) {
        int all = SHARES.stream().mapToInt(Integer::intValue).sum();
        List<Part> parts = new ArrayList<>();
        for (int share : SHARES) {
            add(parts, new StrategyCode("S" + share), Math.max(StrategyHistory.SMALLEST, (int)
                    ((long) size * share / all)));
        }
        return new History("different-sizes-" + size, parts);
    }

    /** {@return one strategy with few projects and a long audit trail, for its files} */
    public static History ofPaper() {
        return new History("paper-" + PAPER_PROJECTS + "-" + PAPER_EVENTS, List.of(new Part(PAPER, 0, PAPER_EVENTS)));
    }

    private static void add(List<Part> parts, StrategyCode code, int size) {
        if (size > 0) {
            long from = parts.isEmpty() ? 0 : parts.getLast().last() + 1;
            parts.add(new Part(code, from, size));
        }
    }

    /** {@return the first events of the usual history, in order; a few more where the last strategy needs it} */
    public static Stream<WaymarkEvent> events(int size) {
        return of(size).events();
    }

    /** {@return its events, in order} */
    public Stream<WaymarkEvent> events() {
        return strategies.stream().flatMap(part -> history(part.code()).events(part.size()));
    }

    private static StrategyHistory history(StrategyCode code) {
        return code.equals(PAPER) ? new StrategyHistory(code, PAPER_PROJECTS) : new StrategyHistory(code);
    }

    /** {@return these of its strategies} */
    public List<Part> strategies(Predicate<StrategyCode> which) {
        return strategies.stream().filter(part -> which.test(part.code())).toList();
    }

    @Override
    public String toString() {
        return strategies.stream()
                .map(part -> "%s with %,d events".formatted(part.code(), part.size()))
                .collect(Collectors.joining(", "));
    }
}

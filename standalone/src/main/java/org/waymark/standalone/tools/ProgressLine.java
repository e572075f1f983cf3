package org.waymark.standalone.tools;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says how far some work has come: on one line that is written over, or now and then on another line. */
final class ProgressLine implements AutoCloseable {

    private static final Duration AT_A_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String ERASE = "\r\033[K";

    private final String work;
    private final PrintStream out;
    private final boolean terminal;
    private final long interval;
    private long next;

    ProgressLine(String work, PrintStream out, boolean terminal) {
        this.work = work;
        this.out = out;
        this.terminal = terminal;
        this.interval = (terminal ? AT_A_TERMINAL : ELSEWHERE).toNanos();
        this.next = System.nanoTime() + interval;
    }

    void at(long done, long expected) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + interval;
        long percent = expected == 0 ? 100 : Math.min(100, 100 * done / expected);
        String line = String.format(Locale.UK, "%s: %d %% (%,d of %,d)", work, percent, done, expected);
        if (terminal) {
            out.print(ERASE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Leaves no half line behind. */
    @Override
    public void close() {
        if (terminal) {
            out.print(ERASE);
            out.flush();
        }
    }
}

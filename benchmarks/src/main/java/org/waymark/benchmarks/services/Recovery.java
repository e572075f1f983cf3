package org.waymark.benchmarks.services;

import java.io.IOException;
import java.time.Duration;
import org.waymark.benchmarks.setup.Answer;
import org.waymark.benchmarks.setup.Http;

/** How long after a load a query takes as long as it took before, and views are up to date. */
final class Recovery {

    private static final int BEFORE = 50;
    private static final int IN_A_ROW = 3;
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int OK = 200;

    private final Http api;
    private final String query;
    private final ViewProgress views;
    private final long usual;

    /** Sees how long the query takes at most while nothing else happens. */
    Recovery(Http api, String query, ViewProgress views) throws IOException, InterruptedException {
        this.api = api;
        this.query = query;
        this.views = views;
        long slowest = 0;
        for (int i = 0; i < BEFORE; i++) {
            long begin = System.nanoTime();
            api.read(query);
            slowest = Math.max(slowest, System.nanoTime() - begin);
        }
        usual = slowest;
    }

    double usualMillis() {
        return usual / 1e6;
    }

    /** {@return seconds from now until it is as before, three times in a row; NaN if it never is within two minutes} */
    double seconds() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long first = begin;
        int inARow = 0;
        while (inARow < IN_A_ROW) {
            if (System.nanoTime() - begin > WITHIN.toNanos()) {
                return Double.NaN;
            }
            if (asBefore()) {
                first = inARow == 0 ? System.nanoTime() : first;
                inARow++;
            } else {
                inARow = 0;
            }
            Thread.sleep(PAUSE);
        }
        return (first - begin) / 1e9;
    }

    private boolean asBefore() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Answer answer = api.get(query);
        return answer.status() == OK && System.nanoTime() - begin <= usual && views.behind() == 0;
    }
}

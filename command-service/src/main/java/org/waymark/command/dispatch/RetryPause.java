package org.waymark.command.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How long to wait before a decision that somebody else's commit overtook is made again: longer each time, never in step. */
final class RetryPause {

    /** How often a command is decided before it is refused as overtaken. */
    static final int ATTEMPTS = 40;

    private static final int LONGEST_MILLIS = 60;

    private RetryPause() {}

    static void after(int attempt) {
        int longest = Math.min(LONGEST_MILLIS, 1 << Math.min(attempt, 6));
        long millis = ThreadLocalRandom.current().nextLong(longest + 1L);
        CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Runnable::run))
                .join();
    }
}

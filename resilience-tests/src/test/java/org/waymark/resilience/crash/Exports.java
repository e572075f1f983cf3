package org.waymark.resilience.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/** Exports the whole ledger again and again while it is written, until the process is killed in the middle of one. */
final class Exports {

    private final CompletableFuture<Integer> finished;

    private Exports(CompletableFuture<Integer> finished) {
        this.finished = finished;
    }

    static Exports begin(Api auditor) {
        return new Exports(CompletableFuture.supplyAsync(() -> exportUntilGone(auditor)));
    }

    private static int exportUntilGone(Api auditor) {
        for (int count = 0; ; count++) {
            try {
                Answer export = auditor.ask("/api/ledger/export").ok();
                assertThat(export.body()).as("the export").endsWith("\n");
            } catch (UncheckedIOException gone) {
                return count;
            }
        }
    }

    /** How many came to their end before the process was gone; one more was cut off. */
    int finished() {
        return finished.join();
    }
}

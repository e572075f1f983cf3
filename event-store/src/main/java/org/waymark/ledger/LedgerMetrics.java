package org.waymark.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What the ledger measures: {@code waymark.ledger.*}. */
final class LedgerMetrics {

    private final DistributionSummary batch;
    private final Timer append;
    private final Counter conflicts;
    private final Counter retries;

    LedgerMetrics(MeterRegistry registry, Supplier<Number> headPosition) {
        batch = DistributionSummary.builder("waymark.ledger.append.batch")
                .description("Commits written by one group commit")
                .baseUnit("commits")
                .register(registry);
        append = Timer.builder("waymark.ledger.append")
                .description("From a batch taken to its write acknowledged")
                .publishPercentileHistogram()
                .register(registry);
        conflicts = Counter.builder("waymark.ledger.conflicts")
                .description("Commits refused because their condition was broken")
                .register(registry);
        retries = Counter.builder("waymark.ledger.retries")
                .description("Batches tried again because another writer won the position or no answer came")
                .register(registry);
        Gauge.builder("waymark.ledger.head", headPosition)
                .description("Position of the last event this node knows of")
                .register(registry);
    }

    void appended(int commits) {
        batch.record(commits);
    }

    Timer append() {
        return append;
    }

    void conflict() {
        conflicts.increment();
    }

    void retry() {
        retries.increment();
    }
}

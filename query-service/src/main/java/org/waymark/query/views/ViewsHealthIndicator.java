package org.waymark.query.views;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerReader;

/**
 * How far each view is behind the ledger; down where one has stopped on this node, with the position and the reason, or
 * where all wait for the database or have not moved for a minute. A
 * view that is only behind is up: it is catching up.
 */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private static final Duration DOWN_AFTER = Duration.ofMinutes(1);

    private final ViewPositions positions;
    private final ViewHealth failures;
    private final ViewWatch watch;
    private final LedgerReader ledger;

    ViewsHealthIndicator(
            ViewPositions positions,
            ViewHealth failures,
            ViewWatch watch,
            @Qualifier("background") LedgerReader ledger) {
        this.positions = positions;
        this.watch = watch;
        this.failures = failures;
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        try {
            long head = ledger.head().position();
            Health.Builder health = Health.up();
            failures.waiting()
                    .ifPresent(waiting -> health.down()
                            .withDetail("waitingFor", waiting.lasting().toString())
                            .withDetail("reason", waiting.reason()));
            watch.watches().stream()
                    .filter(part -> part.still().compareTo(DOWN_AFTER) >= 0)
                    .forEach(part -> health.down().withDetail(part.name(), "has not moved for " + part.still()));
            positions.each().forEach((view, position) -> describe(view, position, head, health));
            return health.build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private void describe(View<?> view, long position, long head, Health.Builder health) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("position", position);
        details.put("behind", Math.max(0, head - position));
        failures.failure(view).ifPresent(failure -> {
            details.put("stoppedAt", failure.position());
            details.put("reason", failure.reason());
            health.down();
        });
        health.withDetail(view.name(), details);
    }
}

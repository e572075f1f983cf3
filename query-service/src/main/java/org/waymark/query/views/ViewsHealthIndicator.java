package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerReader;

/**
 * How far each view is behind the ledger; down where one has stopped on this node, with the position and the reason, where
 * one was found to be damaged and is not folded anew yet, or where all wait for the database or have not moved for a minute. A
 * view that is only behind is up: it is catching up.
 */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private static final Duration DOWN_AFTER = Duration.ofMinutes(1);

    private final ViewPositions positions;
    private final ViewHealth failures;
    private final ViewWatch watch;
    private final LedgerReader ledger;
    private final DamagedViews damaged;

    ViewsHealthIndicator(
            ViewPositions positions,
            ViewHealth failures,
            ViewWatch watch,
            @Qualifier("background") LedgerReader ledger,
            @Qualifier("background") MongoDatabase database) {
        this.positions = positions;
        this.watch = watch;
        this.failures = failures;
        this.ledger = ledger;
        this.damaged = new DamagedViews(database);
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
            Set<String> broken = damaged.all();
            positions.each().forEach((view, position) -> describe(view, position, head, broken, health));
            return health.build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private void describe(View<?> view, long position, long head, Set<String> broken, Health.Builder health) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("position", position);
        details.put("behind", Math.max(0, head - position));
        failures.failure(view).ifPresent(failure -> {
            details.put("stoppedAt", failure.position());
            details.put("reason", failure.reason());
            health.down();
        });
        if (broken.contains(view.name()) || broken.contains(DamagedViews.ALL)) {
            details.put("damaged", "it is folded anew from the ledger");
            health.down();
        }
        health.withDetail(view.name(), details);
    }
}

package org.waymark.standalone.firststart;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says whether Waymark waits for its first administrator. It is up all the same: whoever leads requests to it must lead the one
 * to the page of the first start there, too.
 */
public final class FirstStartHealth implements HealthIndicator {

    private static final Status WAITING =
            new Status("WAITING", "There is no administrator yet: open the one-time address of the log");

    private final FirstStart firstStart;

    public FirstStartHealth(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public Health health() {
        return (firstStart.isOver() ? Health.up() : Health.status(WAITING)).build();
    }
}

package org.waymark.standalone.doctor;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.query.reminder.MailReach;

/** The health of this process's Waymark, looked at when somebody asks, but not again for each who asks at the same time. */
final class CurrentHealth {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final RunningWaymark waymark;
    private final MailReach mail;
    private final Clock clock;
    private @Nullable HealthReport last;

    CurrentHealth(RunningWaymark waymark, MailReach mail, Clock clock) {
        this.waymark = waymark;
        this.mail = mail;
        this.clock = clock;
    }

    synchronized HealthReport report() {
        HealthReport known = last;
        if (known == null || known.at().plus(GOOD_FOR).isBefore(clock.instant())) {
            known = new Examination(waymark.settings(), clock, _ -> mail).report(waymark.database());
            last = known;
        }
        return known;
    }
}

package org.waymark.query.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.people.Organisation;

/** What the environment says of the organisation: it counts whatever was stored (docs/adr/0068). */
@Component
final class OrganisationSettings {

    /**
     * Makes it the organisation of this process.
     *
     * @throws IllegalStateException if there is no such time zone
     */
    OrganisationSettings(
            @Value("${waymark.organisation:}") String name, @Value("${waymark.time-zone:}") String timeZone) {
        Organisation known = Organisation.current();
        new Organisation(
                        name.isBlank() ? known.name() : name.strip(),
                        timeZone.isBlank() ? known.timeZone() : zone(timeZone.strip()))
                .becomeCurrent();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "waymark.time-zone (WAYMARK_TIME_ZONE) must be a time zone such as Europe/London, not " + name, e);
        }
    }
}

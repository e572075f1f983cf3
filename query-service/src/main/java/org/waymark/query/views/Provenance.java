package org.waymark.query.views;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;

/**
 * Who recorded a fact, when, for which day, and why.
 *
 * @param position   its place in the ledger
 * @param recordedAt when the ledger took it (UTC)
 * @param asAt       the day for which it is true
 * @param by         the person's id
 * @param reason     in their words, where one was given
 * @param decision   ref of the decision that it carried out, where one was named
 */
public record Provenance(
        long position,
        Instant recordedAt,
        LocalDate asAt,
        String by,
        @Nullable String reason,
        @Nullable String decision) {

    public static Provenance of(RecordedEvent event) {
        return new Provenance(
                event.position(),
                event.recordedAt(),
                event.asAt(),
                event.actor(),
                event.reason().orElse(null),
                event.decision().orElse(null));
    }
}

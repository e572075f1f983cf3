package org.waymark.query.highlight.content;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded after a report was issued, and that changes what it said.
 *
 * @param position   its place in the ledger
 * @param recordedAt when the ledger took it (UTC)
 * @param asAt       the day for which it is true
 * @param by         the person's id
 * @param item       ref of the case; the strategy's code where it is about the strategy itself
 * @param sentence   what happened
 * @param reason     why, in their words; null where nobody said
 */
public record Erratum(
        long position,
        Instant recordedAt,
        LocalDate asAt,
        String by,
        String item,
        String sentence,
        @Nullable String reason) {}

package org.waymark.query.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;

/**
 * A change that was recorded a moment ago, as far as whoever is told may see it: who may not read the audit trail is told what
 * changed, and neither by whom nor how.
 *
 * @param position   its place in the ledger
 * @param recordedAt when the ledger took it (UTC)
 * @param item       the ref of the case; the strategy's code where it is about the strategy itself
 * @param kind       what kind of case that is; null for the strategy
 * @param title      what it is called now; null for the strategy
 * @param page       the path of its page
 * @param actor      the id of the person; null where that may not be told
 * @param by         the name of the person today; null where that may not be told
 * @param sentence   what happened, in one sentence; null where that may not be told
 */
record LiveChange(
        long position,
        Instant recordedAt,
        String item,
        @Nullable CaseKind kind,
        @Nullable String title,
        String page,
        @Nullable String actor,
        @Nullable String by,
        @Nullable String sentence) {}

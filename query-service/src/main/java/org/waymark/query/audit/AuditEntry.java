package org.waymark.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Role;

/**
 * One change, as an auditor reads it.
 *
 * @param position   its place in the ledger
 * @param recordedAt when the ledger took it (UTC)
 * @param asAt       the day for which it is true
 * @param actor      the person's id
 * @param role       the role in which they acted; null where the system acted
 * @param type       the event's name, such as {@code StageProgressReported}
 * @param item       the ref of the case; the strategy's code where it is about the strategy itself
 * @param sentence   what happened, in one sentence
 * @param changes    field by field, before and after
 * @param reason     why, in the person's words
 * @param decision   the ref of the decision that it carries out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntry(
        long position,
        Instant recordedAt,
        LocalDate asAt,
        String actor,
        @Nullable Role role,
        String type,
        String item,
        String sentence,
        List<Change> changes,
        @Nullable String reason,
        @Nullable String decision) {

    /**
     * One field of a change, in words.
     *
     * @param before null where there was nothing
     * @param after  null where there is nothing now
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}

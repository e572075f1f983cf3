package org.waymark.query.happening;

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
 * @param happening what it means to the case, whatever its kind
 * @param item       the ref of the case; the strategy's code where it is about the strategy itself
 * @param sentence   what happened, in one sentence
 * @param changes    field by field, before and after
 * @param rating     the rating that it moved; null where it gave none, or the first
 * @param reason     why, in the person's words
 * @param decision   the ref of the decision that it carries out
 * @param importedFrom the file, table and row that it was imported from; null where it was entered by hand
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntry(
        long position,
        Instant recordedAt,
        LocalDate asAt,
        String actor,
        @Nullable Role role,
        String type,
        Happening happening,
        String item,
        String sentence,
        List<FieldChange> changes,
        @Nullable RatingMove rating,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String importedFrom) {

    /** Whether its texts can be redacted: those of a redaction itself say nothing. */
    public boolean redactable() {
        return !(happening instanceof Happening.Redaction);
    }
}

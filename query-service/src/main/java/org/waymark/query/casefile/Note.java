package org.waymark.query.casefile;

import java.util.Optional;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Noted;
import org.waymark.query.views.Provenance;

/** A comment made on a case. */
public record Note(String text, Provenance stamp) {

    /** The note that an entry of the audit trail tells of, if it does. */
    static Optional<Note> in(AuditEntry entry) {
        return entry.happening() instanceof Noted(String text)
                ? Optional.of(new Note(text, stamp(entry)))
                : Optional.empty();
    }

    private static Provenance stamp(AuditEntry entry) {
        return new Provenance(
                entry.position(), entry.recordedAt(), entry.asAt(), entry.actor(), entry.reason(), entry.decision());
    }
}

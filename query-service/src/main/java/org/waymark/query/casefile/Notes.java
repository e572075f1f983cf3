package org.waymark.query.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** The notes on a case, read from the audit trail: at most the latest {@link AuditTrail#MAX_LIMIT}. */
final class Notes {

    private static final String ADDED = NoteAdded.class.getSimpleName();
    private static final String CORRECTED = NoteCorrected.class.getSimpleName();

    private Notes() {}

    static List<Note> of(StrategySnapshot snapshot, String ref) {
        List<AuditEntry> added = AuditTrail.of(snapshot, ref, ADDED);
        int before = added.size() < AuditTrail.MAX_LIMIT
                ? 0
                : AuditTrail.countBefore(snapshot, ref, ADDED, added.getFirst().position());
        return Note.in(
                Stream.concat(added.stream(), AuditTrail.of(snapshot, ref, CORRECTED).stream())
                        .sorted(Comparator.comparingLong(AuditEntry::position))
                        .toList(),
                before);
    }
}

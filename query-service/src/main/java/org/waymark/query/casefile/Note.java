package org.waymark.query.casefile;

import java.util.ArrayList;
import java.util.List;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.happening.Happening.Noted;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Reader;

/**
 * A comment made on a case.
 *
 * @param number   among the comments on the case, from 1
 * @param text     what it says now
 * @param stamp    who made it, and when
 * @param replaced what it said before, oldest first; empty where it was not corrected
 */
public record Note(int number, String text, Provenance stamp, List<Replaced> replaced) {

    /**
     * What it said until it was corrected.
     *
     * @param stamp who corrected it, when and why
     */
    public record Replaced(String text, Provenance stamp) {}

    /**
     * The comments that entries of the audit trail tell of, in their order.
     *
     * @param entries those of one case that tell of comments and of their corrections, oldest first; others may be among them
     * @param before  how many comments there were before the first of them
     */
    static List<Note> in(List<AuditEntry> entries, int before) {
        List<Note> notes = new ArrayList<>();
        for (AuditEntry entry : entries) {
            switch (entry.happening()) {
                case Noted(String text) ->
                    notes.add(new Note(before + notes.size() + 1, text, stamp(entry), List.of()));
                case Happening.NoteCorrected(int number, String text)
                when number > before && number - before <= notes.size() ->
                    notes.set(
                            number - before - 1, notes.get(number - before - 1).corrected(text, stamp(entry)));
                default -> {}
            }
        }
        return List.copyOf(notes);
    }

    /** Its author and the coordinator may. */
    public boolean mayBeCorrectedBy(Reader reader) {
        return reader.coordinates() || stamp.by().equals(reader.id()) && reader.comments();
    }

    private Note corrected(String other, Provenance by) {
        List<Replaced> all = new ArrayList<>(replaced);
        all.add(new Replaced(text, by));
        return new Note(number, other, stamp, List.copyOf(all));
    }

    private static Provenance stamp(AuditEntry entry) {
        return new Provenance(
                entry.position(), entry.recordedAt(), entry.asAt(), entry.actor(), entry.reason(), entry.decision());
    }
}

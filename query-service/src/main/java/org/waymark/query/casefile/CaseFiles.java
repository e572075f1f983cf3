package org.waymark.query.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.moment.StrategySnapshot;

/** Puts case files together from the folded states and the audit trail, as of any moment. */
@Component
class CaseFiles {

    private static final String NOTE_ADDED = NoteAdded.class.getSimpleName();

    private final Cases cases;

    CaseFiles(Cases cases) {
        this.cases = cases;
    }

    /**
     * The file of a case, if it existed at that moment.
     *
     * @throws BadAsOfException if the moment is not in the ledger, or is asked for as it is known now
     */
    Optional<CaseFile> find(StrategySnapshot snapshot, String ref) {
        if (snapshot.asOf().mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "A case file shows every report with its corrections. Ask for it without mode=corrected");
        }
        return cases.find(snapshot, ref).map(found -> of(snapshot, found));
    }

    private CaseFile of(StrategySnapshot snapshot, Found found) {
        CaseView about = found.about();
        List<AuditEntry> timeline = AuditTrail.of(snapshot, about.ref());
        return new CaseFile(
                about.strategy(),
                about.ref(),
                about.kind(),
                about.title(),
                found.position(),
                snapshot.asOf().toString(),
                found.day(),
                cases.file(snapshot, found),
                found.links().stream().map(CaseView::name).toList(),
                about.frameworkItems(),
                notes(snapshot, about.ref(), timeline),
                timeline);
    }

    /** They are in the timeline, unless more happened to the case than the timeline shows. */
    private static List<Note> notes(StrategySnapshot snapshot, String ref, List<AuditEntry> timeline) {
        List<AuditEntry> entries =
                timeline.size() < AuditTrail.MAX_LIMIT ? timeline : AuditTrail.of(snapshot, ref, NOTE_ADDED);
        return entries.stream().flatMap(entry -> Note.in(entry).stream()).toList();
    }
}

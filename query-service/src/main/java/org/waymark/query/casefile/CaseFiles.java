package org.waymark.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** Puts case files together from the folded states and the audit trail, as of any moment. */
@Component
class CaseFiles {

    private final Cases cases;

    CaseFiles(Cases cases) {
        this.cases = cases;
    }

    /**
     * The file of a case, if it existed at that moment, with its latest {@link AuditTrail#MAX_LIMIT} changes.
     *
     * @throws org.waymark.query.moment.BadAsOfException if the moment is not in the ledger
     */
    Optional<CaseFile> find(StrategySnapshot snapshot, String ref) {
        return find(snapshot, ref, snapshot.position(), AuditTrail.MAX_LIMIT);
    }

    /**
     * The same with another part of its history. It costs as much as has happened to the case since.
     *
     * @param to    the last position of what happened to it
     * @param limit how many changes at most, the latest
     * @throws org.waymark.query.moment.BadAsOfException if the moment is not in the ledger
     */
    Optional<CaseFile> find(StrategySnapshot snapshot, String ref, long to, int limit) {
        return cases.find(snapshot, ref).map(found -> {
            boolean corrected = snapshot.asOf().corrected();
            int read = corrected ? AuditTrail.MAX_LIMIT : limit;
            List<AuditEntry> timeline = AuditTrail.of(snapshot, ref, to, read);
            boolean whole = to >= snapshot.position() && timeline.size() < read;
            List<Note> notes = notes(snapshot, ref, whole ? timeline : null);
            List<EvidenceFile> files = whole ? EvidenceFile.in(timeline) : EvidenceFiles.of(snapshot, ref);
            return corrected
                    ? of(
                            snapshot,
                            found,
                            trueBy(found.day(), timeline, limit),
                            trueBy(found.day(), notes),
                            attachedBy(found.day(), files))
                    : of(snapshot, found, timeline, notes, files);
        });
    }

    /** As now known for a day: late reports and corrections are among them, and what is true for a later day is not. */
    private static List<AuditEntry> trueBy(LocalDate day, List<AuditEntry> entries, int limit) {
        List<AuditEntry> all =
                entries.stream().filter(entry -> !entry.asAt().isAfter(day)).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static List<Note> trueBy(LocalDate day, List<Note> notes) {
        return notes.stream().filter(note -> !note.stamp().asAt().isAfter(day)).toList();
    }

    private static List<EvidenceFile> attachedBy(LocalDate day, List<EvidenceFile> files) {
        return files.stream().filter(file -> !file.stamp().asAt().isAfter(day)).toList();
    }

    private CaseFile of(
            StrategySnapshot snapshot,
            Found found,
            List<AuditEntry> timeline,
            List<Note> notes,
            List<EvidenceFile> files) {
        CaseView about = found.about();
        long from =
                timeline.isEmpty() ? snapshot.position() : timeline.getFirst().position();
        return new CaseFile(
                about.strategy(),
                about.ref(),
                about.kind(),
                about.title(),
                found.position(),
                snapshot.asOf().toString(),
                found.day(),
                cases.file(snapshot, found, from),
                found.links().stream().map(CaseView::name).toList(),
                about.frameworkItems(),
                notes,
                files,
                timeline);
    }

    /** @param whole all that happened to the case, which has the notes in it; null where that was not read */
    private static List<Note> notes(StrategySnapshot snapshot, String ref, @Nullable List<AuditEntry> whole) {
        return whole == null ? Notes.of(snapshot, ref) : Note.in(whole, 0);
    }
}

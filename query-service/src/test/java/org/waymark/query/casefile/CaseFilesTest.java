package org.waymark.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.noteCorrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvents;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.StrategyEvents;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.FoldedCases;
import org.waymark.query.moment.AsOf;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class CaseFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 1);

    private final Recorded history = new Recorded();

    CaseFilesTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.themeAdded())
                .then(projectRegistered())
                .then(noteAdded(), Map.of(EventMetadata.AS_AT, "2023-06-30", EventMetadata.ACTOR, "member"));
    }

    private CaseFile file() {
        FoldedSnapshots folded = new FoldedSnapshots(history, TODAY);
        return new CaseFiles(FoldedCases.of(folded))
                .find(folded.of(SG23, AsOf.now()), "P1")
                .orElseThrow();
    }

    @Test
    void showsTheNotesOnTheCase() {
        assertThat(file().notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("The fair is booked for September");
            assertThat(note.stamp().by()).isEqualTo("member");
            assertThat(note.stamp().asAt()).isEqualTo(LocalDate.of(2023, 6, 30));
            assertThat(note.stamp().position()).isEqualTo(history.position());
        });
    }

    @Test
    void showsTheFilesThatAreAttached() {
        history.then(EvidenceEvents.attached(), Map.of(EventMetadata.ACTOR, "lead"));
        assertThat(file().files()).singleElement().satisfies(file -> {
            assertThat(file.number()).isEqualTo(1);
            assertThat(file.title()).isEqualTo("Answers of the employers");
            assertThat(file.typeInWords()).isEqualTo("PDF");
            assertThat(file.sizeInWords()).isEqualTo("3 bytes");
            assertThat(file.stamp().by()).isEqualTo("lead");
            assertThat(file.erased()).isFalse();
        });

        history.then(EvidenceEvents.removed());
        assertThat(file().files()).isEmpty();
    }

    @Test
    void saysThatAFileWasErased() {
        FileAttached known = EvidenceEvents.attached();
        history.then(new FileAttached(
                SG23,
                "P1",
                1,
                known.title(),
                null,
                "[redacted on 14 July 2023: the law]",
                known.mediaType(),
                known.size(),
                known.sha256()));

        assertThat(file().files()).extracting(EvidenceFile::erased).containsExactly(true);
    }

    @Test
    void showsACorrectedNoteWithWhatItSaidBefore() {
        history.then(new NoteAdded(SG23, "P1", "The room is small"))
                .then(noteCorrected(), Map.of(EventMetadata.REASON, "The month was wrong"));

        assertThat(file().notes()).extracting(Note::number).containsExactly(1, 2);
        assertThat(file().notes().getFirst())
                .returns("The fair is booked for October", Note::text)
                .returns("member", note -> note.stamp().by());
        assertThat(file().notes().getFirst().replaced()).singleElement().satisfies(before -> {
            assertThat(before.text()).isEqualTo("The fair is booked for September");
            assertThat(before.stamp().reason()).isEqualTo("The month was wrong");
            assertThat(before.stamp().by()).isEqualTo("coordinator");
        });
        assertThat(file().notes().getLast().replaced()).isEmpty();
    }

    @Test
    void numbersNotesThatAreMoreThanItShows() {
        for (int i = 1; i <= AuditTrail.MAX_LIMIT + 1; i++) {
            history.then(new NoteAdded(SG23, "P1", "Note " + (i + 1)));
        }
        history.then(new NoteCorrected(SG23, "P1", 7, "Note 7", "The seventh"))
                .then(new NoteCorrected(SG23, "P1", 1, "The fair is booked for September", "Not shown"));

        assertThat(file().notes()).hasSize(AuditTrail.MAX_LIMIT);
        assertThat(file().notes().getFirst()).returns(3, Note::number).returns("Note 3", Note::text);
        assertThat(file().notes().get(4)).returns(7, Note::number).returns("The seventh", Note::text);
    }

    /** With late reports and corrections, and without what is true only for a later day. */
    @Test
    void asNowKnownForADayShowsWhatIsTrueByThen() {
        history.then(new NoteAdded(SG23, "P1", "Late, of May"), Map.of(EventMetadata.AS_AT, "2023-05-31"))
                .then(new NoteAdded(SG23, "P1", "Of August"), Map.of(EventMetadata.AS_AT, "2023-08-01"));
        FoldedSnapshots folded = new FoldedSnapshots(history, TODAY);
        CaseFile file = new CaseFiles(FoldedCases.of(folded))
                .find(folded.of(SG23, AsOf.parse("2023-07-01", "corrected")), "P1")
                .orElseThrow();

        assertThat(file.notes())
                .extracting(Note::text)
                .containsExactly("The fair is booked for September", "Late, of May");
        assertThat(file.timeline())
                .allMatch(entry -> !entry.asAt().isAfter(LocalDate.of(2023, 7, 1)))
                .hasSize(3);
    }

    @Test
    void showsNotesThatAreOlderThanTheTimelineGoesBack() {
        for (int i = 0; i < AuditTrail.MAX_LIMIT; i++) {
            history.then(new CaseLinked(SG23, "P1", "P1"));
        }

        CaseFile file = file();

        assertThat(file.timeline())
                .hasSize(AuditTrail.MAX_LIMIT)
                .noneMatch(entry -> entry.type().equals("NoteAdded"));
        assertThat(file.notes()).extracting(Note::text).containsExactly("The fair is booked for September");
    }
}

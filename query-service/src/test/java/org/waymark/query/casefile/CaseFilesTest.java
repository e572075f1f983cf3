package org.waymark.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.LinkEvent.CaseLinked;
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

package org.waymark.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.RedactionEvents.confirmed;
import static org.waymark.events.RedactionEvents.declined;
import static org.waymark.events.RedactionEvents.redacted;
import static org.waymark.events.RedactionEvents.requested;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.redaction.RedactionView.Status;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class RedactionsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 1);
    private static final StrategyCode OTHER = new StrategyCode("WM-24");
    private static final String TEXT = noteAdded().text();

    private final Recorded history = new Recorded();
    private final Redactions redactions =
            new Redactions(new FoldedSnapshots(history, TODAY).snapshots(), new HistoryEntries(history));

    RedactionsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded()).then(projectRegistered()).then(noteAdded());
    }

    private static TextRedactionRequested asked(String ref, String... fields) {
        return new TextRedactionRequested(SG23, ref, 5, "NoteAdded", "P1", List.of(fields));
    }

    private StrategySnapshot snapshot() {
        return history.snapshot(TODAY);
    }

    private RedactionView found() {
        return redactions.find(SG23, "X1", AsOf.now()).orElseThrow();
    }

    @Test
    void theNewestRedactionComesFirst() {
        history.then(asked("X1", "text")).then(asked("X2", "reason"));

        Redactions.Listed listed = Redactions.all(snapshot());

        assertThat(listed.redactions()).extracting(RedactionView::ref).containsExactly("X2", "X1");
        assertThat(listed.strategy()).isEqualTo(SG23);
        assertThat(listed.position()).isEqualTo(7);
    }

    @Test
    void oneWaitsUntilASponsorHasDecided() {
        history.then(asked("X1", "text"))
                .then(asked("X2", "reason"))
                .then(asked("X3", "text"))
                .then(declined());

        assertThat(Redactions.waiting(snapshot()))
                .extracting(RedactionView::ref)
                .containsExactly("X3", "X2");
    }

    @Test
    void saysWhoAskedForItAndWhy() {
        history.then(requested(), Map.of(EventMetadata.ACTOR, "admin", EventMetadata.REASON, "Right to erasure"));

        assertThat(found().isOpen()).isTrue();
        assertThat(found().position()).isEqualTo(5);
        assertThat(found().eventType()).isEqualTo("NoteAdded");
        assertThat(found().item()).isEqualTo("P1");
        assertThat(found().fields()).containsExactly("text");
        assertThat(found().asked().by()).isEqualTo("admin");
        assertThat(found().asked().reason()).isEqualTo("Right to erasure");
        assertThat(found().decided()).isNull();
    }

    @Test
    void aDeclinedRedactionHasNoSentence() {
        history.then(requested())
                .then(declined(), Map.of(EventMetadata.ACTOR, "sponsor", EventMetadata.REASON, "It names nobody"));

        assertThat(found().status()).isEqualTo(Status.DECLINED);
        assertThat(found().sentence()).isNull();
        assertThat(found().decided())
                .satisfies(decided -> assertThat(decided).isNotNull())
                .extracting("by", "reason")
                .containsExactly("sponsor", "It names nobody");
    }

    @Test
    void aConfirmedRedactionIsCarriedOutOnceTheTextIsGone() {
        history.then(requested()).then(confirmed(), Map.of(EventMetadata.ACTOR, "sponsor"));
        assertThat(found().status()).isEqualTo(Status.CONFIRMED);
        assertThat(found().gone()).isEmpty();
        assertThat(found().carriedOut()).isNull();

        history.then(redacted(), Map.of(EventMetadata.ACTOR, "waymark"));
        assertThat(found().status()).isEqualTo(Status.CARRIED_OUT);
        assertThat(found().gone()).containsExactly("text");
        assertThat(found().sentence()).isEqualTo(confirmed().sentence());
        assertThat(found().decided()).extracting("by").isEqualTo("sponsor");
        assertThat(found().carriedOut()).extracting("position").isEqualTo(8L);
    }

    @Test
    void isNotCarriedOutWhileOneOfItsTextsIsStillThere() {
        TextRedacted gone = redacted();
        history.then(asked("X1", "text", "reason")).then(confirmed()).then(gone);

        assertThat(found().status()).isEqualTo(Status.CONFIRMED);
        assertThat(found().gone()).containsExactly("text");

        history.then(new TextRedacted(
                SG23, "X1", 5, "NoteAdded", "P1", List.of("reason"), gone.sentence(), gone.attestation()));
        assertThat(found().status()).isEqualTo(Status.CARRIED_OUT);
        assertThat(found().gone()).containsExactly("text", "reason");
    }

    @Test
    void isNotFoundBeforeItWasAskedFor() {
        history.then(requested());

        assertThat(Redactions.find(snapshot().at(AsOf.position(5)), "X1")).isEmpty();
        assertThat(Redactions.find(snapshot(), "X2")).isEmpty();
    }

    @Test
    void anEntryHasTheTextsOfItsEventAndItsReason() {
        history.then(noteAdded(), Map.of(EventMetadata.REASON, "Asked by the board"));

        TextHolder holder = redactions.holder(SG23, 6).orElseThrow();

        assertThat(holder.eventType()).isEqualTo("NoteAdded");
        assertThat(holder.item()).isEqualTo("P1");
        assertThat(holder.texts()).isEqualTo(Map.of("text", List.of(TEXT), "reason", List.of("Asked by the board")));
    }

    @Test
    void thereIsNothingToRedactInAnotherStrategyOrInARedactionOrBeyondTheLastPosition() {
        history.then(requested()).then(new NoteAdded(OTHER, "P1", TEXT));

        assertThat(redactions.holder(SG23, 5)).isPresent();
        assertThat(redactions.holder(SG23, 6)).isEmpty();
        assertThat(redactions.holder(SG23, 7)).isEmpty();
        assertThat(redactions.holder(SG23, 8)).isEmpty();
    }

    @Test
    void findsTheSameTextInOtherPlacesOfTheStrategy() {
        history.then(requested())
                .then(new NoteAdded(SG23, "P1", "As I said: " + TEXT))
                .then(new NoteAdded(SG23, "P1", "Something else"), Map.of(EventMetadata.REASON, TEXT))
                .then(new NoteAdded(OTHER, "P1", TEXT));

        assertThat(redactions.repetitions(found()))
                .containsExactly(
                        new Repetition(7, "NoteAdded", "P1", List.of("text")),
                        new Repetition(8, "NoteAdded", "P1", List.of("reason")));
    }

    @Test
    void findsTheSameTextInAnotherFieldOfTheSameEntry() {
        history.then(
                        new NoteAdded(SG23, "P1", "Ann Other left"),
                        Map.of(EventMetadata.REASON, "Ann Other left, they said"))
                .then(new TextRedactionRequested(SG23, "X1", 6, "NoteAdded", "P1", List.of("text")));

        assertThat(redactions.repetitions(found()))
                .containsExactly(new Repetition(6, "NoteAdded", "P1", List.of("reason")));
    }

    @Test
    void doesNotSearchForAVeryShortText() {
        history.then(new NoteAdded(SG23, "P1", "Ann"))
                .then(new NoteAdded(SG23, "P1", "Ann came"))
                .then(new TextRedactionRequested(SG23, "X1", 6, "NoteAdded", "P1", List.of("text")));

        assertThat(redactions.repetitions(found())).isEmpty();
    }
}

package org.waymark.command.redaction;

import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventType;
import org.waymark.events.RatingLevel;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.RedactionEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.StoredEvent;

/** What is recorded at a few positions, and the steps of a redaction of the note at position 5. */
abstract class RedactionTest extends EntityTest {

    static final String LAW = "right to erasure, UK GDPR art. 17";
    static final String SENTENCE = "[redacted on 14 July 2023: " + LAW + "]";
    static final String REDACTED_NOTE =
            EventJson.write(noteAdded()).replace(noteAdded().text(), SENTENCE);

    private static final Map<Long, WaymarkEvent> RECORDED = Map.of(
            3L, StrategyEvents.strategyAdopted(),
            4L, CaseEvents.reported(1, RatingLevel.RED),
            5L, noteAdded(),
            6L, RedactionEvents.requested(),
            7L,
                    new ActionPlanned(
                            new StrategyCode("WM-24"),
                            "1A",
                            CaseEvents.actionPlanned().plan()));

    @Override
    protected Optional<StoredEvent> recorded(long position) {
        return Optional.ofNullable(RECORDED.get(position))
                .map(event -> new StoredEvent(
                        position,
                        NOW,
                        "event-" + position,
                        EventType.of(event).name(),
                        EventType.of(event).version(),
                        event.tags(),
                        Map.of("actor", "lead", "reason", "So they said"),
                        EventJson.write(event)));
    }

    static DecisionContext administrator() {
        return as("administrator", Role.ADMINISTRATOR, LAW);
    }

    Given givenTheNote() {
        return givenThemeAnd(projectRegistered(), noteAdded());
    }

    Given givenAsked(String... fields) {
        return givenTheNote().and(requested("X1", fields), administrator());
    }

    static TextRedactionRequested requested(String ref, String... fields) {
        return new TextRedactionRequested(SG23, ref, 5, "NoteAdded", "P1", List.of(fields));
    }

    static TextRedactionDeclined declined(String ref) {
        return new TextRedactionDeclined(SG23, ref, 5, "NoteAdded", "P1");
    }

    static TextRedactionConfirmed confirmed(RedactionAttestation attestation, String... fields) {
        return new TextRedactionConfirmed(
                SG23,
                "X1",
                5,
                "NoteAdded",
                "P1",
                List.of(fields),
                NOW.atZone(ZoneOffset.UTC).toLocalDate(),
                SENTENCE,
                attestation.text());
    }
}

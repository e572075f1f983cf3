package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;

/** Facts about redactions with fixed ids and dates, for tests: of the note at position 5 of the ledger. */
public final class RedactionEvents {

    private static final String SENTENCE = "[redacted on 14 July 2023: right to erasure, UK GDPR art. 17]";
    private static final String ATTESTATION =
            "5:payload:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private RedactionEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(requested(), confirmed(), declined(), redacted());
    }

    public static TextRedactionRequested requested() {
        return new TextRedactionRequested(SG23, "X1", 5, "NoteAdded", "P1", List.of("text"));
    }

    public static TextRedactionConfirmed confirmed() {
        return new TextRedactionConfirmed(
                SG23, "X1", 5, "NoteAdded", "P1", List.of("text"), LocalDate.of(2023, 7, 14), SENTENCE, ATTESTATION);
    }

    public static TextRedactionDeclined declined() {
        return new TextRedactionDeclined(SG23, "X1", 5, "NoteAdded", "P1");
    }

    public static TextRedacted redacted() {
        return confirmed().carriedOut();
    }

    /** A file that was attached at position 5 is erased. */
    public static TextRedactionConfirmed erasureConfirmed() {
        return new TextRedactionConfirmed(
                SG23, "X1", 5, "FileAttached", "P1", List.of("name"), LocalDate.of(2023, 7, 14), SENTENCE, ATTESTATION);
    }
}

package org.waymark.query.happening;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.query.happening.Happening.Redaction;

/** What the steps of a redaction mean; never what the text said. */
final class RedactionMeaning {

    private static final String FIELD = "redaction";

    private RedactionMeaning() {}

    static EventMeaning of(RedactionEvent event) {
        return new EventMeaning(new Redaction(), day -> sentence(event), memory -> changes(event));
    }

    private static String sentence(RedactionEvent event) {
        return switch (event) {
            case TextRedactionRequested asked ->
                "Asked for redaction %s: %s at position %d."
                        .formatted(asked.redaction(), fields(asked.fields()), asked.position());
            case TextRedactionConfirmed confirmed ->
                "Confirmed redaction %s: %s at position %d."
                        .formatted(confirmed.redaction(), fields(confirmed.fields()), confirmed.position());
            case TextRedactionDeclined declined ->
                "Declined redaction %s of the text at position %d."
                        .formatted(declined.redaction(), declined.position());
            case TextRedacted gone ->
                "Carried out redaction %s: %s at position %d."
                        .formatted(gone.redaction(), fields(gone.fields()), gone.position());
        };
    }

    private static String fields(List<String> names) {
        return names.stream().map(FieldChanges::plain).collect(joining(", "));
    }

    /** The notice in place of the removed texts; never what they said. */
    private static List<FieldChange> changes(RedactionEvent event) {
        return switch (event) {
            case TextRedactionRequested ignored -> List.of(new FieldChange(FIELD, null, "Asked for"));
            case TextRedactionConfirmed ignored -> List.of(new FieldChange(FIELD, "Asked for", "Confirmed"));
            case TextRedactionDeclined ignored -> List.of(new FieldChange(FIELD, "Asked for", "Declined"));
            case TextRedacted gone ->
                gone.fields().stream()
                        .map(field -> new FieldChange(FieldChanges.plain(field), null, gone.sentence()))
                        .toList();
        };
    }
}

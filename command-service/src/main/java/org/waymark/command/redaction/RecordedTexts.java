package org.waymark.command.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.events.EventMetadata;
import org.waymark.events.json.EventTexts;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.RedactionAttestation.Part;
import org.waymark.ledger.format.StoredEvent;

/**
 * The texts of one recorded event: those of its payload, and the reason in its metadata.
 *
 * @param payload  canonical JSON, as it is now
 * @param metadata as they are now
 */
record RecordedTexts(long position, String type, String payload, Map<String, String> metadata) {

    /** How the reason that was given is called among the texts. */
    static final String REASON = EventMetadata.REASON;

    static RecordedTexts of(StoredEvent event) {
        return new RecordedTexts(event.position(), event.type(), event.payload(), event.metadata());
    }

    /** The names of the texts it holds. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(EventTexts.of(type).in(payload).keySet());
        if (metadata.containsKey(REASON)) {
            names.add(REASON);
        }
        return names;
    }

    /** Of these texts, those that stand in a part. */
    static List<String> in(Part part, Collection<String> names) {
        return names.stream()
                .filter(name -> name.equals(REASON) == (part == Part.METADATA))
                .toList();
    }

    /** The same with a sentence in place of each of these texts. */
    RecordedTexts with(String sentence, Collection<String> names) {
        List<String> own = in(Part.PAYLOAD, names);
        String replaced = own.isEmpty() ? payload : EventTexts.of(type).replaced(payload, own, sentence);
        Map<String, String> why = new HashMap<>(metadata);
        in(Part.METADATA, names).forEach(reason -> why.replace(reason, sentence));
        return new RecordedTexts(position, type, replaced, Map.copyOf(why));
    }

    /** What the ledger's verifier must know to accept a part as it stands here. */
    RedactionAttestation attestation(Part part) {
        return switch (part) {
            case PAYLOAD -> RedactionAttestation.ofPayload(position, payload);
            case METADATA -> RedactionAttestation.ofMetadata(position, metadata);
        };
    }
}

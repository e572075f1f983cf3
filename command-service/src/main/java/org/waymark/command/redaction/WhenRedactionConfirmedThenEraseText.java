package org.waymark.command.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.RedactionAttestation;
import org.waymark.ledger.format.RedactionAttestation.Part;

/**
 * Carries out what two people agreed on: takes the texts out of the ledger, and files out of the store beside it, asks the database to forget them, and records
 * that they are gone. Each step does nothing where it was done before, so the whole may be repeated after a crash at any
 * point, and by two nodes at once.
 */
final class WhenRedactionConfirmedThenEraseText {

    private static final Logger log = LoggerFactory.getLogger(WhenRedactionConfirmedThenEraseText.class);

    private final LedgerReader ledger;
    private final LedgerEraser eraser;
    private final LedgerFiles files;
    private final EventStorageEngine engine;

    WhenRedactionConfirmedThenEraseText(
            LedgerReader ledger, LedgerEraser eraser, LedgerFiles files, EventStorageEngine engine) {
        this.ledger = ledger;
        this.eraser = eraser;
        this.files = files;
        this.engine = engine;
    }

    /**
     * Does whatever of it is still to be done.
     *
     * @param correlationId of the request that confirmed it
     * @throws IllegalStateException if the ledger does not hold what the two agreed on
     */
    void carryOut(TextRedactionConfirmed confirmed, String correlationId) {
        erase(confirmed);
        if (confirmed.erasesFile()) {
            eraseFile(confirmed);
        }
        eraser.compact();
        record(confirmed, correlationId);
    }

    /** Until it is done: another node may be at it too. */
    void erase(TextRedactionConfirmed confirmed) {
        boolean done = false;
        while (!done) {
            done = tryToErase(confirmed);
        }
    }

    private boolean tryToErase(TextRedactionConfirmed confirmed) {
        RecordedTexts now = ledger.at(confirmed.position())
                .map(RecordedTexts::of)
                .orElseThrow(() -> new IllegalStateException("Nothing is recorded at " + confirmed.position()));
        RecordedTexts after = now.with(confirmed.sentence(), confirmed.fields());
        if (after.equals(now)) {
            return true;
        }
        RedactionAttestation attested = RedactionAttestation.of(confirmed.ownMetadata())
                .orElseThrow(
                        () -> new IllegalStateException("Redaction " + confirmed.redaction() + " attests nothing"));
        if (!after.attestation(attested.part()).equals(attested)) {
            throw new IllegalStateException("Redaction " + confirmed.redaction() + " of " + confirmed.strategy()
                    + " is not carried out: position " + confirmed.position() + " does not hold what was agreed on");
        }
        return attested.part() == Part.PAYLOAD
                ? eraser.replacePayload(confirmed.position(), now.payload(), after.payload())
                : eraser.replaceMetadata(confirmed.position(), now.metadata(), after.metadata());
    }

    /** Deletes the bytes of the file, unless another attachment of the same file in the strategy is not erased. */
    private void eraseFile(TextRedactionConfirmed confirmed) {
        FileReference file = ledger.at(confirmed.position())
                .flatMap(stored -> FileReference.of(stored.metadata()))
                .orElseThrow(() -> new IllegalStateException("No file is attached at " + confirmed.position()));
        boolean[] attachedElsewhere = new boolean[1];
        ledger.forEach(
                EventCriteria.havingTags(EventTags.files(confirmed.strategy())),
                0,
                ledger.head().position(),
                stored -> attachedElsewhere[0] |= stored.position() != confirmed.position()
                        && EventJson.read(stored.type(), stored.version(), stored.payload())
                                instanceof FileAttached other
                        && !other.erased()
                        && other.sha256().equals(file.sha256()));
        if (!attachedElsewhere[0]) {
            files.erase(file.address());
            files.compact();
        }
    }

    private void record(TextRedactionConfirmed confirmed, String correlationId) {
        boolean done = false;
        while (!done) {
            done = tryToRecord(confirmed.carriedOut(), confirmed, correlationId);
        }
        log.info("Redaction {} of {} is carried out", confirmed.redaction(), confirmed.strategy());
    }

    private boolean tryToRecord(TextRedacted redacted, TextRedactionConfirmed confirmed, String correlationId) {
        EventCriteria redactions = EventCriteria.havingTags(EventTags.redactions(redacted.strategy()));
        long head = ledger.head().position();
        if (isRecorded(redacted, redactions, head)) {
            return true;
        }
        AppendCondition nothingNew =
                AppendCondition.withCriteria(redactions).withMarker(new GlobalIndexConsistencyMarker(head));
        try {
            engine.appendEvents(nothingNew, null, List.of(message(redacted, confirmed, correlationId)))
                    .join()
                    .commit(null)
                    .join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                return false;
            }
            throw e;
        }
    }

    private boolean isRecorded(TextRedacted redacted, EventCriteria redactions, long head) {
        boolean[] found = new boolean[1];
        ledger.forEach(
                redactions,
                redacted.position(),
                head,
                event -> found[0] |= event.type().equals(EventType.of(redacted).name())
                        && EventJson.read(event.type(), event.version(), event.payload())
                                .equals(redacted));
        return found[0];
    }

    /** Recorded by nobody: the system acts on what two people decided. */
    private static GenericTaggedEventMessage<GenericEventMessage> message(
            TextRedacted redacted, TextRedactionConfirmed confirmed, String correlationId) {
        Map<String, String> metadata = new HashMap<>(redacted.ownMetadata());
        metadata.put(EventMetadata.AS_AT, confirmed.on().toString());
        metadata.put(EventMetadata.CORRELATION_ID, correlationId);
        EventType type = EventType.of(redacted);
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(type.name(), type.version()), redacted, metadata),
                redacted.tags());
    }
}

package org.waymark.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.json.EventTexts;

/**
 * Events of a redaction: the removal of recorded texts that the law requires to be removed (ADR 0010). Each event belongs
 * to the case whose text is concerned, and none repeats that text. The reason is in the metadata of the request.
 */
public sealed interface RedactionEvent extends WaymarkEvent {

    /** The ref of the redaction, such as {@code X1}: unique among the redactions of the strategy. */
    String redaction();

    /** The position of the event that contains the text. */
    long position();

    /** The plain name of that event, such as {@code NoteAdded}. */
    String eventType();

    /** The ref of the case that event is about; null where it is about the strategy itself. */
    @Nullable String item();

    @Override
    default Optional<String> caseRef() {
        return Optional.ofNullable(item());
    }

    @Override
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>(WaymarkEvent.super.tags());
        tags.add(EventTags.redactions(strategy()));
        return Set.copyOf(tags);
    }

    /**
     * A redaction was requested.
     *
     * @param fields the names of the texts, as {@link EventTexts} has them, or {@code reason}
     */
    @Event(namespace = NAMESPACE, name = "TextRedactionRequested", version = "1")
    record TextRedactionRequested(
            StrategyCode strategy,
            String redaction,
            long position,
            String eventType,
            @Nullable String item,
            List<String> fields)
            implements RedactionEvent {

        public TextRedactionRequested {
            fields = Lists.orEmpty(fields);
        }
    }

    /** A second person declined the request. The texts are kept. */
    @Event(namespace = NAMESPACE, name = "TextRedactionDeclined", version = "1")
    record TextRedactionDeclined(
            StrategyCode strategy,
            String redaction,
            long position,
            String eventType,
            @Nullable String item) implements RedactionEvent {}

    /**
     * A second person agreed to remove texts from one part of the event: its payload or its metadata.
     *
     * @param on          the day, in the strategy's time zone
     * @param sentence    replaces each text
     * @param attestation what replaces that part of the event, in the form that the ledger's verifier reads
     */
    @Event(namespace = NAMESPACE, name = "TextRedactionConfirmed", version = "1")
    record TextRedactionConfirmed(
            StrategyCode strategy,
            String redaction,
            long position,
            String eventType,
            @Nullable String item,
            List<String> fields,
            LocalDate on,
            String sentence,
            String attestation)
            implements RedactionEvent {

        public TextRedactionConfirmed {
            fields = Lists.orEmpty(fields);
        }

        @Override
        public Set<Tag> tags() {
            return erasesFile() ? withFiles(RedactionEvent.super.tags(), strategy) : RedactionEvent.super.tags();
        }

        @Override
        public Map<String, String> ownMetadata() {
            return erasesFile()
                    ? Map.of(EventMetadata.REDACTS, attestation, EventMetadata.ERASES, String.valueOf(position))
                    : Map.of(EventMetadata.REDACTS, attestation);
        }

        /** Whether a file goes with these texts, bytes and all (ADR 0056). */
        public boolean erasesFile() {
            return isFile(eventType, fields);
        }

        /** {@return the event to record once the texts are removed} */
        public TextRedacted carriedOut() {
            return new TextRedacted(strategy, redaction, position, eventType, item, fields, sentence, attestation);
        }
    }

    /**
     * The texts were removed from the ledger. From here on nothing may keep them: nodes discard what they cached, and
     * views are folded again.
     *
     * @param sentence    replaces each text
     * @param attestation as confirmed
     */
    @Event(namespace = NAMESPACE, name = "TextRedacted", version = "1")
    record TextRedacted(
            StrategyCode strategy,
            String redaction,
            long position,
            String eventType,
            @Nullable String item,
            List<String> fields,
            String sentence,
            String attestation)
            implements RedactionEvent {

        public TextRedacted {
            fields = Lists.orEmpty(fields);
        }

        @Override
        public Set<Tag> tags() {
            return erasesFile() ? withFiles(RedactionEvent.super.tags(), strategy) : RedactionEvent.super.tags();
        }

        @Override
        public Map<String, String> ownMetadata() {
            return erasesFile()
                    ? Map.of(EventMetadata.REDACTS, attestation, EventMetadata.ERASES, String.valueOf(position))
                    : Map.of(EventMetadata.REDACTS, attestation);
        }

        /** Whether a file goes with these texts, bytes and all (ADR 0056). */
        public boolean erasesFile() {
            return isFile(eventType, fields);
        }
    }

    private static boolean isFile(String eventType, List<String> fields) {
        return eventType.equals("FileAttached") && fields.contains(FileAttached.ERASED_WITH);
    }

    private static Set<Tag> withFiles(Set<Tag> tags, StrategyCode strategy) {
        Set<Tag> all = new LinkedHashSet<>(tags);
        all.add(EventTags.files(strategy));
        return Set.copyOf(all);
    }
}

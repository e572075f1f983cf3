package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Files that were attached to a case of any kind as evidence (ADR 0056). Their bytes are stored beside the ledger. */
public sealed interface EvidenceEvent extends WaymarkEvent {

    /** The ref of the case it is about. */
    String item();

    /** The number of the file among those on the case, from 1. */
    int file();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(item());
    }

    /**
     * A file was attached.
     *
     * <p>A redaction of its name erases the file itself: its bytes are deleted, and its hash, size and type remain.
     *
     * @param title       what it shows, in a few words
     * @param description more about it; null where nobody said
     * @param name        of the file, with an ending that says its type, such as {@code survey.pdf}
     * @param mediaType   such as {@code application/pdf}, told from its content
     * @param size        in bytes
     * @param sha256      of its bytes, 64 lower-case hex digits
     */
    @Event(namespace = NAMESPACE, name = "FileAttached", version = "1")
    record FileAttached(
            StrategyCode strategy,
            String item,
            int file,
            @FreeText String title,
            @FreeText @Nullable String description,
            @FreeText String name,
            String mediaType,
            long size,
            String sha256)
            implements EvidenceEvent {

        /** The text whose redaction erases the file itself. */
        public static final String ERASED_WITH = "name";

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new LinkedHashSet<>(EvidenceEvent.super.tags());
            tags.add(EventTags.files(strategy));
            return Set.copyOf(tags);
        }

        @Override
        public Map<String, String> ownMetadata() {
            return Map.of(EventMetadata.FILE, strategy + "/" + sha256 + ":" + size);
        }

        /** Whether the file was erased: a sentence stands in place of its name. Names of files end with that of a type. */
        public boolean erased() {
            return name.startsWith("[redacted on ") && name.endsWith("]");
        }
    }

    /**
     * A file was removed from its case. Its bytes are kept, since the past shows it.
     *
     * @param title what it was called
     */
    @Event(namespace = NAMESPACE, name = "FileRemoved", version = "1")
    record FileRemoved(
            StrategyCode strategy,
            String item,
            int file,
            @FreeText String title) implements EvidenceEvent {}
}

package org.waymark.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as stored in the ledger: what views fold.
 *
 * @param position   its place in the ledger, dense from 0
 * @param recordedAt when the ledger stored it (UTC); never earlier than that of the event before it
 * @param metadata   see {@link EventMetadata}
 * @param event      what happened
 */
public record RecordedEvent(long position, Instant recordedAt, Map<String, String> metadata, WaymarkEvent event) {

    public RecordedEvent {
        metadata = Map.copyOf(metadata);
    }

    /** The person who acted, or {@code system}. */
    public String actor() {
        return metadata.getOrDefault(EventMetadata.ACTOR, "system");
    }

    /** The role in which they acted; null where the system acted. */
    public @Nullable Role role() {
        String role = metadata.get(EventMetadata.ROLE);
        return role == null ? null : Role.valueOf(role);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(metadata.get(EventMetadata.REASON));
    }

    public Optional<String> decision() {
        return Optional.ofNullable(metadata.get(EventMetadata.DECISION));
    }

    /** The file, table and row that it was imported from. */
    public Optional<String> importedFrom() {
        return Optional.ofNullable(metadata.get(EventMetadata.IMPORTED_FROM));
    }

    /** The day for which the event is true: the as-at date given, or else the (UTC) day it was recorded. */
    public LocalDate asAt() {
        String asAt = metadata.get(EventMetadata.AS_AT);
        return asAt == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : LocalDate.parse(asAt);
    }
}

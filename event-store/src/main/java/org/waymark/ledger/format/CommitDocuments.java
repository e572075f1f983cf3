package org.waymark.ledger.format;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.types.Binary;

/** Commits to and from documents of the ledger collection. */
public final class CommitDocuments {

    public static final String ID = "_id";
    public static final String TAGS = "tags";

    private CommitDocuments() {}

    public static Document write(Commit commit) {
        Set<Tag> tags = new LinkedHashSet<>();
        commit.body().events().forEach(event -> tags.addAll(event.tags()));
        return new Document(ID, commit.first())
                .append("number", commit.number())
                .append("size", commit.size())
                .append("recordedAt", Date.from(commit.recordedAt()))
                .append(TAGS, Tags.sorted(tags))
                .append(
                        "events",
                        commit.body().events().stream()
                                .map(CommitDocuments::write)
                                .toList())
                .append("prev", commit.prev())
                .append("hash", commit.hash());
    }

    public static Commit read(Document document) {
        List<EventBody> events = document.getList("events", Document.class).stream()
                .map(CommitDocuments::readEvent)
                .toList();
        return new Commit(
                document.getLong("number"),
                document.getLong(ID),
                instant(document, "recordedAt"),
                new CommitBody(events),
                document.get("prev", Binary.class),
                document.get("hash", Binary.class));
    }

    private static Document write(EventBody event) {
        Document document = new Document("id", event.id())
                .append("type", event.type().name())
                .append("version", event.version())
                .append("decidedAt", Date.from(event.decidedAt()))
                .append(TAGS, Tags.sorted(event.tags()))
                .append("metadata", writeMetadata(event.metadata().content()))
                .append("metadataSalt", event.metadata().salt())
                .append("metadataHash", event.metadata().hash())
                .append("payload", event.payload().content())
                .append("payloadSalt", event.payload().salt())
                .append("payloadHash", event.payload().hash())
                .append("hash", event.hash());
        document.values().removeIf(Objects::isNull); // a redacted part has no salt field at all
        return document;
    }

    /** Pairs, not a subdocument: a metadata key may contain what a field name may not. */
    public static List<List<String>> writeMetadata(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static EventBody readEvent(Document event) {
        return new EventBody(
                event.getString("id"),
                new QualifiedName(event.getString("type")),
                event.getString("version"),
                instant(event, "decidedAt"),
                event.getList(TAGS, String.class).stream().map(Tags::parse).collect(Collectors.toUnmodifiableSet()),
                new Salted<>(
                        readMetadata(event),
                        event.get("metadataSalt", Binary.class),
                        event.get("metadataHash", Binary.class)),
                new Salted<>(
                        event.getString("payload"),
                        event.get("payloadSalt", Binary.class),
                        event.get("payloadHash", Binary.class)),
                event.get("hash", Binary.class));
    }

    @SuppressWarnings("unchecked") // the driver reads an array of arrays as a list of lists
    private static Map<String, String> readMetadata(Document event) {
        Map<String, String> metadata = new HashMap<>();
        for (List<String> pair : (List<List<String>>) (List<?>) event.getList("metadata", List.class)) {
            metadata.put(pair.get(0), pair.get(1));
        }
        return Map.copyOf(metadata);
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}

package org.waymark.ledger.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Which fields a commit's document has, in which order and of which types; so that what is read from it can be read. */
public final class CommitShape {

    private static final Map<String, BsonType> COMMIT = fields(
            "_id", BsonType.INT64,
            "number", BsonType.INT64,
            "size", BsonType.INT32,
            "recordedAt", BsonType.DATE_TIME,
            "tags", BsonType.ARRAY,
            "events", BsonType.ARRAY,
            "prev", BsonType.BINARY,
            "hash", BsonType.BINARY);

    private static final Map<String, BsonType> EVENT = fields(
            "id", BsonType.STRING,
            "type", BsonType.STRING,
            "version", BsonType.STRING,
            "decidedAt", BsonType.DATE_TIME,
            "tags", BsonType.ARRAY,
            "metadata", BsonType.ARRAY,
            "metadataSalt", BsonType.BINARY,
            "metadataHash", BsonType.BINARY,
            "payload", BsonType.STRING,
            "payloadSalt", BsonType.BINARY,
            "payloadHash", BsonType.BINARY,
            "hash", BsonType.BINARY);

    private static final Set<String> SALTS = Set.of("metadataSalt", "payloadSalt");

    /**
     * Why a document is no commit.
     *
     * @param event which of its events is at fault, 0 where it is the commit
     */
    public record Fault(int event, String sentence) {}

    private CommitShape() {}

    private static Map<String, BsonType> fields(Object... namesAndTypes) {
        Map<String, BsonType> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (BsonType) namesAndTypes[i + 1]);
        }
        return fields;
    }

    /** {@return what is wrong first; null for a document that can be read as a commit} */
    public static @Nullable Fault of(BsonDocument document) {
        String fields = fields(document, COMMIT);
        if (fields == null) {
            fields = tags(document.getArray("tags"));
        }
        return fields == null ? events(document.getArray("events")) : new Fault(0, "In the commit, " + fields);
    }

    private static @Nullable Fault events(BsonArray events) {
        if (events.isEmpty() || events.size() > Commit.MAX_EVENTS) {
            return new Fault(0, "The commit has " + events.size() + " events.");
        }
        for (int i = 0; i < events.size(); i++) {
            String wrong = events.get(i) instanceof BsonDocument event ? event(event) : "there are no fields.";
            if (wrong != null) {
                return new Fault(i, "In the event, " + wrong);
            }
        }
        return null;
    }

    private static @Nullable String event(BsonDocument event) {
        String wrong = fields(event, EVENT);
        if (wrong == null) {
            wrong = tags(event.getArray("tags"));
        }
        if (wrong == null && event.getString("type").getValue().isEmpty()) {
            wrong = "the type is empty.";
        }
        if (wrong == null && !event.getArray("metadata").stream().allMatch(CommitShape::isPair)) {
            wrong = "the metadata are not pairs of texts.";
        }
        return wrong;
    }

    private static @Nullable String fields(BsonDocument document, Map<String, BsonType> expected) {
        for (Map.Entry<String, BsonType> field : expected.entrySet()) {
            BsonValue value = document.get(field.getKey());
            if (value == null && !SALTS.contains(field.getKey())) {
                return "the field %s is missing.".formatted(field.getKey());
            }
            if (value != null && value.getBsonType() != field.getValue()) {
                return "the field %s is %s, not %s.".formatted(field.getKey(), value.getBsonType(), field.getValue());
            }
            if (value instanceof BsonBinary binary && !isOfSize(field.getKey(), binary)) {
                return "the field %s has the wrong length for a hash or a salt.".formatted(field.getKey());
            }
        }
        return order(document, expected);
    }

    private static @Nullable String order(BsonDocument document, Map<String, BsonType> expected) {
        for (String name : document.keySet()) {
            if (!expected.containsKey(name)) {
                return "the field %s should not be there.".formatted(name);
            }
        }
        List<String> inOrder = new ArrayList<>(expected.keySet());
        inOrder.retainAll(document.keySet());
        return inOrder.equals(List.copyOf(document.keySet())) ? null : "the fields are in the wrong order.";
    }

    private static boolean isOfSize(String field, BsonBinary binary) {
        int size = SALTS.contains(field) ? Salted.SALT_BYTES : Digest.BYTES;
        return binary.getType() == BsonBinarySubType.BINARY.getValue() && binary.getData().length == size;
    }

    private static @Nullable String tags(BsonArray tags) {
        return tags.stream()
                        .allMatch(tag ->
                                tag.isString() && tag.asString().getValue().indexOf('=') > 0)
                ? null
                : "a tag does not have the form key=value.";
    }

    private static boolean isPair(BsonValue value) {
        return value instanceof BsonArray pair
                && pair.size() == 2
                && pair.stream().allMatch(BsonValue::isString);
    }
}

package org.waymark.embedded.query;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.query.Condition.Between;
import org.waymark.embedded.query.Condition.OneOf;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyEncoder;
import org.waymark.embedded.store.KeyRange;

/**
 * The parts of a query that must all hold and that an index can answer. What is left out (null, arrays, regular
 * expressions, negations …) only means that more documents are looked at: each is still matched against the whole query.
 */
final class Conditions {

    private final Map<String, List<Condition>> byField = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    /** These conditions and those of one more query. */
    Conditions and(Document query) {
        Conditions both = new Conditions();
        byField.forEach((field, conditions) -> both.byField.put(field, new ArrayList<>(conditions)));
        both.addAll(query);
        return both;
    }

    List<Condition> on(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The branches of each {@code $or}: of every list, at least one branch must hold. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void addAll(Document query) {
        query.forEach((key, value) -> {
            if (!key.startsWith("$")) {
                addField(key, value);
            } else if (key.equals("$and")) {
                documents(value).forEach(this::addAll);
            } else if (key.equals("$or")) {
                alternatives.add(documents(value));
            }
        });
    }

    private static List<Document> documents(@Nullable Object value) {
        List<Document> documents = new ArrayList<>();
        if (value instanceof Collection<?> values) {
            values.forEach(each -> documents.add(each instanceof Document document ? document : new Document()));
        }
        return documents;
    }

    private void addField(String field, @Nullable Object value) {
        if (value != null && isPlain(value)) {
            add(field, oneOf(List.of(value)));
        } else if (value instanceof Document document && !BsonRegularExpression.isRegularExpression(document)) {
            if (document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
                document.forEach((operator, operand) -> addOperator(field, operator, operand));
            } else if (field.equals("_id")) {
                add(field, oneOf(List.of(document)));
            }
        }
    }

    private void addOperator(String field, String operator, @Nullable Object operand) {
        if (operand instanceof Collection<?> values && values.stream().allMatch(Conditions::isPlain)) {
            if (operator.equals("$in")) {
                add(field, oneOf(values));
            } else if (operator.equals("$all")) {
                values.forEach(value -> add(field, oneOf(List.of(value))));
            }
        } else if (operator.equals("$eq") && operand != null && isPlain(operand)) {
            add(field, oneOf(List.of(operand)));
        } else if (operand != null && isOrdered(operand)) {
            addRange(field, operator, operand);
        }
    }

    private void addRange(String field, String operator, Object limit) {
        KeyBytes type = KeyEncoder.typeOf(limit);
        KeyBytes key = KeyEncoder.encode(limit);
        KeyRange range = switch (operator) {
            case "$gt" -> new KeyRange(above(key), above(type));
            case "$gte" -> new KeyRange(key, above(type));
            case "$lt" -> new KeyRange(type, key);
            case "$lte" -> new KeyRange(type, above(key));
            default -> null;
        };
        if (range != null) {
            add(field, new Between(range));
        }
    }

    private static KeyBytes above(KeyBytes key) {
        return Objects.requireNonNull(key.afterPrefix(), "every key starts with a type below 0xFF");
    }

    private static OneOf oneOf(Collection<?> values) {
        return new OneOf(values.stream().map(KeyEncoder::encode).distinct().toList());
    }

    /** A value that equals another exactly where their keys are equal, also as an element of an array. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Boolean || value instanceof BinData || value instanceof LegacyUUID || isOrdered(value);
    }

    private static boolean isOrdered(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    private void add(String field, Condition condition) {
        byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
    }
}

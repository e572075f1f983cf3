package org.waymark.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random documents, updates and queries over a few fields and values, so that they often meet. */
public final class RandomThings {

    private static final String[] FIELDS = {"_id", "a", "b", "c", "d", "tags", "n.x", "n.y"};

    /** Never arrays: the engine's comparator gives empty arrays no consistent place. */
    private static final String[] SORT_FIELDS = {"_id", "b", "d"};

    private final Random random;

    public RandomThings(long seed) {
        random = new Random(seed);
    }

    public int next(int bound) {
        return random.nextInt(bound);
    }

    public Object id() {
        return next(10) == 0 ? "id" + next(20) : (Object) (long) next(200);
    }

    public Document document() {
        Document document = new Document("_id", id());
        document.putAll(fields());
        return document;
    }

    public Document fields() {
        Document document = new Document();
        maybe(document, "a", this::value);
        maybe(document, "b", this::scalar);
        maybe(document, "c", this::value);
        maybe(document, "d", this::scalar);
        maybe(document, "tags", this::array);
        maybe(document, "n", this::nested);
        return document;
    }

    private void maybe(Document document, String field, Supplier<@Nullable Object> value) {
        if (next(4) > 0) {
            document.put(field, value.get());
        }
    }

    private @Nullable Object value() {
        return next(6) == 0 ? array() : scalar();
    }

    private @Nullable Object scalar() {
        return switch (next(7)) {
            case 0 -> null;
            case 1 -> "s" + next(4);
            case 2 -> next(4) + 0.5;
            case 3 -> (long) next(4);
            case 4 -> new Document("k", next(2));
            default -> next(4);
        };
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = next(4); i > 0; i--) {
            values.add(scalar());
        }
        return values;
    }

    private @Nullable Object nested() {
        if (next(3) > 0) {
            return new Document("x", scalar()).append("y", scalar());
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = next(3); i > 0; i--) {
            values.add(new Document("x", scalar()).append("y", scalar()));
        }
        return values;
    }

    public Document update() {
        return switch (next(4)) {
            case 0 -> new Document("$set", new Document("a", scalar()).append("tags", array()));
            case 1 -> new Document("$unset", new Document("c", "").append("b", ""));
            case 2 -> new Document("$set", new Document("n", nested()));
            default -> new Document("$set", new Document("b", scalar()));
        };
    }

    public Document query() {
        Document query = new Document();
        for (int i = 1 + next(3); i > 0; i--) {
            String field = FIELDS[next(FIELDS.length)];
            query.put(field, field.equals("_id") ? idCondition() : condition());
        }
        if (next(5) == 0) {
            query.put("$or", List.of(query(), query()));
        }
        if (next(8) == 0) {
            query.put("$and", List.of(query()));
        }
        return query;
    }

    private @Nullable Object condition() {
        return switch (next(10)) {
            case 0 -> new Document("$in", array());
            case 1 -> new Document("$all", List.of(plain(), plain()));
            case 2 -> new Document("$gt", plain()).append("$lte", plain());
            case 3 -> new Document("$gte", plain());
            case 4 -> new Document("$lt", plain());
            case 5 -> new Document("$ne", scalar());
            case 6 -> new Document("$exists", next(2) == 0);
            case 7 -> new Document("$eq", scalar());
            default -> scalar();
        };
    }

    private Object plain() {
        return next(3) == 0 ? "s" + next(4) : (Object) next(5);
    }

    private Object idCondition() {
        return switch (next(4)) {
            case 0 -> id();
            case 1 -> new Document("$gt", id());
            case 2 -> new Document("$gte", next(100)).append("$lt", 100 + next(100));
            default -> new Document("$in", List.of(id(), id(), id()));
        };
    }

    public Document order() {
        Document order = new Document();
        for (int i = 1 + next(3); i > 0; i--) {
            order.put(SORT_FIELDS[next(SORT_FIELDS.length)], next(2) == 0 ? 1 : -1);
        }
        return order;
    }
}

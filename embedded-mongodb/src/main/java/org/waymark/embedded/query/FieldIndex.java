package org.waymark.embedded.query;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyEncoder;
import org.waymark.embedded.store.KeyMap;
import org.waymark.embedded.store.KeyRange;
import org.waymark.embedded.store.SortedKeys;

/**
 * An index on one or more fields, kept as sorted keys in the store. A key is the values of the fields followed by the
 * position of the document; a document whose field is an array has one key for each element. All fields are kept
 * ascending, as a scan can go both ways.
 */
public final class FieldIndex extends Index<KeyBytes> implements SortedKeys {

    /** What an index is asked to be. */
    public record Definition(String name, List<IndexKey> keys, boolean unique, boolean sparse) {}

    private final KeyMap map;
    private final ArrayFields arrayFields;
    private final boolean unique;
    private final List<String> fields;

    /** Whether each field is one of the document itself, and every document has a key. */
    private final boolean direct;

    /** @param map key to the length of its first part, the values of the fields */
    public FieldIndex(Definition definition, KeyMap map, ArrayFields arrayFields) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.map = map;
        this.arrayFields = arrayFields;
        this.unique = definition.unique();
        this.fields = endsWithId() ? keys().subList(0, keys().size() - 1) : keys();
        this.direct =
                !definition.sparse() && !fields.isEmpty() && fields.stream().noneMatch(field -> field.contains("."));
    }

    private boolean endsWithId() {
        return keys().getLast().equals("_id");
    }

    @Override
    public KeyMap map() {
        return map;
    }

    public ArrayFields arrayFields() {
        return arrayFields;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public boolean isMultikey(String field) {
        return arrayFields.contains(field);
    }

    @Override
    public boolean hasEveryDocument() {
        return !isSparse();
    }

    @Override
    public boolean needsValues() {
        return true;
    }

    @Override
    public KeyBytes position(KeyBytes key, byte[] valuesLength) {
        return key.from(ByteBuffer.wrap(valuesLength).getInt());
    }

    @Override
    public boolean canHandle(Document query) {
        return QueryPlanner.canNarrow(this, query);
    }

    @Override
    public Iterable<KeyBytes> getPositions(Document query) {
        return QueryPlanner.positions(this, query);
    }

    /** Null: the position of a document is the business of the index on {@code _id}. */
    @Override
    public @Nullable KeyBytes getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyBytes> collection) {
        if (mustCheck()) {
            checkUnique(valuesOf(document), positionOf(document), collection);
        }
    }

    @Override
    public void add(Document document, KeyBytes position, MongoCollection<KeyBytes> collection) {
        Map<KeyBytes, KeyValue> values = valuesOf(document);
        if (mustCheck()) {
            checkUnique(values, position, collection);
        }
        noteArrays(document);
        values.keySet().forEach(value -> put(value, position));
    }

    @Override
    public KeyBytes remove(Document document) {
        KeyBytes position = positionOf(document);
        valuesOf(document).keySet().forEach(value -> map.remove(value.plus(position)));
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyBytes> collection) {
        if (mustCheck()) {
            checkUnique(valuesOf(after), positionOf(before), collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyBytes position, MongoCollection<KeyBytes> collection) {
        Map<KeyBytes, KeyValue> old = valuesOf(before);
        Map<KeyBytes, KeyValue> current = valuesOf(after);
        noteArrays(after);
        current.keySet().stream().filter(value -> !old.containsKey(value)).forEach(value -> put(value, position));
        old.keySet().stream()
                .filter(value -> !current.containsKey(value))
                .forEach(value -> map.remove(value.plus(position)));
    }

    private void put(KeyBytes value, KeyBytes position) {
        map.put(
                value.plus(position),
                ByteBuffer.allocate(Integer.BYTES).putInt(value.length()).array());
    }

    /** The keys of a document without its position, each with the values it was made of. */
    private Map<KeyBytes, KeyValue> valuesOf(Document document) {
        List<@Nullable Object> texts = direct ? textsOf(document) : null;
        if (texts != null) {
            return Map.of(KeyEncoder.encodeAll(texts), new KeyValue(texts));
        }
        if (isSparse() && keys().stream().allMatch(field -> valueOf(document, field) instanceof Missing)) {
            return Map.of();
        }
        Map<KeyBytes, KeyValue> values = new HashMap<>();
        for (KeyValue value : getKeyValues(document)) {
            values.put(KeyEncoder.encodeAll(value.stream().limit(fields.size()).toList()), value);
        }
        if (values.isEmpty()) {
            // Only an empty array has no elements; it must be found by a scan of the whole index all the same.
            KeyValue whole = new KeyValue(
                    keys().stream().map(field -> valueOf(document, field)).toList());
            values.put(KeyEncoder.encodeAll(whole.stream().limit(fields.size()).toList()), whole);
        }
        return values;
    }

    /** The values of all fields where each is a text or missing, as nearly always: looking a path up costs far more. */
    private @Nullable List<@Nullable Object> textsOf(Document document) {
        List<@Nullable Object> texts = new ArrayList<>(fields.size());
        for (String field : fields) {
            Object value = document.get(field);
            if (value != null && !(value instanceof String)) {
                return null;
            }
            texts.add(value);
        }
        return texts;
    }

    private void noteArrays(Document document) {
        if (direct && textsOf(document) != null) {
            return;
        }
        fields.stream()
                .filter(field -> valueOf(document, field) instanceof Collection)
                .forEach(arrayFields::add);
    }

    /** Whether two documents could have the same key, which is not allowed. */
    private boolean mustCheck() {
        return unique && !endsWithId();
    }

    private void checkUnique(Map<KeyBytes, KeyValue> values, KeyBytes position, MongoCollection<KeyBytes> collection) {
        values.forEach((value, shown) -> {
            if (isTakenByAnother(value, position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), shown);
            }
        });
    }

    private boolean isTakenByAnother(KeyBytes value, KeyBytes position) {
        Iterator<KeyBytes> holders = new KeyScan(this, KeyRange.startingWith(value), false);
        while (holders.hasNext()) {
            if (!holders.next().equals(position)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long getCount() {
        return map.count(KeyRange.ALL, Long.MAX_VALUE);
    }

    @Override
    public long getDataSize() {
        return map.count(KeyRange.ALL, Long.MAX_VALUE);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }

    @Override
    public void drop() {
        map.clear();
        arrayFields.clear();
    }

    private static @Nullable Object valueOf(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    private static KeyBytes positionOf(Document document) {
        return KeyEncoder.encode(document.get("_id"));
    }
}

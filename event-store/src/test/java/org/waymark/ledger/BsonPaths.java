package org.waymark.ledger;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Every place in a document, and what can be done to it. A path is names and indexes, separated by dots. */
final class BsonPaths {

    enum Change {
        CHANGE,
        REMOVE,
        RETYPE,
        NULL,
        ADD
    }

    private BsonPaths() {}

    static List<String> of(BsonDocument document) {
        List<String> paths = new ArrayList<>();
        add(paths, "", document);
        return paths;
    }

    private static void add(List<String> paths, String path, BsonValue value) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        if (value instanceof BsonDocument document) {
            document.forEach((name, field) -> add(paths, prefix + name, field));
        } else if (value instanceof BsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(paths, prefix + i, array.get(i));
            }
        }
    }

    static BsonValue at(BsonDocument document, String path) {
        BsonValue value = document;
        for (String step : path.split("\\.")) {
            value = value instanceof BsonArray array
                    ? array.get(Integer.parseInt(step))
                    : value.asDocument().get(step, BsonNull.VALUE);
        }
        return value;
    }

    /** {@return the document with one change; the same as before where the change means nothing at that place} */
    static BsonDocument changed(BsonDocument document, String path, Change change) {
        BsonDocument copy = document.clone();
        int dot = path.lastIndexOf('.');
        BsonValue parent = dot < 0 ? copy : at(copy, path.substring(0, dot));
        String name = path.substring(dot + 1);
        BsonValue value = at(copy, path);
        switch (change) {
            case CHANGE -> put(parent, name, other(value));
            case REMOVE -> remove(parent, name);
            case RETYPE -> put(parent, name, value.isInt32() ? new BsonInt64(7) : new BsonInt32(7));
            case NULL -> put(parent, name, BsonNull.VALUE);
            case ADD -> add(value);
        }
        return copy;
    }

    private static void put(BsonValue parent, String name, BsonValue value) {
        if (parent instanceof BsonArray array) {
            array.set(Integer.parseInt(name), value);
        } else {
            parent.asDocument().put(name, value);
        }
    }

    private static void remove(BsonValue parent, String name) {
        if (parent instanceof BsonArray array) {
            array.remove(Integer.parseInt(name));
        } else {
            parent.asDocument().remove(name);
        }
    }

    private static void add(BsonValue value) {
        if (value instanceof BsonArray array) {
            array.add(array.isEmpty() ? new BsonString("another=one") : array.getLast());
        } else if (value instanceof BsonDocument document) {
            document.put("another", new BsonString("one"));
        }
    }

    /** Arrays and documents are changed by what is in them. */
    private static BsonValue other(BsonValue value) {
        return switch (value) {
            case BsonInt32 number -> new BsonInt32(number.getValue() + 1);
            case BsonInt64 number -> new BsonInt64(number.getValue() + 1);
            case BsonDateTime time -> new BsonDateTime(time.getValue() + 1);
            case BsonString text -> new BsonString(text.getValue() + "'");
            case BsonBinary binary -> {
                byte[] bytes = binary.getData().clone();
                bytes[bytes.length - 1] ^= 1;
                yield new BsonBinary(bytes);
            }
            default -> value;
        };
    }
}

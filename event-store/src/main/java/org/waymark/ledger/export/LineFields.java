package org.waymark.ledger.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the fields of one line, which are in the order in which {@link LineWriter} writes them. Whatever is not as
 * expected is a {@link MalformedLineException}, or a {@code JacksonException} where it is not JSON at all.
 */
public final class LineFields implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;

    /** @param line UTF-8 */
    public LineFields(byte[] line) {
        parser = JSON.createParser(ObjectReadContext.empty(), line);
        expect(JsonToken.START_OBJECT, "an object");
    }

    /** {@return the name of the next field, null at the end of the object} */
    @Nullable String nextName() {
        return parser.nextToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    /** Reads a text. */
    public String text(String name) {
        name(name);
        return value(name);
    }

    String value(String name) {
        expect(JsonToken.VALUE_STRING, "a text as \"" + name + "\"");
        return parser.getString();
    }

    /** Reads a whole number. */
    public long number(String name) {
        name(name);
        return numberValue(name);
    }

    long numberValue(String name) {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number as \"" + name + "\"");
        return parser.getLongValue();
    }

    /** Reads an instant, to the millisecond. */
    public Instant instant(String name) {
        String text = text(name);
        try {
            return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedLineException("\"" + name + "\" is not an instant: " + text);
        }
    }

    /** Reads bytes in hex, exactly so many. */
    public Binary bytes(String name, int length) {
        return bytes(name, text(name), length);
    }

    /** Reads bytes in hex, or null where they were removed. */
    @Nullable Binary bytesOrNull(String name, int length) {
        name(name);
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedLineException("\"" + name + "\" is neither a text nor null");
        }
        return bytes(name, parser.getString(), length);
    }

    /** Reads bytes in base64, any number. */
    byte[] base64(String name) {
        String text = text(name);
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedLineException("\"" + name + "\" is not base64");
        }
    }

    private static Binary bytes(String name, String hex, int length) {
        if (hex.length() != 2 * length || !hex.chars().allMatch(LineFields::isLowerHex)) {
            throw new MalformedLineException("\"" + name + "\" is not " + length + " bytes in lower-case hex");
        }
        return new Binary(HexFormat.of().parseHex(hex));
    }

    private static boolean isLowerHex(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    Map<String, String> texts(String name) {
        name(name);
        expect(JsonToken.START_OBJECT, "an object as \"" + name + "\"");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key = nextName(); key != null; key = nextName()) {
            if (texts.put(key, value(key)) != null) {
                throw new MalformedLineException("\"" + name + "\" has the key \"" + key + "\" twice");
            }
        }
        return texts;
    }

    /** Begins an object in place of a value. */
    public void startOfObject(String name) {
        name(name);
        expect(JsonToken.START_OBJECT, "an object as \"" + name + "\"");
    }

    /** Begins a list. */
    public void startOfArray(String name) {
        name(name);
        expect(JsonToken.START_ARRAY, "a list as \"" + name + "\"");
    }

    /** {@return the next text of a list, null at its end} */
    public @Nullable String nextText() {
        return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : endOf(JsonToken.END_ARRAY);
    }

    /** {@return whether another object of a list begins; if not, the list has ended} */
    boolean nextObject() {
        return parser.nextToken() == JsonToken.START_OBJECT || endOf(JsonToken.END_ARRAY) != null;
    }

    /** Checks that the object has no further field. */
    public void endOfObject() {
        expect(JsonToken.END_OBJECT, "no further field");
    }

    private @Nullable String endOf(JsonToken token) {
        if (parser.currentToken() != token) {
            throw new MalformedLineException("the list contains something else");
        }
        return null;
    }

    private void name(String name) {
        String found = nextName();
        if (!name.equals(found)) {
            throw new MalformedLineException(
                    "the field \"" + name + "\" is missing" + (found == null ? "" : ", \"" + found + "\" is there"));
        }
    }

    private void expect(JsonToken token, String what) {
        if (parser.nextToken() != token) {
            throw new MalformedLineException("expected " + what);
        }
    }

    /** Checks that the line ends where its object does. */
    public void endOfLine() {
        endOfObject();
        if (parser.nextToken() != null) {
            throw new MalformedLineException("something follows the object");
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}

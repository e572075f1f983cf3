package org.waymark.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON: objects are maps, arrays lists, numbers longs, {@code null} the text of no characters. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Map<String, Object> object(String text) {
        Json json = new Json(text);
        Map<String, Object> object = map(json.value());
        if (!json.text.substring(json.at).isBlank()) {
            throw new Mismatch("something follows the object");
        }
        return object;
    }

    @SuppressWarnings("unchecked") // what the parser makes of an object
    static Map<String, Object> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Mismatch("an object was expected, not " + value);
    }

    @SuppressWarnings("unchecked") // what the parser makes of an array
    static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new Mismatch("an array was expected, not " + value);
    }

    private Object value() {
        return switch (next()) {
            case '{' -> readObject();
            case '[' -> readArray();
            case '"' -> readText();
            case 'n' -> readNull();
            default -> readNumber();
        };
    }

    /** The next character that is no space. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length()) {
            throw new Mismatch("the JSON ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw new Mismatch("'" + expected + "' was expected at " + at);
        }
        at++;
    }

    private Map<String, Object> readObject() {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        while (next() != '}') {
            if (!object.isEmpty()) {
                expect(',');
            }
            next();
            String name = readText();
            expect(':');
            if (object.put(name, value()) != null) {
                throw new Mismatch(name + " stands there twice");
            }
        }
        at++;
        return object;
    }

    private List<Object> readArray() {
        List<Object> array = new ArrayList<>();
        expect('[');
        while (next() != ']') {
            if (!array.isEmpty()) {
                expect(',');
            }
            array.add(value());
        }
        at++;
        return array;
    }

    private String readText() {
        StringBuilder read = new StringBuilder();
        expect('"');
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            read.append(c == '\\' ? escaped(text.charAt(at++)) : c);
        }
        return read.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> c;
        };
    }

    private String readNull() {
        if (!text.startsWith("null", at)) {
            throw new Mismatch("null was expected at " + at);
        }
        at += 4;
        return "";
    }

    private Long readNumber() {
        int begin = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.valueOf(text.substring(begin, at));
    }
}

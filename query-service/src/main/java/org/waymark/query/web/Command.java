package org.waymark.query.web;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command in the form command-service takes it (docs/interfaces.md).
 *
 * @param name kebab-case, such as {@code add-theme}
 * @param body its fields; one that was left empty is absent
 * @param sent files whose bytes are sent before it
 */
public record Command(String name, Map<String, Object> body, List<UploadedFile> sent) {

    public Command {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        sent = List.copyOf(sent);
    }

    /** A command without files. */
    public Command(String name, Map<String, Object> body) {
        this(name, body, List.of());
    }

    /** The same with a file whose bytes are sent before it. */
    public Command sending(UploadedFile file) {
        return new Command(name, body, List.of(file));
    }

    /** A command without fields yet. */
    public static Command named(String name) {
        return new Command(name, Map.of());
    }

    /** The same with one more field; an empty value, text or list leaves it as it is. */
    public Command with(String field, Object value) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given == null || "".equals(given) || (given instanceof Collection<?> many && many.isEmpty())) {
            return this;
        }
        Map<String, Object> fields = new LinkedHashMap<>(body);
        fields.put(field, given);
        return new Command(name, fields, sent);
    }
}

package org.waymark.command.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New values for some fields of a record. A JSON object, in which null clears a field.
 *
 * @param values by the names of the fields
 * @param <T>    the record whose fields can be changed
 */
public record Changes<T extends Record>(@JsonValue Map<String, @Nullable Object> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Changes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether a field is changed or cleared. */
    public boolean contain(String field) {
        return values.containsKey(field);
    }

    /** The record with the new values in place of the old ones. */
    @SuppressWarnings("unchecked") // the class of a T is a Class of T
    public T appliedTo(T before) {
        Map<String, @Nullable Object> fields = CommandJson.toMap(before);
        fields.putAll(values);
        return CommandJson.fromMap(fields, (Class<T>) before.getClass());
    }

    /** The fields that a component of a command, which is a {@code Changes<T>}, can change. */
    public static RecordComponent[] fieldsOf(RecordComponent changes) {
        Type of = ((ParameterizedType) changes.getGenericType()).getActualTypeArguments()[0];
        return ((Class<?>) of).getRecordComponents();
    }
}

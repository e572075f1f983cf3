package org.waymark.command.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some cells of a row shall hold: a JSON object. Which cells there are is not known from the command, and so what they
 * may hold is looked at when it is decided.
 *
 * @param values by the ids of the cells: a text, a number, true or false, a list of texts; null clears the cell
 */
public record CellValues(@JsonValue Map<String, @Nullable Object> values) {

    /** Most cells at once. */
    static final int MOST = 300;

    /** A text in a cell. */
    static final FieldSchema.Text TEXT = new FieldSchema.Text(Texts.LONG, Field.Form.TEXT);

    /** Several texts in a cell. */
    static final FieldSchema.List LIST = new FieldSchema.List(TEXT, 0, Texts.ENTRIES);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CellValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

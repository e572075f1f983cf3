package org.waymark.query.worksheet.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a worksheet shows.
 *
 * @param text   what somebody wrote in their own words; null where it holds values
 * @param values in their order; empty where it holds words
 */
public record SheetCell(@Nullable String text, List<Value> values) {

    /** Where nothing was filled in. */
    public static final SheetCell EMPTY = new SheetCell(null, List.of());

    public SheetCell {
        values = List.copyOf(values);
    }

    /**
     * A value.
     *
     * @param stored as it is in the ledger
     * @param words  as people read it
     * @param path   of the page of what it refers to, below the strategy; null where it refers to nothing that has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            String stored, String words, @Nullable String path) {}

    public boolean isEmpty() {
        return text == null && values.isEmpty();
    }

    /** All of it in words; empty where nothing was filled in. */
    public String words() {
        return text == null ? values.stream().map(Value::words).collect(Collectors.joining(", ")) : text;
    }

    /** Its first value as it is stored; empty where it holds none. */
    public String stored() {
        return values.isEmpty() ? "" : values.getFirst().stored();
    }
}

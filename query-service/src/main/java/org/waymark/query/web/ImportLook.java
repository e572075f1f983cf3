package org.waymark.query.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file has, before anything of it is read as cases (docs/interfaces.md, “Import”).
 *
 * @param kind      as which kind of table it was looked at
 * @param columns   those of the table that is read
 * @param fields    what a column can hold
 * @param missing   the fields that are needed and that no column holds
 * @param questions what only a person can say
 * @param how       the choices as they were used
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportLook(
        String kind,
        List<Table> tables,
        List<Column> columns,
        List<Field> fields,
        List<String> missing,
        List<Question> questions,
        ImportHow how,
        List<String> notes) {

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.field().equals(name)).findFirst();
    }

    /** A table of the file. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Table(
            String id,
            String name,
            boolean hidden,
            boolean chosen,
            int rows,
            List<String> headings,
            List<List<String>> firstRows) {}

    /**
     * A column of the table.
     *
     * @param name    its letter, or its number
     * @param column  its heading
     * @param readAs  the field; null where it is left out
     * @param sure    how sure that is
     * @param blank   how many rows have nothing in it
     * @param samples the first texts in it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Column(
            String name,
            String column,
            @Nullable String readAs,
            @Nullable String title,
            @Nullable String sure,
            int blank,
            List<String> samples) {}

    /** What a column can hold; {@code report}: it is true for a day. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String field, String title, boolean needed, boolean fillsDown, boolean report) {}

    /** Columns that claim one field. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Question(String field, List<String> columns, String message) {}
}

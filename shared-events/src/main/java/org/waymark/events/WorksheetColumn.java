package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a worksheet.
 *
 * @param id       stable: lower case letters, digits and hyphens
 * @param title    as shown above it
 * @param required whether a row must have it
 * @param help     how to fill it in; null where its title says enough
 * @param options  what belongs to its type
 * @param each     the list for each entry of which it stands; null where it stands for itself
 * @param source   where its values are kept; null for the worksheet itself
 */
public record WorksheetColumn(
        String id,
        @FreeText String title,
        ColumnType type,
        boolean required,
        @FreeText @Nullable String help,
        Options options,
        @Nullable Each each,
        @Nullable ColumnSource source) {

    public WorksheetColumn {
        options = options == null ? Options.NONE : options;
    }

    /** A list for each entry of which a column can stand. */
    public enum Each {
        /** The entries that the column itself lists. */
        ITEMS,
        /** The objectives of the charter. */
        OBJECTIVES
    }

    /**
     * What belongs to the type of a column.
     *
     * @param scale  the levels of a {@link ColumnType#CHOICE}, in their order
     * @param items  the entries for each of which the column stands, where it lists them itself
     * @param target what a {@link ColumnType#REFERENCE} refers to; null for the others
     * @param words  whether a reference may be given in words where there is nothing to refer to
     */
    public record Options(
            List<Option> scale,
            List<Option> items,
            @Nullable ColumnTarget target,
            boolean words) {

        /** Of a type that has none. */
        public static final Options NONE = new Options(List.of(), List.of(), null, false);

        public Options {
            scale = Lists.orEmpty(scale);
            items = Lists.orEmpty(items);
        }
    }

    /** A level of a scale, or an entry of a list. */
    public record Option(String id, @FreeText String title) {}

    /** The level of its scale with this id, if there is one. */
    public Optional<Option> level(String level) {
        return options.scale().stream().filter(each -> each.id().equals(level)).findFirst();
    }
}

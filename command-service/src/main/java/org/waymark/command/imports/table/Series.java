package org.waymark.command.imports.table;

import java.util.Optional;

/** Columns of which a table can have any number, such as one a month. A heading says which, and so does the field. */
public interface Series {

    /** No such columns. */
    Series NONE = new Series() {
        @Override
        public Optional<Column> headed(String heading) {
            return Optional.empty();
        }

        @Override
        public Optional<Column> ofField(String field) {
            return Optional.empty();
        }
    };

    /** The column that a heading names; empty where it names none of them. */
    Optional<Column> headed(String heading);

    /** The column of a field. */
    Optional<Column> ofField(String field);
}

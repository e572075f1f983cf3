package org.waymark.command.schema;

import java.util.stream.Stream;

/** What a value in the JSON of a command must look like. */
public sealed interface FieldSchema {

    /** A text that is not blank. */
    record Text(int max, Field.Form form) implements FieldSchema {}

    /** A reference, see {@link org.waymark.command.schema.Ref}. */
    record Reference() implements FieldSchema {}

    /** A whole number between two others, both included. */
    record Integer(long least, long most) implements FieldSchema {}

    /** A number, see {@link Figure}. */
    record Number() implements FieldSchema {}

    /** True or false. */
    record Bool() implements FieldSchema {}

    /** An ISO date, such as 2023-06-30. */
    record Date() implements FieldSchema {}

    /** The code of a strategy. */
    record Code() implements FieldSchema {}

    /** The name of a time zone, such as Europe/London. */
    record Zone() implements FieldSchema {}

    /** One of several words, in capitals or not. */
    record Enum(java.util.List<String> words) implements FieldSchema {}

    /** A list of values of one schema. */
    record List(FieldSchema each, int atLeast, int atMost) implements FieldSchema {}

    /** What cells hold, by their ids, see {@link CellValues}. */
    record Cells() implements FieldSchema {}

    /** An object with these fields and no others. */
    record Fields(java.util.List<NamedField> fields) implements FieldSchema {

        /** With the fields of others; of two of one name, this one's. */
        public Fields and(Fields others) {
            return new Fields(Stream.concat(fields.stream(), others.without(this).fields.stream())
                    .toList());
        }

        /** Those that others do not have, by their names. */
        public Fields without(Fields others) {
            return new Fields(fields.stream()
                    .filter(field -> !others.names().contains(field.name()))
                    .toList());
        }

        public java.util.List<String> names() {
            return fields.stream().map(NamedField::name).toList();
        }
    }

    /** An object with any of these fields, at least one; null clears a field that is not required. */
    record Changes(Fields of) implements FieldSchema {}

    /**
     * A field of an object.
     *
     * @param required    whether it must be there and not null
     * @param description what it means
     * @param example     JSON or a plain text; empty where there is none
     */
    record NamedField(String name, FieldSchema schema, boolean required, String description, String example) {}
}

package org.waymark.documents;

import java.util.List;

/** Facts with their names, such as “Owner: Ms Delahaye”. */
public record KeyValues(List<Entry> entries) implements Block {

    /** A fact. */
    public record Entry(String key, Paragraph value) {

        public static Entry of(String key, String value) {
            return new Entry(key, Paragraph.of(value));
        }
    }

    public KeyValues {
        entries = List.copyOf(entries);
    }
}

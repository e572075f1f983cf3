package org.waymark.command.imports.table;

import javax.xml.stream.XMLStreamReader;

/** Takes what a part of a file consists of, in order. */
interface Elements {

    /** An element begins; the reader is asked for its name and attributes only. */
    void begin(XMLStreamReader at);

    /** Some characters, perhaps not all that there are before the next element. */
    default void text(String characters) {
        // most elements have their facts in attributes
    }

    default void end(String name) {
        // most elements count where they begin
    }
}

package org.waymark.documents;

import java.util.stream.Stream;

/** A part of a document, one below the other. */
public sealed interface Block
        permits Cover,
                Contents,
                Heading,
                Paragraph,
                Bullets,
                KeyValues,
                Tiles,
                Table,
                Figure,
                Inset,
                SideBySide,
                Columns,
                PageBreak {

    /** The tables in it. */
    default Stream<Table> tables() {
        return Stream.empty();
    }
}

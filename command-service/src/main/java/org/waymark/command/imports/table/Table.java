package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file, or one sheet of it, holds before anybody asks what it means.
 *
 * @param lines those with something in them, in order
 * @param notes what had to be done to read it, for people
 */
public record Table(List<Line> lines, List<String> notes) {

    public Table {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    Table withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Table(lines, more);
    }
}

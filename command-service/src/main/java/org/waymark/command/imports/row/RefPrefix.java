package org.waymark.command.imports.row;

import org.waymark.command.imports.table.Column;

/** What the refs of a kind of case begin with: a bare number in the file, “3”, is R3 of risks and P3 of projects. */
public enum RefPrefix {
    RISK("R", CaseNoun.RISK),
    PROJECT("P", CaseNoun.PROJECT);

    private final String letter;
    private final CaseNoun noun;

    RefPrefix(String letter, CaseNoun noun) {
        this.letter = letter;
        this.noun = noun;
    }

    CaseNoun noun() {
        return noun;
    }

    /** The ref with this number. */
    String numbered(int number) {
        return letter + number;
    }

    /** The ref in a cell; empty where there is none. */
    public String of(RowReader cells, Column column) {
        String ref = cells.ref(column);
        if (!ref.matches("[0-9]{1,6}")) {
            return ref;
        }
        String with = numbered(Integer.parseInt(ref));
        cells.hint("The reference %s became %s, so that it differs from those of other tables.".formatted(ref, with));
        return with;
    }
}

package org.waymark.command.imports.table;

/** How many cells, characters and formulas a file may have, over all its sheets or tables. */
final class CellBudget {

    private long cells;
    private long formulaCharacters;
    private int arrays;
    private int merged;
    private long characters;

    void cell() {
        refuseIf(++cells > TableLimits.CELLS);
    }

    /** So many cells are covered by one that is merged. */
    void cells(int covered) {
        cells += covered;
        refuseIf(cells > TableLimits.CELLS);
    }

    /** One more merged cell. */
    void merged() {
        refuseIf(++merged > TableLimits.MERGED);
    }

    /** So many characters are kept, or said once more in a cell that is merged with another or shares its text. */
    void characters(long kept) {
        characters += kept;
        refuseIf(characters > TableLimits.SHARED_CHARACTERS);
    }

    /** A formula of this length is worked out for one more cell. */
    void formula(int length) {
        formulaCharacters += length;
        refuseIf(formulaCharacters > TableLimits.FORMULA_CHARACTERS);
    }

    /** One more formula for a range, which is looked for at each cell. */
    void array() {
        refuseIf(++arrays > TableLimits.ARRAY_FORMULAS);
    }

    private static void refuseIf(boolean tooMuch) {
        if (tooMuch) {
            throw Refusals.tooMuch();
        }
    }
}

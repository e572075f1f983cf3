package org.waymark.command.imports.table;

/** How many cells and how much of formulas a workbook may have, over all its sheets. */
final class CellBudget {

    private long cells;
    private long formulaCharacters;
    private int arrays;

    void cell() {
        refuseIf(++cells > TableLimits.CELLS);
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
            throw TableLimits.tooLarge();
        }
    }
}

package org.waymark.events.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out from the rows of a worksheet, beside its table. Each names columns of the kind by their ids.
 */
public sealed interface WorksheetFinding {

    /** Above it, such as “Importance by status”. */
    String title();

    /**
     * How many rows there are for each pair of levels of two scales, with the rows themselves: a table and, for two scales of
     * three levels, a map with labelled points.
     *
     * @param across     column whose levels are the columns of the table
     * @param firstRight whether its first level is on the right, as the highest is
     * @param up         column whose levels are its rows, the first on top
     */
    record Matrix(String title, String across, boolean firstRight, String up) implements WorksheetFinding {}

    /**
     * Two sides that pull against each other: a force field.
     *
     * @param side     column with a scale of two levels: the first is drawn to the right, the second to the left
     * @param strength column with a scale, the strongest first
     */
    record Forces(String title, String side, String strength) implements WorksheetFinding {}

    /**
     * How much the cells of a column that stands for each entry of a list come to: by row and by entry, high counting 3,
     * medium 2, low 1. Rows without a high, and entries that nothing serves, are named.
     *
     * @param each column that stands for each entry
     */
    record Totals(String title, String each) implements WorksheetFinding {}

    /**
     * The rows in groups.
     *
     * @param by   column that they are grouped by
     * @param then column that the groups are counted by; null for none
     * @param none what rows are called that belong to no group; null for “Not filled in”
     */
    record Groups(
            String title,
            String by,
            @Nullable String then,
            @Nullable String none) implements WorksheetFinding {}

    /**
     * Amounts added up by group and financial year, each spread evenly over its days.
     *
     * @param amount column of amounts
     * @param by     column that they are grouped by
     * @param from   column of the first day
     * @param to     column of the last day
     * @param none   what amounts are called that belong to no group; null for “Not filled in”
     */
    record Sums(
            String title,
            String amount,
            String by,
            String from,
            String to,
            @Nullable String none) implements WorksheetFinding {}

    /**
     * What is due, from today on or before it.
     *
     * @param day  column of the day
     * @param done ids of the levels of the column {@code state} of a row that waits for nothing
     * @param state column that tells whether it is done; null where every row waits
     * @param days how many days ahead it is told of
     * @param past what has happened where the day is over, such as “Ended”; null where it is overdue then
     */
    record Due(
            String title,
            String day,
            @Nullable String state,
            List<String> done,
            int days,
            @Nullable String past) implements WorksheetFinding {

        public Due {
            done = done == null ? List.of() : List.copyOf(done);
        }
    }

    /**
     * Rows in which something is missing.
     *
     * @param columns of which one is empty
     */
    record Gaps(String title, List<String> columns) implements WorksheetFinding {

        public Gaps {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows that say the same.
     *
     * @param columns in which they do
     */
    record Duplicates(String title, List<String> columns) implements WorksheetFinding {

        public Duplicates {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows that lead to nothing yet: no action, risk or project is linked to them.
     *
     * @param state column that tells whether a row asks for anything; null where every row does
     * @param done  ids of the levels of the column {@code state} of a row that asks for nothing
     */
    record Unanswered(String title, @Nullable String state, List<String> done) implements WorksheetFinding {

        public Unanswered {
            done = done == null ? List.of() : List.copyOf(done);
        }
    }
}

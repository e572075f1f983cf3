package org.waymark.command.imports.row;

import java.util.List;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.Header;

/** One kind of table that can be imported into a strategy. */
public interface TableKind {

    /** Its declaration. */
    ImportKind kind();

    /** The columns it can have. */
    Columns columns();

    /** The column without which a row with little else in it is a heading or a remark. */
    Column main();

    /** Whether a row that holds only this text is a heading that says where the rows below belong. */
    boolean isSection(String text);

    /**
     * Reads a row.
     *
     * @param refAbove the ref of the row above; empty where there is none
     */
    Draft read(Header header, CaseTable.Row row, String refAbove);

    /** What is going to be done with each row, in their order. */
    List<PlannedRow> allot(Header header, List<Draft> drafts);
}

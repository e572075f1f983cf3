package org.waymark.command.imports.table;

import java.util.List;
import org.waymark.command.imports.action.ActionTable;

/** Files as an import of action plans reads them. */
final class PlanFiles {

    private PlanFiles() {}

    static Source read(byte[] file) {
        return Sources.read(file, "plan", ActionTable.COLUMNS::know);
    }

    /** Every row of the one table of a file, that of its column names too. */
    static List<Line> lines(byte[] file) {
        return lines(read(file));
    }

    static List<Line> lines(Source source) {
        List<FoundTable> tables = source.tables();
        if (tables.size() != 1) {
            throw new AssertionError("One table, not " + tables.size());
        }
        return tables.getFirst().lines();
    }
}

package org.waymark.query.worksheet.finding;

import java.util.List;
import org.waymark.query.worksheet.sheet.SheetRow;

/** A row of the worksheet, as findings name it. */
public record FoundRow(String ref, String title) {

    /** As long as a line or two. */
    private static final int BRIEF = 90;

    /** What it is called, as much of it as can be taken in at a glance. */
    String brief() {
        if (title.length() <= BRIEF) {
            return title;
        }
        int space = title.lastIndexOf(' ', BRIEF);
        return title.substring(0, space < BRIEF / 2 ? BRIEF : space) + " …";
    }

    static FoundRow of(SheetRow row) {
        return new FoundRow(row.ref(), row.title());
    }

    static List<FoundRow> of(List<SheetRow> rows) {
        return rows.stream().map(FoundRow::of).toList();
    }
}

package org.waymark.query.worksheet;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What was written in worksheets. */
@JsonTypeName(WorksheetRowPack.NAME)
public record WorksheetRowPack(
        List<PackEntry> added, List<PackEntry> revised, List<PackEntry> removed, List<PackEntry> restored)
        implements PackSection {

    static final String NAME = "worksheetRows";

    static WorksheetRowPack of(PackEntries happened) {
        return new WorksheetRowPack(
                happened.of(Opened.class),
                happened.of(Revised.class),
                happened.of(Closed.class),
                happened.of(Reopened.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Rows of worksheets";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Added", added),
                PackGroup.of("Revised", revised),
                PackGroup.of("Removed", removed),
                PackGroup.of("Put back", restored));
    }
}

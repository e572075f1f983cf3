package org.waymark.query.worksheet;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.happening.Happening.Agreed;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.Written;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/**
 * What became of worksheets; what was written in their rows, another part of the pack tells.
 *
 * @param changed what they say of themselves, the order of their rows, or their columns
 */
@JsonTypeName(WorksheetPack.NAME)
public record WorksheetPack(
        List<PackEntry> started,
        List<PackEntry> agreed,
        List<PackEntry> reopened,
        List<PackEntry> closed,
        List<PackEntry> changed)
        implements PackSection {

    static final String NAME = "worksheets";

    static WorksheetPack of(PackEntries happened) {
        List<PackEntry> revised = happened.of(Revised.class);
        List<PackEntry> written = happened.of(Written.class);
        return new WorksheetPack(
                happened.of(Opened.class),
                happened.of(Agreed.class),
                happened.of(Reopened.class),
                happened.of(Closed.class),
                Stream.concat(revised.stream(), written.stream()).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Worksheets";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Started", started),
                PackGroup.of("Agreed", agreed),
                PackGroup.of("Reopened", reopened),
                PackGroup.of("Closed", closed),
                PackGroup.of("Changed", changed));
    }
}

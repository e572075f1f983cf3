package org.waymark.query.project;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/**
 * What happened to projects beside reports on them.
 *
 * @param rated     overall ratings that were set by hand, or removed
 * @param corrected reports that were mistakes: no movement, but what was said before was wrong
 */
@JsonTypeName(ProjectPack.NAME)
public record ProjectPack(
        List<PackEntry> registered,
        List<PackEntry> revised,
        List<PackEntry> closed,
        List<PackEntry> reopened,
        List<PackEntry> rated,
        List<PackEntry> corrected)
        implements PackSection {

    static final String NAME = "projects";

    /** Reports are shown as the ratings that moved, in another part of the pack. */
    static ProjectPack of(PackEntries happened) {
        happened.toldElsewhere(Reported.class);
        return new ProjectPack(
                happened.of(Opened.class),
                happened.of(Revised.class),
                happened.of(Closed.class),
                happened.of(Reopened.class),
                happened.of(Reassessed.class),
                happened.of(Corrected.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Projects";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("New", registered),
                PackGroup.of("Revised", revised),
                PackGroup.of("Closed", closed),
                PackGroup.of("Reopened", reopened),
                PackGroup.of("Overall ratings by hand", rated),
                PackGroup.of("Corrected reports", corrected));
    }
}

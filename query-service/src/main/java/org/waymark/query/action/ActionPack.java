package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/**
 * What happened to actions.
 *
 * @param slipped due on another date, each with its reason
 * @param revised in another field, each with its reason
 * @param corrected reports that were mistakes: no movement, but what was said before was wrong
 */
@JsonTypeName(ActionPack.NAME)
public record ActionPack(
        List<PackEntry> planned,
        List<PackEntry> completed,
        List<PackEntry> slipped,
        List<PackEntry> revised,
        List<PackEntry> cancelled,
        List<PackEntry> reopened,
        List<PackEntry> corrected)
        implements PackSection {

    static final String NAME = "actions";

    static ActionPack of(PackEntries happened) {
        return new ActionPack(
                happened.of(Opened.class),
                happened.of(Completed.class),
                happened.of(Rescheduled.class),
                happened.of(Revised.class),
                happened.of(Cancelled.class),
                happened.of(Reopened.class),
                happened.of(Corrected.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Actions";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Completed", completed),
                PackGroup.of("Slipped", slipped),
                PackGroup.of("Revised", revised),
                PackGroup.of("Cancelled", cancelled),
                PackGroup.of("Reopened", reopened),
                PackGroup.of("Corrected reports", corrected),
                PackGroup.brief("New", planned));
    }
}

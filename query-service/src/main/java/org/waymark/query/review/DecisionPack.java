package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Assigned;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What became of decisions; which were taken, and which are still open, another part of the pack tells. */
@JsonTypeName(DecisionPack.NAME)
public record DecisionPack(
        List<PackEntry> completed,
        List<PackEntry> dropped,
        List<PackEntry> reopened,
        List<PackEntry> reported,
        List<PackEntry> rescheduled,
        List<PackEntry> assigned,
        List<PackEntry> corrected,
        List<PackEntry> withdrawn)
        implements PackSection {

    static final String NAME = "decisionCorrections";

    static DecisionPack of(PackEntries happened) {
        happened.toldElsewhere(Opened.class);
        return new DecisionPack(
                happened.of(Completed.class),
                happened.of(Cancelled.class),
                happened.of(Reopened.class),
                happened.of(Reported.class),
                happened.of(Rescheduled.class),
                happened.of(Assigned.class),
                happened.of(Corrected.class),
                happened.of(Withdrawn.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "What became of decisions";
    }

    /** The most telling first. */
    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Done", completed),
                PackGroup.of("Not to be done", dropped),
                PackGroup.of("Reopened", reopened),
                PackGroup.of("Progress reported", reported),
                PackGroup.of("Due day changed", rescheduled),
                PackGroup.of("Owner changed", assigned),
                PackGroup.of("Corrected", corrected),
                PackGroup.of("Withdrawn", withdrawn));
    }
}

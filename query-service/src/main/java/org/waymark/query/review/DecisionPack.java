package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /** What happened to some of them, in order. */
    public record Part(String title, List<PackEntry> entries) {}

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

    /** All parts, the most telling first. */
    @JsonIgnore
    public List<Part> parts() {
        return List.of(
                new Part("Done", completed),
                new Part("Not to be done", dropped),
                new Part("Reopened", reopened),
                new Part("Progress reported", reported),
                new Part("Due day changed", rescheduled),
                new Part("Owner changed", assigned),
                new Part("Corrected", corrected),
                new Part("Withdrawn", withdrawn));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return parts().stream().allMatch(part -> part.entries().isEmpty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String template() {
        return "review/decision-pack";
    }
}

package org.waymark.query.assessment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.Written;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What became of rounds of self-assessment and their plans. */
@JsonTypeName(AssessmentPack.NAME)
public record AssessmentPack(
        List<PackEntry> started,
        List<PackEntry> planned,
        List<PackEntry> closed,
        List<PackEntry> reopened,
        List<PackEntry> changed)
        implements PackSection {

    static final String NAME = "assessments";

    static AssessmentPack of(PackEntries happened) {
        return new AssessmentPack(
                happened.of(Opened.class),
                happened.of(Written.class),
                happened.of(Closed.class),
                happened.of(Reopened.class),
                happened.of(Revised.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Self-assessments";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Started", started),
                PackGroup.of("Plan", planned),
                PackGroup.of("Closed", closed),
                PackGroup.of("Reopened", reopened),
                PackGroup.of("Changed", changed));
    }
}

package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What was put right of meetings that took place. */
@JsonTypeName(MeetingPack.NAME)
public record MeetingPack(List<PackEntry> corrected) implements PackSection {

    static final String NAME = "meetings";

    static MeetingPack of(PackEntries happened) {
        return new MeetingPack(happened.of(Corrected.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Corrections to meetings";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(PackGroup.of("Corrected", corrected));
    }
}

package org.waymark.query.review;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackSection;

/** What was put right of decisions; which were taken, and what was done about each, another part of the pack tells. */
@JsonTypeName(DecisionPack.NAME)
public record DecisionPack(List<PackEntry> corrected, List<PackEntry> withdrawn) implements PackSection {

    static final String NAME = "decisionCorrections";

    static DecisionPack of(PackEntries happened) {
        happened.toldElsewhere(Opened.class);
        return new DecisionPack(happened.of(Corrected.class), happened.of(Withdrawn.class));
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

package org.waymark.query.risk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Escalated;
import org.waymark.query.happening.Happening.Occurred;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/**
 * What happened to risks.
 *
 * @param moved     reassessed, each with its reason
 * @param escalated to somebody who can do more about them
 * @param occurred  they became issues
 */
@JsonTypeName(RiskPack.NAME)
public record RiskPack(
        List<PackEntry> raised,
        List<PackEntry> moved,
        List<PackEntry> escalated,
        List<PackEntry> occurred,
        List<PackEntry> closed,
        List<PackEntry> reopened)
        implements PackSection {

    static final String NAME = "risks";

    static RiskPack of(PackEntries happened) {
        return new RiskPack(
                happened.of(Opened.class),
                happened.of(Reassessed.class),
                happened.of(Escalated.class),
                happened.of(Occurred.class),
                happened.of(Closed.class),
                happened.of(Reopened.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Risks";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Occurred", occurred),
                PackGroup.of("Escalated", escalated),
                PackGroup.of("New", raised),
                PackGroup.of("Rating changed", moved),
                PackGroup.of("Closed", closed),
                PackGroup.of("Reopened", reopened));
    }
}

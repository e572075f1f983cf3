package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.TargetSet;
import org.waymark.query.happening.Happening.Written;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackSection;

/** What happened to indicators. */
@JsonTypeName(IndicatorPack.NAME)
public record IndicatorPack(
        List<PackEntry> added,
        List<PackEntry> measured,
        List<PackEntry> corrected,
        List<PackEntry> targets,
        List<PackEntry> changed,
        List<PackEntry> ruled,
        List<PackEntry> retired,
        List<PackEntry> reinstated)
        implements PackSection {

    static final String NAME = "indicators";

    static IndicatorPack of(PackEntries happened) {
        return new IndicatorPack(
                happened.of(Opened.class),
                happened.of(Reported.class),
                happened.of(Corrected.class),
                happened.of(TargetSet.class),
                happened.of(Revised.class),
                happened.of(Written.class),
                happened.of(Closed.class),
                happened.of(Reopened.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String template() {
        return "indicator/pack";
    }

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return added.isEmpty()
                && measured.isEmpty()
                && corrected.isEmpty()
                && targets.isEmpty()
                && changed.isEmpty()
                && ruled.isEmpty()
                && retired.isEmpty()
                && reinstated.isEmpty();
    }
}

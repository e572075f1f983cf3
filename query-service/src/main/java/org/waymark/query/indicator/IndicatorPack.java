package org.waymark.query.indicator;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.events.ReviewKind;
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
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;

/**
 * What happened to indicators, and for a meeting that sums a quarter or a year up, how each stands.
 *
 * @param standing empty for other meetings
 */
@JsonTypeName(IndicatorPack.NAME)
public record IndicatorPack(
        List<IndicatorStanding> standing,
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

    static IndicatorPack of(PackMeeting meeting, PackEntries happened) {
        return new IndicatorPack(
                sumsUp(meeting.kind())
                        ? Indicators.of(meeting.end()).inUse().stream()
                                .map(IndicatorStanding::of)
                                .toList()
                        : List.of(),
                happened.of(Opened.class),
                happened.of(Reported.class),
                happened.of(Corrected.class),
                happened.of(TargetSet.class),
                happened.of(Revised.class),
                happened.of(Written.class),
                happened.of(Closed.class),
                happened.of(Reopened.class));
    }

    private static boolean sumsUp(ReviewKind kind) {
        return kind == ReviewKind.QUARTERLY || kind == ReviewKind.ANNUAL;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Indicators";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Added", added),
                PackGroup.of("Measured", measured),
                PackGroup.of("Corrected or withdrawn", corrected),
                PackGroup.of("Targets set", targets),
                PackGroup.of("Definitions changed", changed),
                PackGroup.of("Rules and benchmarks", ruled),
                PackGroup.of("Retired", retired),
                PackGroup.of("Reinstated", reinstated));
    }

    @Override
    public @Nullable String template() {
        return standing.isEmpty() ? null : "indicator/pack";
    }

    @Override
    public List<Table> tables() {
        return standing.isEmpty() ? List.of() : List.of(IndicatorPaper.standing(standing));
    }
}

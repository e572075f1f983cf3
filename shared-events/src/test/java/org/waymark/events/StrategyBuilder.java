package org.waymark.events;

import java.util.List;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;

/**
 * The events of one strategy for tests, with sensible values for whatever a test does not set:
 *
 * <pre>{@code
 * StrategyBuilder sg23 = StrategyBuilder.strategy("SG23");
 * sg23.risk("R1").inherent(5, 4).withoutTarget().raised();
 * sg23.meeting("M1").on("2023-07-05").scheduled();
 * }</pre>
 */
public final class StrategyBuilder {

    private final StrategyCode code;

    private StrategyBuilder(StrategyCode code) {
        this.code = code;
    }

    public static StrategyBuilder strategy(String code) {
        return strategy(new StrategyCode(code));
    }

    public static StrategyBuilder strategy(StrategyCode code) {
        return new StrategyBuilder(code);
    }

    public StrategyCode code() {
        return code;
    }

    /** The three events that every strategy starts with. */
    public List<WaymarkEvent> created() {
        return List.of(
                new StrategyCreated(code, StrategyEvents.charter()),
                new StageSchemeDefined(code, 1, Stage.DEFAULT_SCHEME),
                new RatingScaleDefined(code, 1, StrategyEvents.WITHOUT_COMPLETE));
    }

    public ThemeAdded theme(String ref, String title) {
        return new ThemeAdded(code, ref, title, null, List.of());
    }

    public WorkstreamAdded workstream(String theme, String ref, String title) {
        return new WorkstreamAdded(code, theme, ref, title);
    }

    public ProjectBuilder project(String ref) {
        return new ProjectBuilder(code, ref);
    }

    public ActionBuilder action(String ref) {
        return new ActionBuilder(code, ref);
    }

    public RiskBuilder risk(String ref) {
        return new RiskBuilder(code, ref);
    }

    public MeetingBuilder meeting(String ref) {
        return new MeetingBuilder(code, ref);
    }

    public DecisionBuilder decision(String ref) {
        return new DecisionBuilder(code, ref);
    }
}

package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;

/** Strategy facts with fixed ids and dates, for tests. */
public final class StrategyEvents {

    public static final StrategyCode SG23 = new StrategyCode("SG23");

    private StrategyEvents() {}

    public static Charter charter() {
        return new Charter(
                "Children's social care workforce development strategy 2023-25",
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2025, 3, 31),
                "A stable, skilled and committed workforce",
                "Recruit and keep the best people",
                null,
                List.of("Be the employer of choice"),
                List.of("Social workers"),
                List.of("Schools"),
                List.of("Fewer vacancies"),
                List.of(new Milestone("Mid-term review", LocalDate.of(2024, 3, 31))),
                List.of("Training budget"),
                List.of("A learning culture"),
                "sponsor",
                "coordinator",
                "Workforce steering group",
                "Senior leadership team",
                Charter.DEFAULT_TIME_ZONE);
    }

    public static StrategyCreated strategyCreated() {
        return new StrategyCreated(SG23, charter());
    }

    public static StageSchemeDefined stageSchemeDefined() {
        return new StageSchemeDefined(SG23, 1, Stage.DEFAULT_SCHEME);
    }

    public static RatingScaleDefined ratingScaleDefined() {
        return new RatingScaleDefined(SG23, 1, RatingLevel.DEFAULT_SCALE);
    }

    /** The three facts that every strategy starts with. */
    public static List<WaymarkEvent> newStrategy() {
        return List.of(strategyCreated(), stageSchemeDefined(), ratingScaleDefined());
    }

    public static CharterRevised charterRevised() {
        Charter before = charter();
        Charter after = new Charter(
                before.title(),
                before.from(),
                LocalDate.of(2025, 9, 30),
                before.vision(),
                before.aim(),
                "Grow our own",
                before.ambitions(),
                before.included(),
                before.excluded(),
                before.objectives(),
                before.milestones(),
                before.resources(),
                before.principles(),
                before.sponsor(),
                before.coordinator(),
                before.oversight(),
                before.governance(),
                before.timeZone());
        return new CharterRevised(SG23, before, after);
    }

    public static StrategyAdopted strategyAdopted() {
        return new StrategyAdopted(SG23);
    }

    public static ThemeAdded themeAdded() {
        return themeAdded("1", "Recruitment");
    }

    public static ThemeAdded themeAdded(String ref, String title) {
        return new ThemeAdded(SG23, ref, title, null, List.of("More permanently employed social workers"));
    }

    public static WorkstreamAdded workstreamAdded() {
        return new WorkstreamAdded(SG23, "1", "1A", "Assessed and supported year in employment (ASYE) academy");
    }
}

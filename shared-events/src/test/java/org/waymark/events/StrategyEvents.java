package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.waymark.events.Charter.Milestone;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.HighlightReportDefined;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.TableColumnsKept;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.StrategyEvent.WorkstreamAdded;

/** Strategy facts with fixed ids and dates, for tests. */
public final class StrategyEvents {

    public static final StrategyCode SG23 = new StrategyCode("SG23");

    /** The scale of strategies that were created before Complete was part of the default. */
    public static final List<RatingLevel> WITHOUT_COMPLETE =
            List.of(RatingLevel.RED, RatingLevel.AMBER, RatingLevel.GREEN, RatingLevel.NOT_YET_STARTED);

    private StrategyEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                strategyCreated(),
                charterRevised(),
                strategyAdopted(),
                themeAdded(),
                workstreamAdded(),
                stageSchemeDefined(),
                ratingScaleDefined(),
                strategyClosed(),
                themeRevised(),
                themeRetired(),
                riskMatrixDefined(),
                reportingCycleSet(),
                highlightReportDefined(),
                overallRatingDefined(),
                themeRatingSet(),
                themeRatingRemoved(),
                tableColumnsKept(),
                worksheetDefined(),
                roleGranted(),
                roleRevoked(),
                frameworkDefined());
    }

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
                List.of(new Objective("O1", "Fewer vacancies")),
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
        return new RatingScaleDefined(SG23, 1, WITHOUT_COMPLETE);
    }

    public static OverallRatingDefined overallRatingDefined() {
        return new OverallRatingDefined(
                SG23,
                2,
                OverallRatingRule.DEFAULT,
                new OverallRatingRule(OfProject.CURRENT_STAGE, OfTheme.MOST_COMMON));
    }

    public static ThemeRatingSet themeRatingSet() {
        return new ThemeRatingSet(
                SG23, "1", RatingLevel.GREEN, RatingLevel.AMBER, 1, OfTheme.WORST_PROJECT, RatingLevel.RED);
    }

    public static ThemeRatingRemoved themeRatingRemoved() {
        return new ThemeRatingRemoved(SG23, "1", RatingLevel.AMBER, OfTheme.WORST_PROJECT, RatingLevel.RED);
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

    public static WorksheetDefined worksheetDefined() {
        return new WorksheetDefined(
                SG23, WorksheetEvents.form(), WorksheetEvents.formChanged().after());
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

    public static StrategyClosed strategyClosed() {
        return new StrategyClosed(SG23);
    }

    public static ThemeRevised themeRevised() {
        return new ThemeRevised(
                SG23,
                "1",
                new ThemeText("Recruitment", null, List.of("A permanent workforce")),
                new ThemeText(
                        "Recruitment and retention", "Who comes, and who stays", List.of("A permanent workforce")));
    }

    public static ThemeRetired themeRetired() {
        return new ThemeRetired(SG23, "1");
    }

    public static RiskMatrixDefined riskMatrixDefined() {
        RiskMatrix strict = new RiskMatrix(RiskMatrix.DEFAULT.cells().stream()
                .map(cell -> cell.impact() == RiskMatrix.SIZE
                        ? new RiskMatrix.Cell(cell.likelihood(), cell.impact(), RiskRating.HIGH)
                        : cell)
                .toList());
        return new RiskMatrixDefined(SG23, 2, RiskMatrix.DEFAULT, strict);
    }

    public static ReportingCycleSet reportingCycleSet() {
        return new ReportingCycleSet(
                SG23,
                ReportingCycle.DEFAULT,
                new ReportingCycle(List.of(new ReportingCycle.Rhythm(
                        ReviewKind.QUARTERLY,
                        Period.ofMonths(3),
                        "Workforce steering group",
                        LocalDate.of(2023, 4, 12)))));
    }

    public static TableColumnsKept tableColumnsKept() {
        return new TableColumnsKept(
                SG23,
                "action-plan",
                List.of(new KeptColumn("What we will do", "activities"), new KeptColumn("Cost", "ignore")));
    }

    /** A short report, which the coordinator may issue. */
    public static HighlightReportDefined highlightReportDefined() {
        return new HighlightReportDefined(
                SG23,
                2,
                new ReportSettings(HighlightReportEvents.SECTIONS, false),
                new ReportSettings(List.of("status", "risks", "asks"), true));
    }

    public static RoleGranted roleGranted() {
        return roleGranted("lead", Role.LEAD);
    }

    public static RoleGranted roleGranted(String person, Role role) {
        return new RoleGranted(SG23, person, role);
    }

    public static RoleRevoked roleRevoked() {
        return new RoleRevoked(SG23, "lead", Role.LEAD);
    }

    public static FrameworkDefined frameworkDefined() {
        return new FrameworkDefined(
                SG23,
                "CYPP",
                1,
                "Children and young people's plan",
                List.of(new FrameworkItem("AFI 1.1", "Children see the same social worker")));
    }
}

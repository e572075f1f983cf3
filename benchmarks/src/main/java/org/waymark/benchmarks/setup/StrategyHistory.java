package org.waymark.benchmarks.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.Charter;
import org.waymark.events.Objective;
import org.waymark.events.Priority;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;

/**
 * The events of one strategy of the size the field has: 8 themes, {@value #PROJECTS} projects, {@value #ACTIONS} actions, a
 * meeting to come, then reports of progress on projects taken at random. The same code and size always give the same events.
 */
public final class StrategyHistory {

    public static final int PROJECTS = 300;
    static final int ACTIONS = 200;

    /** The reference of its meeting. */
    public static final String MEETING = "M1";

    /** Fewest events: those that set it up, and some reports. */
    static final int SMALLEST = 600;

    private static final int THEMES = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 4, 1);

    private final StrategyCode strategy;
    private final SplittableRandom random;
    private final int projects;
    private final int[] reports;

    public StrategyHistory(StrategyCode strategy) {
        this(strategy, PROJECTS);
    }

    StrategyHistory(StrategyCode strategy, int projects) {
        this.strategy = strategy;
        this.projects = projects;
        this.reports = new int[projects + 1];
        this.random = new SplittableRandom(strategy.value().hashCode());
    }

    /** {@return a report of progress like most events of a history} */
    public static WaymarkEvent aReport() {
        return new StrategyHistory(History.MEASURED).reported();
    }

    /** {@return its first events, to be taken once and in order} At least those that set it up, whatever the size. */
    public Stream<WaymarkEvent> events(int size) {
        List<WaymarkEvent> setUp = setUp();
        return Stream.concat(setUp.stream(), Stream.generate(this::reported).limit(Math.max(0, size - setUp.size())));
    }

    private List<WaymarkEvent> setUp() {
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new StrategyCreated(strategy, charter()));
        events.add(new StageSchemeDefined(strategy, 1, Stage.DEFAULT_SCHEME));
        events.add(new RatingScaleDefined(strategy, 1, RatingLevel.DEFAULT_SCALE));
        IntStream.rangeClosed(1, THEMES).forEach(theme -> {
            events.add(new ThemeAdded(strategy, "" + theme, words(2, 4), words(10, 20), List.of(words(5, 10))));
            events.add(new WorkstreamAdded(strategy, "" + theme, theme + "A", words(2, 4)));
            events.add(new WorkstreamAdded(strategy, "" + theme, theme + "B", words(2, 4)));
        });
        events.add(new StrategyAdopted(strategy));
        IntStream.rangeClosed(1, projects).forEach(project -> events.add(registered(project)));
        IntStream.rangeClosed(1, ACTIONS).forEach(action -> events.add(planned(action)));
        events.add(new ReviewScheduled(
                strategy, MEETING, ReviewKind.QUARTERLY, FIRST_DAY.plusMonths(3), null, "Steering group"));
        return events;
    }

    private Charter charter() {
        return new Charter(
                words(4, 6),
                FIRST_DAY,
                FIRST_DAY.plusYears(2),
                words(10, 20),
                words(10, 20),
                words(10, 20),
                List.of(words(5, 10)),
                List.of(),
                List.of(),
                List.of(new Objective("O1", words(5, 10))),
                List.of(),
                List.of(),
                List.of(),
                "sponsor",
                "coordinator",
                "Steering group",
                "Leadership team",
                Charter.DEFAULT_TIME_ZONE);
    }

    private ProjectRegistered registered(int project) {
        return new ProjectRegistered(strategy, "P" + project, theme(project), words(3, 6), List.of("lead"), List.of());
    }

    private ActionPlanned planned(int action) {
        return new ActionPlanned(
                strategy,
                "A" + action,
                new ActionPlan(
                        theme(action),
                        theme(action) + "A",
                        words(10, 20),
                        List.of(words(5, 10)),
                        List.of("lead"),
                        Timescale.on(FIRST_DAY.plusDays(action)),
                        Timescale.inWords("Quarterly"),
                        Priority.MEDIUM));
    }

    private StageProgressReported reported() {
        int project = random.nextInt(1, projects + 1);
        Stage stage = Stage.DEFAULT_SCHEME.get(random.nextInt(Stage.DEFAULT_SCHEME.size()));
        int draw = random.nextInt(100);
        RatingLevel rating = draw < 8 ? RatingLevel.RED : draw < 35 ? RatingLevel.AMBER : RatingLevel.GREEN;
        return reported(
                project, ++reports[project], stage, rating, words(8, 24), rating.needsHelp() ? words(5, 12) : null);
    }

    private StageProgressReported reported(
            int project, int number, Stage stage, RatingLevel rating, String comment, @Nullable String help) {
        StageReport report = new StageReport(number, stage, 1, rating, 1, comment, help);
        return new StageProgressReported(strategy, "P" + project, report);
    }

    private static String theme(int number) {
        return Integer.toString(number % THEMES + 1);
    }

    private String words(int least, int most) {
        return SampleText.text(random, least, most);
    }
}

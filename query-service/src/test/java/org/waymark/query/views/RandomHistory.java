package org.waymark.query.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.EventMetadata;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.Priority;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;

/** A believable history of several strategies, told at random from a seed. */
public final class RandomHistory {

    /** An event as command-service would have recorded it. */
    public record Told(Map<String, String> metadata, WaymarkEvent event) {}

    private static final List<RatingLevel> RATINGS = RatingLevel.DEFAULT_SCALE;
    private static final List<Stage> STAGES = Stage.DEFAULT_SCHEME;

    private final int most;
    private final Random random;
    private final List<Told> told = new ArrayList<>();
    private final List<StrategyCode> strategies = List.of(new StrategyCode("SG23"), new StrategyCode("WM-24"));
    private final Map<StrategyCode, Integer> themes = new HashMap<>();
    private final Map<String, Integer> reports = new HashMap<>();
    private final List<ProjectRegistered> projects = new ArrayList<>();
    private final List<ActionPlanned> actions = new ArrayList<>();
    private int workstreams;
    private final RandomRisks risks;
    private final RandomMeetings meetings;
    private final RandomChanges changes;
    private final RandomReports reported;
    private final RandomWorksheets worksheets;
    private final RandomIndicators indicators;
    private final RandomDiagnostics diagnostics;
    private final RandomAssessments assessments;

    private RandomHistory(long seed, int most) {
        this.most = most;
        this.random = new Random(seed);
        this.risks = new RandomRisks(random, this::tell, most);
        this.meetings = new RandomMeetings(random, this::tell, most);
        this.changes = new RandomChanges(random, this::tell, most);
        this.reported = new RandomReports(random, this::tell, most);
        this.worksheets = new RandomWorksheets(random, this::tell, most);
        this.indicators = new RandomIndicators(random, this::tell, most);
        this.diagnostics = new RandomDiagnostics(random, this::tell, most);
        this.assessments = new RandomAssessments(random, this::tell, most);
    }

    /** At least this many events. */
    public static List<Told> of(long seed, int size) {
        return of(seed, size, Integer.MAX_VALUE);
    }

    /** The same of few cases, of which much is told. */
    static List<Told> ofFewCases(long seed, int size) {
        return of(seed, size, 4);
    }

    private static List<Told> of(long seed, int size, int most) {
        RandomHistory history = new RandomHistory(seed, most);
        history.strategies.forEach(history::begin);
        while (history.told.size() < size) {
            history.next(history.strategies.get(history.random.nextInt(2)));
        }
        history.tell(new StrategyClosed(history.strategies.getLast()));
        return history.told;
    }

    private void begin(StrategyCode code) {
        tell(new StrategyCreated(code, StrategyEvents.charter()));
        tell(new StageSchemeDefined(code, 1, STAGES));
        tell(new RatingScaleDefined(code, 1, RATINGS));
        theme(code);
    }

    private void theme(StrategyCode code) {
        int number = themes.merge(code, 1, Integer::sum);
        tell(new ThemeAdded(code, String.valueOf(number), "Theme " + number, null, List.of()));
    }

    private void next(StrategyCode code) {
        switch (random.nextInt(41)) {
            case 0 -> fewer(themes.getOrDefault(code, 0), () -> theme(code));
            case 1 ->
                fewer(
                        workstreams++,
                        () -> tell(
                                new WorkstreamAdded(code, "1", themes.get(code) + "W" + told.size(), "A workstream")));
            case 2 ->
                tell(
                        StrategyEvents.charterRevised().strategy().equals(code)
                                ? StrategyEvents.charterRevised()
                                : new CharterRevised(code, StrategyEvents.charter(), StrategyEvents.charter()));
            case 3 -> tell(new StrategyAdopted(code));
            case 4, 5 -> fewer(projects.size(), () -> register(code));
            case 6, 7 -> fewer(actions.size(), () -> plan(code));
            case 8, 9 -> note();
            case 10, 11, 12 -> risks.next(code);
            case 13, 14, 15 -> meetings.next(code);
            case 16, 17 -> changes.ofStrategy(code, themes.getOrDefault(code, 1));
            case 18 -> any(projects).ifPresent(changes::ofProject);
            case 19, 20 -> any(actions).ifPresent(changes::ofAction);
            case 21, 22 -> reported.next(code);
            case 23, 24, 25 -> worksheets.next(code);
            case 26, 27 -> indicators.next(code);
            case 28, 29 -> diagnostics.next(code);
            case 30, 31 -> assessments.next(code);
            default -> report();
        }
    }

    private void fewer(int there, Runnable more) {
        if (there < most) {
            more.run();
        }
    }

    private void register(StrategyCode code) {
        ProjectRegistered project = new ProjectRegistered(code, "P" + told.size(), "1", "Project", leads(), List.of());
        projects.add(project);
        tell(project);
    }

    private void plan(StrategyCode code) {
        ActionPlan plan = new ActionPlan(
                "1",
                null,
                "Do something",
                List.of("An outcome"),
                leads(),
                Timescale.on(day()),
                null,
                Priority.values()[random.nextInt(3)]);
        ActionPlanned action = new ActionPlanned(code, "A" + told.size(), plan);
        actions.add(action);
        tell(action);
    }

    /** Nobody leads some of them yet. */
    private List<String> leads() {
        return random.nextInt(4) == 0 ? List.of() : List.of("lead");
    }

    private void note() {
        if (random.nextBoolean()) {
            any(projects)
                    .ifPresent(about -> tell(new NoteAdded(about.strategy(), about.project(), "A word on a project")));
        } else {
            any(actions)
                    .ifPresent(about -> tell(new NoteAdded(about.strategy(), about.action(), "A word on an action")));
        }
    }

    private void report() {
        any(projects).ifPresent(this::report);
    }

    private void report(ProjectRegistered project) {
        String key = project.strategy() + "/" + project.project();
        int last = reports.getOrDefault(key, 0);
        int kind = last == 0 ? 0 : random.nextInt(5);
        if (kind == 4) {
            tell(new HelpRequestAnswered(
                    project.strategy(),
                    project.project(),
                    1 + random.nextInt(last),
                    STAGES.getFirst(),
                    "Help is here"));
            return;
        }
        reports.put(key, last + 1);
        StageReport report = said(last + 1);
        tell(
                kind == 3
                        ? new StageProgressCorrected(
                                project.strategy(), project.project(), 1 + random.nextInt(last), report)
                        : new StageProgressReported(project.strategy(), project.project(), report));
    }

    private StageReport said(int number) {
        RatingLevel rating = any(RATINGS).orElseThrow();
        @Nullable String help = rating.needsHelp() ? "Two more places" : null;
        return new StageReport(number, any(STAGES).orElseThrow(), 1, rating, 1, "Report " + number, help);
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private LocalDate day() {
        return LocalDate.of(2023, 4, 1).plusDays(random.nextInt(600));
    }

    private void tell(WaymarkEvent event) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, random.nextBoolean() ? "lead" : "coordinator");
        metadata.put(EventMetadata.ROLE, "COORDINATOR");
        LocalDate asAt =
                random.nextInt(3) == 0 ? day() : LocalDate.of(2023, 4, 1).plusDays(told.size() / 2);
        metadata.put(EventMetadata.AS_AT, asAt.toString());
        if (random.nextBoolean()) {
            metadata.put(EventMetadata.REASON, "Because of " + random.nextInt(100));
        }
        if (random.nextInt(4) == 0) {
            meetings.anyDecision(event.strategy())
                    .ifPresent(decision -> metadata.put(EventMetadata.DECISION, decision));
        }
        told.add(new Told(metadata, event));
    }
}

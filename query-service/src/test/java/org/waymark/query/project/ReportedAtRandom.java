package org.waymark.query.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvents;
import org.waymark.query.views.Recorded;

/** What a project may go through, told at random: reports on three stages, corrections, answers, a change now and then. */
final class ReportedAtRandom {

    private static final String PROJECT = "P1";
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final List<Stage> STAGES = Stage.DEFAULT_SCHEME.subList(0, 3);

    private final Random random;
    private final Recorded history = new Recorded().then(CaseEvents.projectRegistered());
    private final List<Integer> standing = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Habits habits;

    /**
     * How people report.
     *
     * @param late       how many days, at most, a report is true for before it is recorded, where one is made a day
     * @param back       how many of the latest reports may be corrected
     * @param corrects   how many reports of ten are corrections
     * @param impossible whether reports are also corrected twice, and by reports on other stages
     */
    record Habits(int late, int back, int corrects, boolean impossible) {}

    private ReportedAtRandom(long seed, Habits habits) {
        this.random = new Random(seed);
        this.habits = habits;
    }

    /** A history with at least this many reports. */
    static Recorded history(long seed, int reports, Habits habits) {
        ReportedAtRandom told = new ReportedAtRandom(seed, habits);
        while (told.stages.size() < reports) {
            told.next();
        }
        return told.history;
    }

    private void next() {
        switch (random.nextInt(20)) {
            case 0 -> history.then(CaseEvents.projectRevised());
            case 1 -> history.then(CaseEvents.projectClosed());
            case 2 -> history.then(CaseEvents.projectReopened());
            case 3, 4 -> answer();
            default -> report();
        }
    }

    private void answer() {
        if (!standing.isEmpty()) {
            history.then(new HelpRequestAnswered(
                    StrategyEvents.SG23, PROJECT, recent(), STAGES.getFirst(), "Answer " + history.position()));
        }
    }

    private void report() {
        int number = stages.size() + 1;
        Map<String, String> asAt = Map.of(
                EventMetadata.AS_AT,
                BEGIN.plusDays(number - random.nextInt(habits.late() + 1)).toString());
        if (standing.isEmpty() || random.nextInt(10) >= habits.corrects()) {
            Stage stage = STAGES.get(random.nextInt(STAGES.size()));
            history.then(new StageProgressReported(StrategyEvents.SG23, PROJECT, said(number, stage)), asAt);
        } else {
            int replaced = habits.impossible() && random.nextInt(4) == 0 ? 1 + random.nextInt(number - 1) : recent();
            Stage stage = habits.impossible() && random.nextInt(4) == 0
                    ? STAGES.get(random.nextInt(STAGES.size()))
                    : stages.get(replaced - 1);
            history.then(new StageProgressCorrected(StrategyEvents.SG23, PROJECT, replaced, said(number, stage)), asAt);
            standing.remove(Integer.valueOf(replaced));
        }
        standing.add(number);
    }

    private int recent() {
        return standing.get(standing.size() - 1 - random.nextInt(Math.min(habits.back(), standing.size())));
    }

    private StageReport said(int number, Stage stage) {
        stages.add(stage);
        RatingLevel rating = RatingLevel.DEFAULT_SCALE.get(random.nextInt(RatingLevel.DEFAULT_SCALE.size()));
        return new StageReport(
                number,
                stage,
                1,
                rating,
                1 + random.nextInt(2),
                "Comment " + number,
                rating.needsHelp() ? "Help " + number : null);
    }
}

package org.waymark.query.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.StrategyCode;
import org.waymark.events.TestUse;
import org.waymark.events.WaymarkEvent;

/** Rounds of self-assessment with their dimensions and tasks, told at random. */
final class RandomAssessments {

    private final Random random;
    private final Consumer<WaymarkEvent> teller;
    private final int most;
    private final List<AssessmentRoundStarted> started = new ArrayList<>();
    private int tasks;

    RandomAssessments(Random random, Consumer<WaymarkEvent> teller, int most) {
        this.random = random;
        this.teller = teller;
        this.most = most;
    }

    void next(StrategyCode code) {
        if (started.isEmpty() || started.size() < most && random.nextInt(10) == 0) {
            start(code);
        } else if (random.nextBoolean()) {
            ofDimension(started.get(random.nextInt(started.size())));
        } else {
            ofRound(started.get(random.nextInt(started.size())));
        }
    }

    private void start(StrategyCode code) {
        AssessmentRoundStarted round = new AssessmentRoundStarted(
                code,
                "F" + (started.size() + 1),
                AssessmentEvents.head("Round " + random.nextInt(100)),
                AssessmentEvents.framework(1));
        started.add(round);
        teller.accept(round);
        int number = 0;
        for (Dimension dimension : round.framework().dimensions()) {
            number++;
            teller.accept(new AssessmentDimensionOpened(
                    code, round.assessment(), round.assessment() + "." + number, dimension));
        }
    }

    private void ofDimension(AssessmentRoundStarted round) {
        String ref = round.assessment() + "."
                + (1 + random.nextInt(round.framework().dimensions().size()));
        teller.accept(
                random.nextInt(4) == 0
                        ? new DimensionTestsChosen(
                                round.strategy(),
                                round.assessment(),
                                ref,
                                List.of(),
                                List.of(new TestUse("t1", List.of("Health"))))
                        : new DimensionScored(
                                round.strategy(),
                                round.assessment(),
                                ref,
                                random.nextBoolean() ? null : "Health",
                                null,
                                AssessmentEvents.score(random.nextInt(6), random.nextInt(6))));
    }

    private void ofRound(AssessmentRoundStarted round) {
        StrategyCode code = round.strategy();
        String ref = round.assessment();
        int number = 1 + random.nextInt(Math.max(1, Math.min(tasks, most)));
        teller.accept(
                switch (random.nextInt(9)) {
                    case 0 -> new AssessmentRevised(code, ref, round.head(), AssessmentEvents.head("Another"));
                    case 1 -> new AssessmentClosed(code, ref);
                    case 2 -> new AssessmentReopened(code, ref);
                    case 3 ->
                        new AssessmentTaskRevised(
                                code,
                                ref,
                                number,
                                AssessmentEvents.task("2023-05-31"),
                                AssessmentEvents.task("2023-06-30"));
                    case 4 -> new AssessmentTaskDone(code, ref, number, LocalDate.of(2023, 6, 1));
                    case 5 -> new AssessmentTaskReopened(code, ref, number);
                    case 6 -> new AssessmentTaskRemoved(code, ref, number);
                    default -> task(code, ref, number);
                });
    }

    private WaymarkEvent task(StrategyCode code, String ref, int number) {
        if (tasks < most) {
            tasks++;
            return new AssessmentTaskPlanned(code, ref, tasks, AssessmentEvents.task("2023-05-31"));
        }
        return new AssessmentTaskDone(code, ref, number, LocalDate.of(2023, 6, 1));
    }
}

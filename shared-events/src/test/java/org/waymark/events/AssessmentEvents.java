package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.StrategyEvent.AssessmentFrameworkDefined;

/** Facts about self-assessments with fixed ids and dates, for tests. */
public final class AssessmentEvents {

    private AssessmentEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                started("F1"),
                new AssessmentRevised(SG23, "F1", head("Before"), head("Baseline")),
                opened("F1", 1),
                scored("F1", "Health", score(2, 4), score(3, 4)),
                new DimensionTestsChosen(
                        SG23,
                        "F1",
                        "F1.1",
                        List.of(new TestUse("t1", List.of())),
                        List.of(new TestUse("t1", List.of("Health")), new TestUse("t2", List.of()))),
                planned("F1", 1),
                new AssessmentTaskRevised(SG23, "F1", 1, task("2024-05-31"), task("2024-06-30")),
                new AssessmentTaskDone(SG23, "F1", 1, LocalDate.of(2024, 6, 20)),
                new AssessmentTaskReopened(SG23, "F1", 1),
                new AssessmentTaskRemoved(SG23, "F1", 1),
                new AssessmentClosed(SG23, "F1"),
                new AssessmentReopened(SG23, "F1"),
                new AssessmentFrameworkDefined(SG23, framework(1), framework(2)));
    }

    public static AssessmentHead head(String title) {
        return new AssessmentHead(
                title,
                LocalDate.of(2024, 5, 12),
                "M1",
                List.of("coordinator", "Head of Service"),
                List.of("Health", "Schools"));
    }

    public static AssessmentFramework framework(int version) {
        return new AssessmentFramework(
                "local",
                version,
                "What matters here",
                5,
                List.of(
                        dimension("identity", "Shared identity"),
                        dimension("values", "Common values"),
                        dimension("skills", "Skills")));
    }

    private static Dimension dimension(String id, String title) {
        return new Dimension(
                id,
                title,
                "What it means here",
                List.of(
                        new AssessmentFramework.Test("t1", "Staff can say it"),
                        new AssessmentFramework.Test("t2", "It is written down")));
    }

    public static AssessmentRoundStarted started(String ref) {
        return new AssessmentRoundStarted(SG23, ref, head("Baseline"), framework(1));
    }

    public static AssessmentDimensionOpened opened(String ref, int number) {
        return new AssessmentDimensionOpened(
                SG23, ref, ref + "." + number, framework(1).dimensions().get(number - 1));
    }

    public static DimensionScore score(int now, int wanted) {
        return new DimensionScore(now, wanted, "Staff survey", Confidence.MEDIUM, "Better in schools");
    }

    /** The first dimension of a round, scored. */
    public static DimensionScored scored(
            String ref, @Nullable String group, @Nullable DimensionScore before, DimensionScore after) {
        return new DimensionScored(SG23, ref, ref + ".1", group, before, after);
    }

    /** A task of the plan of a round. */
    public static AssessmentTaskPlanned planned(String ref, int number) {
        return new AssessmentTaskPlanned(SG23, ref, number, task("2024-05-31"));
    }

    public static AssessmentTask task(String by) {
        return new AssessmentTask(
                "Hold the workshop with the schools",
                LocalDate.of(2024, 5, 1),
                LocalDate.parse(by),
                List.of("Head of Service"));
    }
}

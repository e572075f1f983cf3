package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.project.ProjectFold.PROJECTS;
import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;
import static org.waymark.query.project.Report.BY_AS_AT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.RecordedEvent;
import org.waymark.events.Stage;
import org.waymark.query.project.ReportedAtRandom.Habits;
import org.waymark.query.views.Recorded;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a project is what pages show of all its reports, however few of them it holds. */
class ProjectFoldTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static final Habits ORDERLY = new Habits(0, 5, 2, false);
    private static final Habits LATE = new Habits(20, 12, 3, false);
    private static final Habits DISORDERLY = new Habits(300, 400, 5, true);

    static Stream<Habits> habits() {
        return Stream.of(ORDERLY, new Habits(3, 3, 5, false), LATE, DISORDERLY, new Habits(40, 10, 6, true));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void afterEachEventIsTheDigestOfAllReports(Habits habits) {
        for (int run = 0; run < 10; run++) {
            long seed = seed();
            assertDigest(ReportedAtRandom.history(seed, 150, habits), seed);
        }
    }

    private static void assertDigest(Recorded history, long seed) {
        ProjectView state = null;
        ProjectHistory all = null;
        for (RecordedEvent event : history.events()) {
            state = PROJECTS.evolve(state, event, () -> history.events().subList(0, (int) event.position()));
            all = PROJECT_HISTORIES.evolve(all, event);
            assertThat(state)
                    .as("at %d, seed %d", event.position(), seed)
                    .isEqualTo(all == null ? null : PROJECTS.digest(all));
        }
    }

    @ParameterizedTest
    @MethodSource("habits")
    void showsOfEachStageWhatAllItsReportsSay(Habits habits) {
        long seed = seed();
        ProjectHistory history = ReportedAtRandom.history(seed, 200, habits).fold(PROJECT_HISTORIES);
        ProjectView project = PROJECTS.digest(history);

        assertThat(project.progress()).isNotEmpty().allSatisfy(stage -> {
            List<Report> standing = history.reports().stream()
                    .filter(report -> report.stage().equals(stage.stage()) && report.standing())
                    .sorted(BY_AS_AT.reversed())
                    .toList();
            assertThat(Optional.ofNullable(stage.current()))
                    .as("seed %d", seed)
                    .isEqualTo(standing.stream().findFirst());
            assertThat(Optional.ofNullable(stage.run()).map(RatingRun::before))
                    .isEqualTo(standing.stream().skip(1).findFirst().map(ReportMark::of));
            assertThat(Optional.ofNullable(stage.run()).map(RatingRun::since))
                    .isEqualTo(standing.stream()
                            .takeWhile(report -> report.said()
                                    .rating()
                                    .letter()
                                    .equals(standing.getFirst().said().rating().letter()))
                            .reduce((newer, older) -> older)
                            .map(report -> report.stamp().asAt()));
        });
    }

    @Test
    void readsNoEarlierEventWherePeopleReportInOrderAndCorrectWhatIsRecent() {
        long seed = seed();
        AtomicInteger asked = new AtomicInteger();
        ProjectView state = null;
        Recorded history = ReportedAtRandom.history(seed, 500, ORDERLY);
        for (RecordedEvent event : history.events()) {
            state = PROJECTS.evolve(state, event, () -> {
                asked.incrementAndGet();
                return history.events().subList(0, (int) event.position());
            });
        }

        assertThat(asked).as("seed %d", seed).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("habits")
    void doesNotGrowWithTheNumberOfReports(Habits habits) {
        long seed = seed();
        JsonMapper mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        Recorded history = ReportedAtRandom.history(seed, 500, habits);
        ProjectView state = null;
        for (RecordedEvent event : history.events()) {
            state = PROJECTS.evolve(state, event, () -> history.events().subList(0, (int) event.position()));
            assertThat(mapper.writeValueAsBytes(state))
                    .as("at %d, seed %d", event.position(), seed)
                    .hasSizeLessThan(12_000);
        }
    }

    static Stream<Habits> possibleHabits() {
        return habits().filter(habits -> !habits.impossible());
    }

    @ParameterizedTest
    @MethodSource("possibleHabits")
    void tellsWhatWasShownAtAnyPositionAndWhatIsValidInItsPlace(Habits habits) {
        long seed = seed();
        Recorded history = ReportedAtRandom.history(seed, 60, habits);
        ProjectHistory all = history.fold(PROJECT_HISTORIES);
        ProjectView project = history.fold(PROJECTS);
        for (long position = 0; position < history.position(); position += 7) {
            EarlierProgress known = EarlierProgress.ofOne(history.snapshot(DAY), position);
            for (Stage stage : Stage.DEFAULT_SCHEME) {
                Optional<Report> shown = all.standingAt(stage.id(), position);
                assertThat(known.shown("P1", stage.id()).map(ReportMark::number))
                        .as("shown of %s at %d, seed %d", stage.id(), position, seed)
                        .isEqualTo(shown.map(Report::number));
                assertThat(known.shown("P1", stage.id())
                                .flatMap(mark -> known.asCorrected(project, mark))
                                .map(ReportMark::number))
                        .as("valid of %s at %d, seed %d", stage.id(), position, seed)
                        .isEqualTo(shown.flatMap(report -> all.asCorrected(report.number()))
                                .map(Report::number));
            }
        }
    }

    private static long seed() {
        long seed = new Random().nextLong();
        System.out.println("ProjectFoldTest seed " + seed);
        return seed;
    }
}

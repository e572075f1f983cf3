package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.COMPLETE;
import static org.waymark.events.RatingLevel.DEFAULT_SCALE;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.WITHOUT_COMPLETE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.StageRatings.Rated;

/** Three stages: one, two, three. */
class StageRatingsTest {

    private static final List<Stage> STAGES =
            List.of(new Stage("one", "One"), new Stage("two", "Two"), new Stage("three", "Three"));

    private final Map<String, Rated> latest = new LinkedHashMap<>();

    private StageRatingsTest report(String stage, RatingLevel rating, String asAt) {
        latest.put(stage, new Rated(rating, LocalDate.parse(asAt), latest.size() + 1));
        return this;
    }

    private StageRatings of(List<RatingLevel> scale, String... planned) {
        return new StageRatings(STAGES, scale, Set.of(planned), latest);
    }

    private static Optional<String> title(Optional<Stage> stage) {
        return stage.map(Stage::title);
    }

    @Test
    void beginsWithTheFirstStageThatIsPlanned() {
        assertThat(title(of(DEFAULT_SCALE).current())).contains("One");
        assertThat(title(of(DEFAULT_SCALE, "two", "three").current())).contains("Two");
    }

    @Test
    void goesOnToTheNextStageOnceOneIsComplete() {
        report("one", COMPLETE, "2023-06-01");

        assertThat(title(of(DEFAULT_SCALE).current())).contains("Two");
        assertThat(title(of(DEFAULT_SCALE, "one", "three").current())).contains("Three");
        assertThat(of(DEFAULT_SCALE, "one").current()).isEmpty();
    }

    @Test
    void doesNotWaitForAStageThatWasNeitherPlannedNorReported() {
        report("two", AMBER, "2023-06-01");

        assertThat(title(of(DEFAULT_SCALE).current())).contains("Two");
    }

    @Test
    void finishesAStageOnceALaterOneHasStartedWhereNoneCanBeComplete() {
        report("one", GREEN, "2023-06-01").report("two", AMBER, "2023-06-01");

        assertThat(title(of(WITHOUT_COMPLETE).current())).contains("Two");
        assertThat(title(of(DEFAULT_SCALE).current())).contains("One");
    }

    @Test
    void takesTheWorstOfTheOpenStages() {
        report("one", COMPLETE, "2023-06-01").report("two", AMBER, "2023-06-01").report("three", GREEN, "2023-07-01");

        assertThat(of(DEFAULT_SCALE).overall(OfProject.WORST_OPEN_STAGE)).contains(AMBER);
        report("three", RED, "2023-08-01");
        assertThat(of(DEFAULT_SCALE).overall(OfProject.WORST_OPEN_STAGE)).contains(RED);
    }

    @Test
    void isCompleteOnceAllItsStagesAre() {
        report("one", COMPLETE, "2023-06-01");

        assertThat(of(DEFAULT_SCALE, "one").overall(OfProject.WORST_OPEN_STAGE)).contains(COMPLETE);
        assertThat(of(DEFAULT_SCALE, "one", "two").overall(OfProject.WORST_OPEN_STAGE))
                .as("nothing is known of what is open")
                .isEmpty();
    }

    @Test
    void hasStartedWhereAStageHasThoughTheOthersHaveNot() {
        report("one", GREEN, "2023-06-01").report("two", NOT_YET_STARTED, "2023-06-01");

        assertThat(of(DEFAULT_SCALE).overall(OfProject.WORST_OPEN_STAGE)).contains(GREEN);
    }

    @Test
    void takesTheCurrentStageOrTheLastReportWhereTheStrategySaysSo() {
        report("one", AMBER, "2023-06-01").report("two", GREEN, "2023-06-01").report("three", RED, "2023-05-01");

        assertThat(of(DEFAULT_SCALE).overall(OfProject.CURRENT_STAGE)).contains(AMBER);
        assertThat(of(DEFAULT_SCALE).overall(OfProject.LATEST_REPORT)).contains(GREEN);
    }

    @Test
    void placesAThemeByItsWorstProjectOrByMostOfThem() {
        List<RatingLevel> projects = List.of(GREEN, AMBER, GREEN, COMPLETE);
        OverallRatingRule most = new OverallRatingRule(OfProject.WORST_OPEN_STAGE, OfTheme.MOST_COMMON);

        assertThat(OverallRatingRule.DEFAULT.ofTheme(projects, DEFAULT_SCALE)).contains(AMBER);
        assertThat(most.ofTheme(projects, DEFAULT_SCALE)).contains(GREEN);
        assertThat(most.ofTheme(List.of(GREEN, RED), DEFAULT_SCALE)).contains(RED);
        assertThat(OverallRatingRule.DEFAULT.ofTheme(List.of(), DEFAULT_SCALE)).isEmpty();
    }

    @Test
    void placesARatingOfAnEarlierScaleByWhatItMeans() {
        RatingLevel blue = new RatingLevel("B", "Blue", "Fine", RatingLevel.Tone.GOOD, 3);

        assertThat(blue.placeIn(DEFAULT_SCALE)).isEqualTo(GREEN.placeIn(DEFAULT_SCALE));
        assertThat(OverallRatingRule.worst(List.of(blue, AMBER), DEFAULT_SCALE)).contains(AMBER);
    }
}

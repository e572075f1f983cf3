package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.COMPLETE;
import static org.waymark.events.RatingLevel.DEFAULT_SCALE;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.EventMetadata;
import org.waymark.events.OverallRatingRule;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.Stage;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvent.OverallRatingDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ThemeRatingRemoved;
import org.waymark.events.StrategyEvent.ThemeRatingSet;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.project.ProgressGrid.Count;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.views.Recorded;

/** Overall ratings on the grid: P1 is Red, P10 complete, both of theme 1; P2 of theme 2 is Amber. */
class OverallRatingsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 1);
    private static final Stage FIRST = Stage.DEFAULT_SCHEME.getFirst();

    private final StrategyBuilder strategy = strategy("SG23");
    private final Recorded history = history();

    private Recorded history() {
        Recorded all = new Recorded();
        strategy.created().forEach(all::then);
        all.then(new RatingScaleDefined(strategy.code(), 2, DEFAULT_SCALE));
        all.then(strategy.theme("1", "Recruitment"));
        all.then(strategy.theme("2", "Retention"));
        all.then(strategy.project("P10")
                .titled("Academy")
                .ledBy("zoe")
                .planning(FIRST.id(), null, null)
                .registered());
        all.then(strategy.project("P2").theme("2").titled("Housing").ledBy().registered());
        all.then(strategy.project("P1").titled("Brand").ledBy("anna").registered());
        all.then(strategy.project("P10").report(1).rated(COMPLETE).reported(), "2023-06-30");
        all.then(strategy.project("P2").report(1).rated(AMBER).reported(), "2023-05-31");
        return all.then(strategy.project("P1").report(1).rated(RED).reported(), "2023-07-31");
    }

    private ProgressGrid grid() {
        return ProgressGrids.grid(history.snapshot(DAY));
    }

    private Row row(String ref) {
        return grid().rows().filter(row -> row.ref().equals(ref)).findFirst().orElseThrow();
    }

    private String theme(String ref) {
        return grid().themes().stream()
                .filter(theme -> theme.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .overall()
                .inWords();
    }

    @Test
    void followsTheDefaultRuleWhereNoneWasSet() {
        assertThat(row("P1").overall().inWords()).isEqualTo("Red");
        assertThat(row("P10").overall().inWords()).isEqualTo("Complete");
        assertThat(theme("1")).isEqualTo("Red");
        assertThat(theme("2")).isEqualTo("Amber");
    }

    @Test
    void showsTheCurrentStageUntilAllAreFinished() {
        assertThat(row("P1").currentStage()).isEqualTo(FIRST);
        assertThat(row("P10").currentStage()).isNull();
    }

    @Test
    void showsWhatWasSetByHandBesideTheRule() {
        history.then(
                strategy.project("P1").rated(AMBER),
                Map.of(EventMetadata.AS_AT, "2023-08-01", EventMetadata.REASON, "The post is filled from Monday"));

        assertThat(row("P1").overall().inWords()).isEqualTo("Amber, set by hand; Red by the rule");
        assertThat(row("P1").overall().byHand()).isNotNull().satisfies(hand -> {
            assertThat(hand.reason()).isEqualTo("The post is filled from Monday");
            assertThat(hand.byRule()).isNotNull();
        });
        assertThat(theme("1")).as("a theme takes what counts of its projects").isEqualTo("Amber");
    }

    @Test
    void goesOnWithTheRuleOnceWhatWasSetIsRemoved() {
        history.then(strategy.project("P1").rated(GREEN), "2023-07-31");
        history.then(strategy.project("P1").ratedByRule(GREEN), "2023-08-01");

        assertThat(row("P1").overall().inWords()).isEqualTo("Red");
    }

    @Test
    void ratesAThemeByHand() {
        history.then(
                new ThemeRatingSet(strategy.code(), "1", null, AMBER, 2, OfTheme.WORST_PROJECT, RED), "2023-08-01");
        assertThat(theme("1")).isEqualTo("Amber, set by hand; Red by the rule");

        history.then(new ThemeRatingRemoved(strategy.code(), "1", AMBER, OfTheme.WORST_PROJECT, RED), "2023-08-01");
        assertThat(theme("1")).isEqualTo("Red");
    }

    @Test
    void followsTheRuleThatTheStrategyDefined() {
        history.then(new OverallRatingDefined(
                strategy.code(),
                2,
                OverallRatingRule.DEFAULT,
                new OverallRatingRule(OfProject.LATEST_REPORT, OfTheme.MOST_COMMON)));

        assertThat(grid().rule().version()).isEqualTo(2);
        assertThat(theme("1"))
                .as("one Red, one Complete: the worst of the most common")
                .isEqualTo("Red");
    }

    @Test
    void leavesClosedProjectsOutOfTheirTheme() {
        history.then(strategy.project("P1").closed(), "2023-08-01");

        assertThat(theme("1")).isEqualTo("Complete");
    }

    @Test
    void countsProjectsAndStages() {
        assertThat(grid().counts())
                .extracting(Count::rating, Count::projects, Count::stages)
                .startsWith(tuple("R", 1L, 1L), tuple("A", 1L, 1L), tuple("G", 0L, 0L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "   |       |    |          | P10 P1 P2",
                " 1 |       |    |          | P10 P1",
                "   | none  |    |          | P2",
                "   | ZOE   |    |          | P10",
                "   |       | c  |          | P10",
                "   |       |    | ref      | P1 P10 P2",
                "   |       |    | title    | P10 P1 P2",
                "   |       |    | rating   | P1 P10 P2",
                "   |       |    | reported | P10 P1 P2",
                "   |       |    | lead     | P1 P10 P2"
            })
    void showsTheProjectsThatMatchInOrder(
            @Nullable String theme,
            @Nullable String lead,
            @Nullable String rating,
            @Nullable String sort,
            String expected) {
        GridFilter filter =
                new GridFilter(new CaseFilter(orEmpty(theme), orEmpty(lead), orEmpty(rating)), orEmpty(sort));
        ProgressGrid shown = filter.of(grid());

        assertThat(shown.rows().map(Row::ref)).containsExactly(expected.split(" "));
        assertThat(shown.counts().stream().mapToLong(Count::projects).sum())
                .as("what is counted is what is shown")
                .isEqualTo(shown.rows().count());
    }

    private static String orEmpty(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}

package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvents;
import org.waymark.query.project.OverallRating;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Rule;
import org.waymark.query.project.ProgressGrid.ThemeRows;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.reviewpack.ReviewPack.Movement;

class MovementsTest {

    private static final OverallRating UNRATED = new OverallRating(null, null, null);

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final RatingLevel STALLED =
            new RatingLevel("S", "Stalled", "Nothing moves", RatingLevel.Tone.PROBLEM, 0);

    @Test
    void tellsWhatMovedThemeByTheme() {
        List<ReviewPack.ThemeMovements> themes = between(grid(GREEN), grid(RED));

        assertThat(themes).singleElement().satisfies(theme -> {
            assertThat(theme.ref()).isEqualTo("1");
            assertThat(theme.movements()).singleElement().satisfies(moved -> {
                assertThat(moved)
                        .returns("P1", Movement::project)
                        .returns("Resourcing", Movement::stage)
                        .returns(Trend.DOWN, Movement::direction)
                        .returns("Money", Movement::helpNeeded)
                        .returns("As told", Movement::comment);
                assertThat(moved.before()).isNotNull().returns("G", ReviewPack.Rating::letter);
                assertThat(moved.after()).returns("R", ReviewPack.Rating::letter);
            });
        });
    }

    @Test
    void leavesOutWhatStandsAsItStood() {
        assertThat(between(grid(AMBER), grid(AMBER))).isEmpty();
        assertThat(between(grid(null), grid(null))).isEmpty();
    }

    @Test
    void getsBetterUpTheScale() {
        assertThat(direction(RED, AMBER)).isEqualTo(Trend.UP);
        assertThat(direction(AMBER, GREEN)).isEqualTo(Trend.UP);
        assertThat(direction(GREEN, AMBER)).isEqualTo(Trend.DOWN);
    }

    @Test
    void theScaleInForceIsAskedBeforeWhatRatingsMean() {
        List<RatingLevel> twoOfOneMeaning = List.of(STALLED, RED, AMBER);

        assertThat(only(grid(STALLED, twoOfOneMeaning), grid(RED, twoOfOneMeaning))
                        .direction())
                .isEqualTo(Trend.UP);
        assertThat(only(grid(RED, twoOfOneMeaning), grid(STALLED, twoOfOneMeaning))
                        .direction())
                .isEqualTo(Trend.DOWN);
    }

    @Test
    void ratingsOfAnEarlierScaleAreComparedByWhatTheyMean() {
        assertThat(direction(STALLED, RED)).isEqualTo(Trend.SAME);
        assertThat(direction(STALLED, GREEN)).isEqualTo(Trend.UP);
        assertThat(direction(GREEN, STALLED)).isEqualTo(Trend.DOWN);
        assertThat(direction(RED, STALLED)).isEqualTo(Trend.SAME);
    }

    @Test
    void whatHadNotStartedCannotBeCompared() {
        assertThat(direction(NOT_YET_STARTED, RED)).isNull();
        assertThat(direction(GREEN, NOT_YET_STARTED)).isNull();
    }

    @Test
    void aFirstReportHasNothingBefore() {
        Movement first = only(grid(null), grid(GREEN));

        assertThat(first.before()).isNull();
        assertThat(first.direction()).isNull();
        assertThat(between(null, grid(GREEN))).hasSize(1);
    }

    private static @Nullable Trend direction(RatingLevel before, RatingLevel after) {
        return only(grid(before), grid(after)).direction();
    }

    private static List<ReviewPack.ThemeMovements> between(@Nullable ProgressGrid before, ProgressGrid after) {
        return Movements.between(before, after, (project, stage, report) -> false);
    }

    private static Movement only(ProgressGrid before, ProgressGrid after) {
        return between(before, after).getFirst().movements().getFirst();
    }

    private static ProgressGrid grid(@Nullable RatingLevel rating) {
        return grid(rating, RatingLevel.DEFAULT_SCALE);
    }

    private static ProgressGrid grid(@Nullable RatingLevel rating, List<RatingLevel> scale) {
        Map<String, Cell> cells = rating == null ? Map.of() : Map.of("resourcing", cell(rating));
        Row row = new Row(
                "P1",
                "Careers fair",
                List.of("lead"),
                ProjectStatus.ACTIVE,
                UNRATED,
                null,
                null,
                null,
                cells,
                Map.of());
        return new ProgressGrid(
                StrategyEvents.SG23,
                "Strategy",
                1,
                "now",
                DAY,
                Stage.DEFAULT_SCHEME,
                scale,
                new Rule(1, OfProject.WORST_OPEN_STAGE, OfTheme.WORST_PROJECT),
                List.of(),
                null,
                List.of(
                        new ThemeRows("1", "Recruitment", UNRATED, List.of(row)),
                        new ThemeRows("2", "Retention", UNRATED, List.of())),
                List.of());
    }

    private static Cell cell(RatingLevel rating) {
        return new Cell(
                rating.letter(),
                rating.name(),
                rating.meaning(),
                rating.tone(),
                "As told",
                DAY,
                Instant.parse("2023-07-01T09:00:00Z"),
                "lead",
                1,
                1,
                rating.needsHelp() ? "Money" : null,
                null,
                null,
                null,
                12);
    }
}

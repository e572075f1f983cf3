package org.waymark.query.reviewpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.project.ProjectPack;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.reviewpack.ReviewPack.ThemeMovements;

/** What the pack of a meeting tells of ratings that moved. */
class PackRatingsTest extends PacksUnderTest {

    @Test
    void tellsTheRatingsThatMovedThemeByTheme() {
        history.then(projectRegistered())
                .then(strategy(SG23)
                        .project("P2")
                        .theme("2")
                        .titled("Exit interviews")
                        .registered())
                .then(projectRegistered("P3"))
                .then(reported(1, GREEN))
                .then(rated("P2", 1, RED))
                .then(rated("P3", 1, AMBER));
        meet("M1");
        history.then(reported(2, RED)).then(rated("P2", 2, AMBER)).then(rated("P3", 2, AMBER));
        meet("M2");

        assertThat(pack("M2").themes())
                .extracting(ThemeMovements::ref, ThemeMovements::title)
                .containsExactly(Tuple.tuple("1", "Recruitment"), Tuple.tuple("2", "Retention"));
        assertThat(movements(pack("M2")))
                .extracting(
                        Movement::project,
                        Movement::title,
                        PacksUnderTest::before,
                        moved -> moved.after().letter(),
                        Movement::direction,
                        Movement::helpNeeded)
                .containsExactly(
                        Tuple.tuple(
                                "P1",
                                "Careers fair",
                                GREEN.letter(),
                                RED.letter(),
                                Trend.DOWN,
                                "Funding for two places"),
                        Tuple.tuple("P2", "Exit interviews", RED.letter(), AMBER.letter(), Trend.UP, null));
    }

    @Test
    void aRatingThatCameBackToWhatItWasHasNotMoved() {
        history.then(projectRegistered()).then(reported(1, GREEN));
        meet("M1");
        history.then(reported(2, RED)).then(reported(3, GREEN));
        meet("M2");

        assertThat(pack("M2").themes()).isEmpty();
    }

    @Test
    void aCorrectionAfterTheMeetingLeavesItsPackAsPeopleSawIt() {
        history.then(projectRegistered()).then(reported(1, RED));
        meet("M1");
        history.then(corrected(2, 1, AMBER));
        meet("M2");

        assertThat(movements(pack("M1")))
                .extracting(moved -> moved.after().letter())
                .containsExactly(RED.letter());
        assertThat(movements(pack("M2")))
                .extracting(PacksUnderTest::before, moved -> moved.after().letter())
                .containsExactly(Tuple.tuple(RED.letter(), AMBER.letter()));
    }

    @Test
    void tellsACorrectionFromAMovement() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");
        history.then(corrected(2, 1, GREEN), because("Typed for another stage"));
        meet("M2");

        Movement only = pack("M2").themes().getFirst().movements().getFirst();
        assertThat(only).returns(true, Movement::corrected).returns(null, Movement::direction);
        assertThat(section(pack("M2"), ProjectPack.class).corrected())
                .extracting(PacksUnderTest::reason)
                .containsExactly("Typed for another stage");
    }

    @Test
    void aReportAfterACorrectionIsAMovement() {
        history.then(projectRegistered()).then(reported(1, AMBER));
        meet("M1");
        history.then(corrected(2, 1, GREEN)).then(reported(3, RED));
        meet("M2");

        assertThat(pack("M2").themes().getFirst().movements().getFirst().corrected())
                .isFalse();
    }
}

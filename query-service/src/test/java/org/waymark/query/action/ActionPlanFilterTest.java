package org.waymark.query.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.ActionStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.views.Recorded;

class ActionPlanFilterTest {

    /** A1: Amber, due last, led by zoe; A2: Red, due first, led by anna; A10: not rated, no lead, no theme, no date. */
    private static final ActionPlanView PLAN = plan();

    private static ActionPlanView plan() {
        StrategyBuilder strategy = strategy("SG23");
        Recorded history = new Recorded();
        strategy.created().forEach(history::then);
        history.then(strategy.theme("1", "Recruitment"));
        history.then(strategy.action("A10")
                .in(null, null)
                .ledBy()
                .by((Timescale) null)
                .planned());
        history.then(strategy.action("A1")
                .in("1", null)
                .ledBy("zoe")
                .by("2023-12-01")
                .planned());
        history.then(strategy.action("A2")
                .in("1", null)
                .ledBy("anna")
                .by("2023-07-01")
                .planned());
        history.then(strategy.action("A1").reported(ActionStatus.IN_PROGRESS, AMBER, "Slow"));
        history.then(strategy.action("A2").reported(ActionStatus.IN_PROGRESS, RED, "Stuck"));
        return Actions.plan(history.snapshot(LocalDate.of(2023, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        |        |        |        | A1 A2 A10",
                " 1      |        |        |        | A1 A2",
                " none   |        |        |        | A10",
                "        | ANNA   |        |        | A2",
                "        | none   |        |        | A10",
                "        |        | r      |        | A2",
                "        |        | none   |        | A10",
                " 1      |        |        | due    | A2 A1",
                "        |        |        | rating | A2 A1 A10",
                "        |        |        | lead   | A10 A2 A1",
                "        |        |        | colour | A1 A2 A10"
            })
    void showsWhatMatchesInTheOrderThatIsAskedFor(
            @Nullable String theme,
            @Nullable String lead,
            @Nullable String rating,
            @Nullable String sort,
            String expected) {
        ActionPlanFilter filter = new ActionPlanFilter(
                new CaseFilter(orEmpty(theme), orEmpty(lead), orEmpty(rating)),
                "",
                false,
                false,
                false,
                "",
                orEmpty(sort));

        assertThat(filter.of(PLAN, RatingLevel.DEFAULT_SCALE, "viewer"))
                .extracting(Row::ref)
                .isEqualTo(List.of(expected.split(" ")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

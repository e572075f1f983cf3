package org.waymark.query.overtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.query.moment.AsOf;
import org.waymark.query.overtime.OverTime.ActionMonth;
import org.waymark.query.overtime.OverTime.MonthEnd;
import org.waymark.query.overtime.OverTime.Slip;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

class OverTimesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    @Test
    void countsRatingsAtTheEndOfEachMonthAndOnTheDayShown() {
        OverTime over = over(strategy()
                .then(projectRegistered(), "2023-04-01")
                .then(reported(1, RED), "2023-05-20")
                .then(reported(2, GREEN), "2023-09-10"));

        assertThat(over.months()).extracting(MonthEnd::day).last().isEqualTo(DAY);
        assertThat(over.months().getFirst().day()).isEqualTo("2023-04-30");
        assertThat(over.months().stream().map(month -> stages(month, "R") + "/" + stages(month, "G")))
                .containsExactly("0/0", "1/0", "1/0", "1/0", "1/0", "0/1");
        assertThat(over.themes())
                .singleElement()
                .satisfies(theme -> assertThat(theme.months()).isEqualTo(over.months()));
    }

    @Test
    void asNowCorrectedLeavesOutWhatIsTrueOnlyLater() {
        Recorded history = strategy()
                .then(projectRegistered(), "2023-04-01")
                .then(reported(1, RED), "2023-05-20")
                .then(reported(2, GREEN), "2023-06-25");

        OverTime over = OverTimes.of(new FoldedSnapshots(history, LocalDate.of(2023, 6, 20))
                .of(SG23, AsOf.parse("2023-06-20", "corrected")));

        assertThat(stages(over.months().getLast(), "R")).isEqualTo(1);
        assertThat(stages(over.months().getLast(), "G")).isZero();
    }

    @Test
    void addsUpActionsAsFirstPlannedAsPlannedNowAndDone() {
        OverTime over = over(strategy()
                .then(action("A1", "2023-06-30"))
                .then(action("A2", "2023-06-30"))
                .then(new ActionRescheduled(SG23, "A2", on("2023-06-30"), on("2023-12-31")))
                .then(action("A3", "2023-08-31"))
                .then(new ActionCompleted(SG23, "A3", "Signed off"), "2023-07-20"));

        assertThat(over.actions().getLast()).isEqualTo(new ActionMonth(DAY, 3, 2, 1));
        assertThat(over.actions())
                .filteredOn(month -> month.day().equals(LocalDate.of(2023, 6, 30)))
                .containsExactly(new ActionMonth(LocalDate.of(2023, 6, 30), 2, 1, 0));
        assertThat(over.slips())
                .extracting(Slip::ref, Slip::firstPlanned, Slip::dueNow)
                .containsExactly(Tuple.tuple("A2", LocalDate.of(2023, 6, 30), LocalDate.of(2023, 12, 31)));
    }

    @Test
    void drawsNothingOfNothing() {
        OverTime over = over(strategy());

        assertThat(OverTimeCharts.ratings(over)).isEmpty();
        assertThat(OverTimeCharts.actions(over)).isEmpty();
        assertThat(OverTimeCharts.slippage(over)).isEmpty();
        assertThat(OverTimePaper.paper(over).pictures()).isEmpty();
    }

    @Test
    void eachPictureSaysInWordsAndInItsTableWhatItShows() {
        OverTime over = over(strategy()
                .then(projectRegistered(), "2023-04-01")
                .then(reported(1, RED), "2023-05-20")
                .then(action("A1", "2023-06-30")));

        Chart ratings = OverTimeCharts.ratings(over).orElseThrow();
        assertThat(ratings.alternative()).contains("May 2023", "Sept 2023: 1 Red.");
        assertThat(ratings.svg()).contains("R 1");
        assertThat(OverTimeCharts.actions(over).orElseThrow().alternative())
                .contains("By then 1 were due as first planned, 1 as planned now, and 0 were done.");
        assertThat(OverTimePaper.paper(over).tables())
                .extracting(Table::caption)
                .containsAll(OverTimePaper.paper(over).pictures().keySet());
    }

    private static long stages(MonthEnd month, String letter) {
        return month.ratings().stream()
                .filter(rated -> rated.rating().letter().equals(letter))
                .mapToLong(OverTime.Rated::stages)
                .sum();
    }

    private static Timescale on(String day) {
        return Timescale.on(LocalDate.parse(day));
    }

    private static ActionPlanned action(String ref, String by) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan("1", null, "Do " + ref, List.of(), List.of("lead"), on(by), null, Priority.MEDIUM));
    }

    private static Recorded strategy() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        return history.then(StrategyEvents.themeAdded());
    }

    private static OverTime over(Recorded history) {
        return OverTimes.of(history.snapshot(DAY));
    }
}

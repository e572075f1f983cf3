package org.waymark.query.indicator;

import static org.waymark.query.action.ActionFold.ACTIONS;
import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.documents.chart.ValuesOverTime.Mark;
import org.waymark.events.ActionStatus;
import org.waymark.query.action.ActionView;
import org.waymark.query.cases.CaseView;
import org.waymark.query.moment.StrategySnapshot;

/** The days on which something was decided about an indicator, or an action that it is linked to was completed. */
final class IndicatorMarks {

    private IndicatorMarks() {}

    /** In the order of their days, numbered from 1. */
    static List<Mark> of(StrategySnapshot snapshot, String indicator) {
        List<String> linked =
                snapshot.one(CASES, indicator).map(CaseView::links).orElse(List.of());
        List<Event> events = Stream.concat(
                        decisions(snapshot, indicator, linked),
                        snapshot.some(ACTIONS, linked).stream().flatMap(IndicatorMarks::completed))
                .filter(event -> !event.day().isAfter(snapshot.day()))
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::words))
                .toList();
        return IntStream.range(0, events.size())
                .mapToObj(index -> new Mark(
                        String.valueOf(index + 1),
                        events.get(index).day(),
                        events.get(index).words()))
                .toList();
    }

    private record Event(LocalDate day, String words) {}

    private static Stream<Event> decisions(StrategySnapshot snapshot, String indicator, List<String> linked) {
        return snapshot.all(DECISIONS).stream()
                .filter(decision ->
                        decision.counts() && (decision.items().contains(indicator) || linked.contains(decision.ref())))
                .map(decision -> new Event(
                        decision.content().decidedOn(), "Decision " + decision.ref() + ": " + decision.text()));
    }

    private static Stream<Event> completed(ActionView action) {
        return action
                .end()
                .filter(end -> end.to() == ActionStatus.COMPLETE)
                .map(end -> new Event(
                        end.stamp().asAt(),
                        "Action " + action.ref() + " completed: "
                                + action.plan().activities()))
                .stream();
    }
}

package org.waymark.query.mywork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.Typed;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;

/**
 * All that waits for people in one strategy, by person. Made once for each change of the strategy and each day, whoever asks:
 * what one person is shown then costs as much as waits for them.
 *
 * @param byPerson in the order of the kinds of case, by {@link #key}
 */
record StrategyWork(Map<String, List<WorkItem>> byPerson) {

    /** Of a strategy that is closed, nothing waits for anybody. */
    static StrategyWork of(CaseKinds kinds, StrategyMoment moment) {
        if (moment.strategy().closed() != null) {
            return new StrategyWork(Map.of());
        }
        return new StrategyWork(kinds.all().stream()
                .flatMap(kind -> kind.work(moment).stream())
                .flatMap(StrategyWork::perPerson)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Stream<Map.Entry<String, WorkItem>> perPerson(WorkItem item) {
        return item.people().stream().map(StrategyWork::key).distinct().map(person -> Map.entry(person, item));
    }

    /** What waits for one person. */
    List<WorkItem> of(String person) {
        return byPerson.getOrDefault(key(person), List.of());
    }

    /** The same for whatever {@link Typed#samePerson} takes for the same. */
    private static String key(String person) {
        return Typed.trimmed(person).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

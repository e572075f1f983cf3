package org.waymark.query.kinds;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.Charter;
import org.waymark.query.strategy.StrategyView;

/** The dates of the strategy itself, from its charter. */
final class StrategyDates {

    private StrategyDates() {}

    /** What happens to the strategy on a day. */
    enum OfStrategy implements DateKind {
        MILESTONE("Milestone"),
        END("End of the strategy");

        private final String title;

        OfStrategy(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Its milestones that have a date, and its end: dates of those who answer for it. */
    static Stream<NextDate> of(StrategyView strategy) {
        Charter charter = strategy.charter();
        List<String> people = answering(charter);
        return Stream.concat(
                charter.milestones().stream()
                        .flatMap(milestone -> Stream.ofNullable(milestone.by())
                                .map(by -> new NextDate(by, OfStrategy.MILESTONE, null, milestone.title(), people))),
                Stream.of(new NextDate(charter.to(), OfStrategy.END, null, "Last day of the strategy", people)));
    }

    private static List<String> answering(Charter charter) {
        return Stream.concat(Stream.ofNullable(charter.sponsor()), Stream.ofNullable(charter.coordinator()))
                .toList();
    }
}

package org.waymark.query.overview;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.Charter;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;

/** The dates that come up, from the day shown on; what is overdue is not among them. */
final class ComingUp {

    private static final Period HORIZON = Period.ofMonths(3);

    private final CaseKinds kinds;
    private final StrategyMoment moment;

    ComingUp(CaseKinds kinds, StrategyMoment moment) {
        this.kinds = kinds;
        this.moment = moment;
    }

    /** What happens to the strategy itself on a day. */
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

    List<NextDate> dates() {
        if (moment.strategy().closed() != null) {
            return List.of();
        }
        LocalDate day = moment.day();
        return Stream.concat(kinds.all().stream().flatMap(kind -> kind.dates(moment).stream()), charter())
                .filter(next -> !next.date().isBefore(day) && !next.date().isAfter(day.plus(HORIZON)))
                .sorted(Comparator.comparing(NextDate::date))
                .toList();
    }

    private Stream<NextDate> charter() {
        Charter charter = moment.strategy().charter();
        Stream<NextDate> milestones = charter.milestones().stream()
                .flatMap(milestone -> Optional.ofNullable(milestone.by())
                        .map(by -> new NextDate(by, OfStrategy.MILESTONE, null, milestone.title()))
                        .stream());
        return Stream.concat(
                milestones, Stream.of(new NextDate(charter.to(), OfStrategy.END, null, "Last day of the strategy")));
    }
}

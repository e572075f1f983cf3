package org.waymark.query.overview;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.waymark.query.kinds.CaseKinds;
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

    List<NextDate> dates() {
        if (moment.strategy().closed() != null) {
            return List.of();
        }
        LocalDate day = moment.day();
        return kinds.dates(moment).stream()
                .filter(next -> next.status() == NextDate.Status.EXPECTED)
                .filter(next -> !next.date().isBefore(day) && !next.date().isAfter(day.plus(HORIZON)))
                .sorted(Comparator.comparing(NextDate::date))
                .toList();
    }
}

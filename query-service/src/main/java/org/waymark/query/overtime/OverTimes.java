package org.waymark.query.overtime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.RatingLevel;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.action.ShownActions;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overtime.OverTime.ActionMonth;
import org.waymark.query.overtime.OverTime.MonthEnd;
import org.waymark.query.overtime.OverTime.Rated;
import org.waymark.query.overtime.OverTime.Slip;
import org.waymark.query.overtime.OverTime.ThemeMonths;
import org.waymark.query.project.RatingMonths;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Works out how a strategy came on, as of any moment. */
public final class OverTimes {

    private static final int MONTHS = 12;

    private OverTimes() {}

    /**
     * How it came on.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public static OverTime of(StrategySnapshot snapshot) {
        return of(new StrategyMoment(Strategies.at(snapshot), snapshot));
    }

    static OverTime of(StrategyMoment moment) {
        StrategyView strategy = moment.strategy();
        RatingMonths ratings = RatingMonths.of(moment);
        List<LocalDate> days = days(strategy, moment.day());
        List<RatingLevel> scale = scale(strategy, ratings, days);
        List<Row> actions = ShownActions.of(moment).rows();
        return new OverTime(
                strategy.code(),
                moment.snapshot().position(),
                moment.asOf().toString(),
                moment.day(),
                months(ratings, scale, days),
                strategy.themes().stream()
                        .map(theme -> new ThemeMonths(
                                theme.ref(), theme.title(), months(ratings.ofTheme(theme.ref()), scale, days)))
                        .filter(theme -> theme.months().stream().anyMatch(month -> month.total() > 0))
                        .toList(),
                days.stream().map(day -> month(day, actions)).toList(),
                slips(actions));
    }

    /** The ends of the months before, and the day shown; not before the strategy begins. */
    private static List<LocalDate> days(StrategyView strategy, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        YearMonth begin = YearMonth.from(strategy.charter().from());
        return Stream.concat(
                        Stream.iterate(last.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                                .limit(MONTHS - 1L)
                                .filter(month -> !month.isBefore(begin))
                                .map(YearMonth::atEndOfMonth),
                        Stream.of(day))
                .toList();
    }

    /** The scale in force, and behind it what was given by another letter before. */
    private static List<RatingLevel> scale(StrategyView strategy, RatingMonths ratings, List<LocalDate> days) {
        Map<String, RatingLevel> byLetter = new LinkedHashMap<>();
        Stream.concat(strategy.ratings().stream(), days.stream().flatMap(ratings::at))
                .forEach(level -> byLetter.putIfAbsent(level.letter(), level));
        return List.copyOf(byLetter.values());
    }

    private static List<MonthEnd> months(RatingMonths ratings, List<RatingLevel> scale, List<LocalDate> days) {
        return days.stream()
                .map(day -> {
                    Map<String, Long> counted =
                            ratings.at(day).collect(Collectors.groupingBy(RatingLevel::letter, Collectors.counting()));
                    return new MonthEnd(
                            day,
                            scale.stream()
                                    .map(level -> new Rated(level, counted.getOrDefault(level.letter(), 0L)))
                                    .toList());
                })
                .toList();
    }

    /** Of what was not cancelled and is due once, on a day. */
    private static ActionMonth month(LocalDate day, List<Row> actions) {
        List<Row> dated = actions.stream()
                .filter(row -> row.byDate() != null && row.status() != ActionStatus.CANCELLED)
                .toList();
        return new ActionMonth(
                day,
                count(dated, day, OverTimes::promised),
                count(dated, day, Row::byDate),
                count(dated, day, OverTimes::done));
    }

    private static int count(List<Row> rows, LocalDate day, Function<Row, @Nullable LocalDate> when) {
        return (int) rows.stream()
                .map(when)
                .filter(Objects::nonNull)
                .filter(on -> !on.isAfter(day))
                .count();
    }

    private static @Nullable LocalDate promised(Row row) {
        return row.slip() == null ? row.byDate() : row.slip().firstDue();
    }

    private static @Nullable LocalDate done(Row row) {
        return row.end() == null || row.status() != ActionStatus.COMPLETE
                ? null
                : row.end().on();
    }

    private static List<Slip> slips(List<Row> actions) {
        List<Slip> slips = new ArrayList<>();
        for (Row row : actions) {
            if (!row.finished() && row.slip() != null) {
                slips.add(new Slip(row.ref(), row.activities(), row.slip().firstDue(), row.byDate()));
            }
        }
        return slips.stream().sorted(FURTHEST_FIRST).toList();
    }

    private static final Comparator<Slip> FURTHEST_FIRST = Comparator.comparingLong((Slip slip) -> slip.dueNow() == null
                    ? Long.MAX_VALUE
                    : slip.dueNow().toEpochDay() - slip.firstPlanned().toEpochDay())
            .reversed();
}

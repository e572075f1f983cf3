package org.waymark.query.overtime;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.PlannedAndDone;
import org.waymark.documents.chart.RatingsByMonth;
import org.waymark.documents.chart.Size;
import org.waymark.documents.chart.Slippage;
import org.waymark.events.RatingLevel;
import org.waymark.query.overtime.OverTime.MonthEnd;
import org.waymark.query.overtime.OverTime.Rated;
import org.waymark.query.overtime.OverTime.ThemeMonths;
import org.waymark.query.paper.PaperCells;

/** The pictures, the same on pages and on paper; each is left out where it would show nothing. */
public final class OverTimeCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** More bars than these are a list. */
    private static final int MOST_SLIPS = 12;

    private OverTimeCharts() {}

    /** The ratings of the whole strategy; empty where nothing was rated, or only in one month. */
    public static Optional<Chart> ratings(OverTime over) {
        return ratings(over.months(), Size.WIDE);
    }

    /** Those of a theme. */
    public static Optional<Chart> ratings(ThemeMonths theme) {
        return ratings(theme.months(), Size.WIDE);
    }

    /** From the first month in which something was rated. */
    private static Optional<Chart> ratings(List<MonthEnd> all, Size size) {
        List<MonthEnd> months =
                all.stream().dropWhile(month -> month.total() == 0).toList();
        if (months.size() < 2) {
            return Optional.empty();
        }
        List<RatingLevel> levels = months.getLast().ratings().stream()
                .map(Rated::rating)
                .filter(level -> months.stream().anyMatch(month -> stages(month, level) > 0))
                .toList();
        return Optional.of(RatingsByMonth.of(
                levels.stream()
                        .map(level ->
                                new RatingsByMonth.Level(level.letter(), level.name(), PaperCells.tone(level.tone())))
                        .toList(),
                months.stream()
                        .map(month -> new RatingsByMonth.Month(
                                MONTH.format(month.day()),
                                levels.stream()
                                        .map(level -> (int) stages(month, level))
                                        .toList()))
                        .toList(),
                size));
    }

    private static long stages(MonthEnd month, RatingLevel level) {
        return month.ratings().stream()
                .filter(rated -> rated.rating().equals(level))
                .mapToLong(Rated::stages)
                .sum();
    }

    /** Actions planned and done; empty where none had a due date by then. */
    public static Optional<Chart> actions(OverTime over) {
        List<PlannedAndDone.Month> months = over.actions().stream()
                .map(month -> new PlannedAndDone.Month(
                        MONTH.format(month.day()), month.promised(), month.duePlanned(), month.completed()))
                .toList();
        return months.size() < 2
                        || months.getLast().promised() + months.getLast().done() == 0
                ? Optional.empty()
                : Optional.of(PlannedAndDone.of(months, Size.WIDE));
    }

    /** How far actions are behind what was first planned; empty where none that goes on is. */
    public static Optional<Chart> slippage(OverTime over) {
        List<Slippage.Slip> slips = over.slips().stream()
                .filter(slip -> slip.dueNow() != null && slip.dueNow().isAfter(slip.firstPlanned()))
                .limit(MOST_SLIPS)
                .map(slip -> new Slippage.Slip(slip.ref(), slip.firstPlanned(), day(slip.dueNow())))
                .toList();
        return slips.isEmpty() ? Optional.empty() : Optional.of(Slippage.of(slips, Size.WIDE));
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "slips without a day are left out");
    }
}

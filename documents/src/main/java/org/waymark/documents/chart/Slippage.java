package org.waymark.documents.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** How far things are behind what was planned, as a bar from the day planned to the day expected. */
public final class Slippage {

    private static final double LINE = 22;

    private static final double LEFT = 190;

    private static final double RIGHT = 520;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private Slippage() {}

    /**
     * Something that has slipped.
     *
     * @param what    such as “P1 Build”
     * @param planned the day that was agreed first
     * @param now     the day that is expected now, or today where it should have been done
     */
    public record Slip(String what, LocalDate planned, LocalDate now) {

        long days() {
            return ChronoUnit.DAYS.between(planned, now);
        }
    }

    /** The picture, in the order given. */
    public static Chart of(List<Slip> slips) {
        LocalDate first =
                days(slips).min(LocalDate::compareTo).orElse(LocalDate.EPOCH).withDayOfMonth(1);
        LocalDate last = days(slips)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH)
                .plusMonths(1)
                .withDayOfMonth(1);
        double unit = (RIGHT - LEFT) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        double bottom = 22 + slips.size() * LINE;
        Drawing drawing = new Drawing(600, bottom + 8);
        months(drawing, first, last, unit, bottom);
        for (int index = 0; index < slips.size(); index++) {
            Slip slip = slips.get(index);
            double y = 22 + index * LINE + LINE / 2;
            double from = LEFT + ChronoUnit.DAYS.between(first, slip.planned()) * unit;
            double to = LEFT + ChronoUnit.DAYS.between(first, slip.now()) * unit;
            drawing.words(LEFT - 8, y + 3, 9, false, "end", Drawing.shortened(slip.what(), 34), Drawing.INK);
            drawing.rect(Math.min(from, to), y - 4, Math.max(1, Math.abs(to - from)), 8, "#c9d3dd", Drawing.INK);
            drawing.circle(from, y, 4, "#ffffff").circle(to, y, 4, Drawing.INK);
            drawing.words(Math.max(from, to) + 8, y + 3, 9, true, "start", days(slip), Drawing.INK);
        }
        String words = words(slips);
        return new Chart(drawing.svg("Slippage", words), words, table(slips));
    }

    private static Stream<LocalDate> days(List<Slip> slips) {
        return slips.stream().flatMap(slip -> Stream.of(slip.planned(), slip.now()));
    }

    private static void months(Drawing drawing, LocalDate first, LocalDate last, double unit, double bottom) {
        long months = ChronoUnit.MONTHS.between(first, last);
        long step = Math.max(1, (months + 5) / 6);
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(step)) {
            double x = LEFT + ChronoUnit.DAYS.between(first, month) * unit;
            drawing.line(x, 18, x, bottom, "#d4dae0", 0.8);
            drawing.words(x, 13, 8, false, "middle", MONTH.format(month), Drawing.FAINT);
        }
    }

    private static String days(Slip slip) {
        long days = slip.days();
        return (days > 0 ? "+" : "") + days + (Math.abs(days) == 1 ? " day" : " days");
    }

    private static String words(List<Slip> slips) {
        if (slips.isEmpty()) {
            return "Nothing has slipped.";
        }
        List<String> parts = new ArrayList<>();
        slips.forEach(slip -> parts.add(slip.what() + " by " + days(slip).replace("+", "")));
        return "Behind what was planned: " + String.join("; ", parts) + ".";
    }

    private static Table table(List<Slip> slips) {
        return Table.of(
                "Slippage",
                List.of(
                        Column.of("What", Type.LONG),
                        Column.of("Planned", Type.DAY),
                        Column.of("Now", Type.DAY),
                        Column.of("Days", Type.NUMBER)),
                slips.stream()
                        .map(slip -> Row.of(
                                Cell.text(slip.what()),
                                Cell.day(slip.planned()),
                                Cell.day(slip.now()),
                                Cell.number(slip.days())))
                        .toList());
    }
}

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

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private final Size size;

    private final List<Slip> slips;

    private final LocalDate first;

    private final LocalDate last;

    /** Where the first day is. */
    private final double left;

    /** How wide a day is. */
    private final double unit;

    /** How high a line is. */
    private final double line;

    private Slippage(List<Slip> slips, Size size) {
        this.size = size;
        this.slips = slips;
        this.first =
                days(slips).min(LocalDate::compareTo).orElse(LocalDate.EPOCH).withDayOfMonth(1);
        this.last = days(slips)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH)
                .plusMonths(1)
                .withDayOfMonth(1);
        this.left = names() + size.letters(20);
        this.unit = (size.width() - left - size.letters(62)) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        this.line = size.letters(22);
    }

    /** How much room the names need. */
    private double names() {
        int longest =
                slips.stream().mapToInt(slip -> slip.what().length()).max().orElse(0);
        return Math.min(longest * size.letters(5.4), size.width() * 0.35);
    }

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
    public static Chart of(List<Slip> slips, Size size) {
        String words = words(slips);
        return new Chart(new Slippage(List.copyOf(slips), size).drawn(words), words, table(slips));
    }

    private String drawn(String words) {
        double top = size.letters(22);
        double bottom = top + slips.size() * line;
        Drawing drawing = new Drawing(size.width(), bottom + 6);
        months(drawing, bottom);
        int letters = (int) (names() / size.letters(5.4)) + 1;
        double label = size.letters(9);
        for (int index = 0; index < slips.size(); index++) {
            Slip slip = slips.get(index);
            double y = top + index * line + line / 2;
            double from = left + ChronoUnit.DAYS.between(first, slip.planned()) * unit;
            double to = left + ChronoUnit.DAYS.between(first, slip.now()) * unit;
            drawing.words(left - 8, y + 3, label, false, "end", Drawing.shortened(slip.what(), letters), Drawing.INK);
            drawing.rect(Math.min(from, to), y - 3.5, Math.max(1, Math.abs(to - from)), 7, "#c9d3dd", Drawing.INK);
            drawing.circle(from, y, 3.5, "#ffffff").circle(to, y, 3.5, Drawing.INK);
            drawing.words(Math.max(from, to) + 7, y + 3, label, true, "start", days(slip), Drawing.INK);
        }
        return drawing.svg("Slippage", words);
    }

    private static Stream<LocalDate> days(List<Slip> slips) {
        return slips.stream().flatMap(slip -> Stream.of(slip.planned(), slip.now()));
    }

    private void months(Drawing drawing, double bottom) {
        long months = ChronoUnit.MONTHS.between(first, last);
        long most = size == Size.WIDE ? 6 : 3;
        long step = Math.max(1, (months + most - 1) / most);
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(step)) {
            double x = left + ChronoUnit.DAYS.between(first, month) * unit;
            drawing.line(x, size.letters(18), x, bottom, "#d4dae0", 0.8);
            drawing.words(x, size.letters(13), size.letters(8), false, "middle", MONTH.format(month), Drawing.FAINT);
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
                        Column.of("What", Type.TEXT),
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

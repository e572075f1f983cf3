package org.waymark.documents.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;

/** The score of a risk over time, as steps: each holds until the next assessment. The letter of its rating is at each step. */
public final class ScoreOverTime {

    /** Five times five. */
    private static final int HIGHEST = 25;

    private static final int STEP = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Size size;

    private final TimeScale days;

    private final double top;

    private final double bottom;

    private final Drawing drawing;

    private ScoreOverTime(List<Score> scores, LocalDate until, Size size) {
        this.size = size;
        this.top = size.letters(16);
        this.bottom = top + size.width() * 0.24;
        double right = size.width() - size.letters(44);
        LocalDate last =
                scores.getLast().day().isAfter(until) ? scores.getLast().day() : until;
        this.days = new TimeScale(scores.getFirst().day(), last, size.letters(24), right);
        this.drawing = new Drawing(size.width(), bottom + size.letters(20));
    }

    /**
     * An assessment with a score.
     *
     * @param day    from which it holds
     * @param score  from 1 to 25
     * @param letter of the rating
     */
    public record Score(LocalDate day, int score, String letter) {}

    /**
     * The picture.
     *
     * @param scores in the order of their days, at least one
     * @param target the score that is meant to be reached; null where nobody said
     * @param until  the day up to which the last one holds
     * @param table  says more of them
     */
    public static Chart of(List<Score> scores, @Nullable Integer target, LocalDate until, Size size, Table table) {
        String words = words(scores, target);
        return new Chart(new ScoreOverTime(scores, until, size).drawn(scores, target, words), words, table);
    }

    private String drawn(List<Score> scores, @Nullable Integer target, String words) {
        axes();
        if (target != null) {
            double y = y(target);
            drawing.line(days.left(), y, days.right(), y, 1.2, "6 3");
            drawing.words(
                    days.right() + 4,
                    y + size.letters(3),
                    size.letters(8.5),
                    false,
                    "start",
                    "Target " + target,
                    Drawing.INK);
        }
        for (int index = 0; index < scores.size(); index++) {
            Score score = scores.get(index);
            double from = days.x(score.day());
            boolean last = index == scores.size() - 1;
            double to = last ? days.right() : days.x(scores.get(index + 1).day());
            double y = y(score.score());
            drawing.line(from, y, to, y, Drawing.INK, 1.8);
            if (!last) {
                drawing.line(to, y, to, y(scores.get(index + 1).score()), Drawing.INK, 1.8);
            }
            drawing.marker(Marker.CIRCLE, from, y, size.letters(3.2), true);
            if (last || to - from > size.letters(24)) {
                drawing.words(
                        from + size.letters(5),
                        y - size.letters(5),
                        size.letters(9),
                        true,
                        "start",
                        score.letter() + " " + score.score(),
                        Drawing.INK);
            }
        }
        return drawing.svg("Score over time", words);
    }

    private void axes() {
        for (int score = 0; score <= HIGHEST; score += STEP) {
            double y = y(score);
            drawing.line(days.left(), y, days.right(), y, score == 0 ? Drawing.INK : "#d4dae0", 0.8);
            drawing.words(
                    days.left() - 4,
                    y + size.letters(3),
                    size.letters(8),
                    false,
                    "end",
                    Integer.toString(score),
                    Drawing.FAINT);
        }
        days.ticks(size.letters(8.5))
                .forEach(tick -> drawing.words(
                        tick.middle(),
                        bottom + size.letters(13),
                        size.letters(8.5),
                        false,
                        "middle",
                        tick.words(),
                        Drawing.FAINT));
    }

    private double y(int score) {
        return bottom - (bottom - top) * score / HIGHEST;
    }

    private static String words(List<Score> scores, @Nullable Integer target) {
        return "Score over time. "
                + scores.stream()
                        .map(score ->
                                "From " + DAY.format(score.day()) + ": " + score.score() + " (" + score.letter() + ")")
                        .collect(Collectors.joining("; "))
                + "." + (target == null ? "" : " Target: " + target + ".");
    }
}

package org.waymark.documents.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.documents.Table;

/** How far each dimension is, on spokes from 0 in the middle to the highest at the rim: up to three series of scores. */
public final class Radar {

    /** From this many dimensions on, or where it is narrow, spokes are numbered and named below. */
    private static final int CROWDED = 13;

    private static final List<String> DASHES = List.of("", "6 3", "1.5 2.5");

    private static final List<Marker> MARKERS = List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE);

    private static final String RING = "#b9c1c9";

    private final List<String> dimensions;

    private final int highest;

    private final List<Series> series;

    private final Size size;

    private final Key key;

    private final double radius;

    private Radar(List<String> dimensions, int highest, List<Series> series, Size size) {
        this.dimensions = List.copyOf(dimensions);
        this.highest = highest;
        this.series = List.copyOf(series);
        this.size = size;
        this.radius = size == Size.WIDE ? 122 : 98;
        this.key = new Key(
                size,
                size.letters(24),
                IntStream.range(0, series.size())
                        .mapToObj(index -> new Key.Entry(series.get(index).title(), sample(index)))
                        .toList());
    }

    /**
     * Scores of all dimensions, such as those of now.
     *
     * @param scores in the order of the dimensions; empty where there is none
     */
    public record Series(String title, List<Optional<BigDecimal>> scores) {

        public Series {
            scores = List.copyOf(scores);
        }
    }

    /**
     * The picture.
     *
     * @param dimensions their titles, at least three, clockwise from the top
     * @param highest    the highest score that there can be
     * @param series     at most three, the most important first
     * @param table      that says the same
     */
    public static Chart of(List<String> dimensions, int highest, List<Series> series, Size size, Table table) {
        if (dimensions.size() < 3 || series.size() > DASHES.size()) {
            throw new IllegalArgumentException("A radar has at least three dimensions and at most three series");
        }
        Radar radar = new Radar(dimensions, highest, series, size);
        String words = radar.words();
        return new Chart(radar.drawn(table.caption(), words), words, table);
    }

    private String drawn(String title, String words) {
        boolean numbered = size != Size.WIDE || dimensions.size() >= CROWDED;
        List<RadarLabels.Label> labels = RadarLabels.of(numbered ? numbers() : dimensions, radius, size);
        double above = labels.stream().mapToDouble(RadarLabels.Label::top).min().orElse(-radius);
        double below =
                labels.stream().mapToDouble(RadarLabels.Label::bottom).max().orElse(radius);
        double centre = size.letters(6) + key.height() - above;
        double y = centre + below + size.letters(8);
        List<String> notes = new ArrayList<>(numbered ? named() : List.of());
        notes.addAll(missing());
        List<String> lines = notes.stream()
                .flatMap(note -> Lines.of(note, size.width() - 4, size.letters(8.5), 12).stream())
                .toList();
        Drawing drawing = new Drawing(size.width(), y + lines.size() * size.letters(11) + 2);
        key.draw(drawing, size.letters(3));
        rings(drawing, centre);
        for (int index = series.size() - 1; index >= 0; index--) {
            scores(drawing, centre, index);
        }
        scale(drawing, centre);
        labels.forEach(label -> label.draw(drawing, size, centre));
        for (String line : lines) {
            drawing.words(2, y + size.letters(8.5), size.letters(8.5), false, "start", line, Drawing.INK);
            y += size.letters(11);
        }
        return drawing.svg(title, words);
    }

    private List<String> numbers() {
        return IntStream.rangeClosed(1, dimensions.size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private List<String> named() {
        return IntStream.range(0, dimensions.size())
                .mapToObj(index -> (index + 1) + " " + dimensions.get(index))
                .toList();
    }

    private void rings(Drawing drawing, double centre) {
        for (int score = 1; score <= highest; score++) {
            BigDecimal ring = BigDecimal.valueOf(score);
            for (int at = 0; at < dimensions.size(); at++) {
                drawing.line(x(at, ring), y(at, ring) + centre, x(at + 1, ring), y(at + 1, ring) + centre, RING, 0.7);
            }
        }
        BigDecimal rim = BigDecimal.valueOf(highest);
        for (int at = 0; at < dimensions.size(); at++) {
            drawing.line(size.width() / 2, centre, x(at, rim), y(at, rim) + centre, RING, 0.7);
        }
    }

    /** The numbers of the rings, beside the first spoke. */
    private void scale(Drawing drawing, double centre) {
        double letter = size.letters(8);
        int step = Math.max(1, Math.ceilDiv(highest, (int) (radius / (letter * 1.6))));
        for (int score = 0; score <= highest; score += step) {
            String words = Integer.toString(score);
            double wide = Lines.width(words, letter) + 1;
            double y = centre + y(0, BigDecimal.valueOf(score));
            drawing.rect(size.width() / 2 - 5 - wide, y - letter * 0.5, wide, letter, "#ffffff", "none");
            drawing.words(size.width() / 2 - 5.5, y + letter * 0.36, letter, false, "end", words, Drawing.INK);
        }
    }

    private void scores(Drawing drawing, double centre, int index) {
        List<Optional<BigDecimal>> scores = series.get(index).scores();
        for (int at = 0; at < dimensions.size(); at++) {
            if (scores.get(at).isPresent()
                    && scores.get((at + 1) % dimensions.size()).isPresent()) {
                BigDecimal from = scores.get(at).orElseThrow();
                BigDecimal to = scores.get((at + 1) % dimensions.size()).orElseThrow();
                drawing.line(
                        x(at, from),
                        y(at, from) + centre,
                        x(at + 1, to),
                        y(at + 1, to) + centre,
                        index == 0 ? 2.2 : 1.5,
                        DASHES.get(index));
            }
        }
        for (int at = 0; at < dimensions.size(); at++) {
            int spoke = at;
            scores.get(at)
                    .ifPresent(score -> drawing.marker(
                            MARKERS.get(index), x(spoke, score), y(spoke, score) + centre, radius(index), index == 0));
        }
    }

    /** So that one can be seen around another at the same score. */
    private static double radius(int index) {
        return 2.8 + 1.6 * index;
    }

    private static Key.Sample sample(int index) {
        return (on, x, middle, wide) -> on.line(x, middle, x + wide, middle, index == 0 ? 2.2 : 1.5, DASHES.get(index))
                .marker(MARKERS.get(index), x + wide / 2, middle, radius(index) - 0.4 * index, index == 0);
    }

    private double x(int at, BigDecimal score) {
        return size.width() / 2 + radius * score.doubleValue() / highest * Math.sin(angle(at));
    }

    private double y(int at, BigDecimal score) {
        return -radius * score.doubleValue() / highest * Math.cos(angle(at));
    }

    private double angle(int at) {
        return 2 * Math.PI * at / dimensions.size();
    }

    private List<String> missing() {
        return series.stream()
                .map(this::missing)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String missing(Series one) {
        List<String> without = IntStream.range(0, dimensions.size())
                .filter(at -> one.scores().get(at).isEmpty())
                .mapToObj(dimensions::get)
                .toList();
        return without.isEmpty()
                ? ""
                : without.size() == dimensions.size()
                        ? one.title() + ": no score."
                        : one.title() + ": no score for " + String.join("; ", without) + ".";
    }

    private String words() {
        return IntStream.range(0, dimensions.size())
                .mapToObj(at -> dimensions.get(at) + ": "
                        + series.stream()
                                .map(one ->
                                        one.title() + " " + score(one.scores().get(at)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "Scores from 0 to " + highest + ". ", "."));
    }

    private static String score(Optional<BigDecimal> score) {
        return score.map(ValueScale::written).orElse("no score");
    }
}

package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.Tone;

/** Risks on the matrix of likelihood by impact, with an arrow from where each was to where it is. */
public final class RiskMovement {

    private static final int SIZE = 5;

    private static final double BESIDE = -0.38;

    private final Size size;

    private final double left;

    private final double top;

    /** Of a cell. */
    private final double wide;

    private final double high;

    private final Drawing drawing;

    private RiskMovement(Size size) {
        this.size = size;
        this.left = size.letters(82);
        this.top = size.letters(12);
        this.wide = (size.width() - left - 4) / SIZE;
        this.high = wide * 0.54;
        this.drawing = new Drawing(size.width(), top + SIZE * high + size.letters(38));
    }

    /**
     * A pair of likelihood and impact.
     *
     * @param likelihood from 1 to 5
     * @param impact     from 1 to 5
     */
    public record Place(int likelihood, int impact) {}

    /**
     * A risk.
     *
     * @param before where it was; null where it is new
     * @param after  where it is; null where it is closed
     */
    public record Moved(
            String ref, @Nullable Place before, @Nullable Place after) {}

    /** How a pair is rated: its letter is in the corner of its cell. */
    public record Rated(String letter, Tone tone) {}

    /**
     * The matrix.
     *
     * @param likelihoods names of 1 to 5
     * @param impacts     names of 1 to 5
     * @param ratings     of all pairs
     */
    public record Matrix(List<String> likelihoods, List<String> impacts, Map<Place, Rated> ratings) {

        public Matrix {
            likelihoods = List.copyOf(likelihoods);
            impacts = List.copyOf(impacts);
            ratings = Map.copyOf(ratings);
        }

        String words(@Nullable Place place) {
            return place == null
                    ? ""
                    : likelihoods.get(place.likelihood() - 1) + ", " + impacts.get(place.impact() - 1);
        }
    }

    /** The picture: likelihood from bottom to top, impact from left to right. */
    public static Chart of(Matrix matrix, List<Moved> risks, Size size) {
        String words = words(matrix, risks);
        return new Chart(new RiskMovement(size).drawn(matrix, risks, words), words, table(matrix, risks));
    }

    private String drawn(Matrix matrix, List<Moved> risks, String words) {
        cells(matrix);
        int arrows = 0;
        for (Moved risk : risks) {
            if (risk.before() != null && risk.after() != null && !risk.before().equals(risk.after())) {
                arrow(risk.before(), risk.after(), BESIDE + 0.09 * (arrows++ % 3));
            }
        }
        byPlace(risks).forEach(this::refs);
        return drawing.svg("Movement of risks", words);
    }

    private void cells(Matrix matrix) {
        for (int likelihood = 1; likelihood <= SIZE; likelihood++) {
            for (int impact = 1; impact <= SIZE; impact++) {
                Rated rated = matrix.ratings().getOrDefault(new Place(likelihood, impact), new Rated("", Tone.PLAIN));
                double x = left + (impact - 1) * wide;
                double y = top + (SIZE - likelihood) * high;
                drawing.rect(x, y, wide, high, Drawing.fill(rated.tone()), "#ffffff");
                drawing.words(
                        x + 3, y + size.letters(9), size.letters(8), true, "start", rated.letter(), Drawing.FAINT);
            }
            double middle = top + (SIZE - likelihood) * high + high / 2 + 3;
            String name = Drawing.shortened(matrix.likelihoods().get(likelihood - 1), 17);
            drawing.words(left - 4, middle, size.letters(8.5), false, "end", name, Drawing.INK);
        }
        double below = top + SIZE * high + size.letters(11);
        impacts(matrix, below);
        double axis = below + size.letters(size == Size.WIDE ? 14 : 24);
        drawing.words(left + SIZE * wide / 2, axis, size.letters(9), true, "middle", "Impact →", Drawing.INK);
        drawing.words(left - 4, top - 3, size.letters(9), true, "end", "Likelihood ↑", Drawing.INK);
    }

    /** Below their columns; every other one a line lower where columns are narrower than words. */
    private void impacts(Matrix matrix, double below) {
        for (int impact = 1; impact <= SIZE; impact++) {
            double line = size == Size.WIDE || impact % 2 == 1 ? below : below + size.letters(11);
            String name = Drawing.shortened(matrix.impacts().get(impact - 1), 17);
            double middle = left + (impact - 0.5) * wide;
            drawing.words(middle, line, size.letters(8.5), false, "middle", name, Drawing.INK);
        }
    }

    /** @param aside how far it is from the middle of its cells, in widths of one, so that it does not cover a ref */
    private void arrow(Place from, Place to, double aside) {
        double fromX = x(from) + aside * wide;
        double fromY = y(from);
        double toX = x(to) + aside * wide;
        double toY = y(to);
        double length = Math.hypot(toX - fromX, toY - fromY);
        double short1 = size.letters(4) / length;
        double short2 = size.letters(4) / length;
        drawing.circle(fromX, fromY, size.letters(3.5), "#ffffff");
        drawing.arrow(
                fromX + (toX - fromX) * short1,
                fromY + (toY - fromY) * short1,
                toX - (toX - fromX) * short2,
                toY - (toY - fromY) * short2);
    }

    private static Map<Place, List<String>> byPlace(List<Moved> risks) {
        Map<Place, List<String>> refs = new LinkedHashMap<>();
        for (Moved risk : risks) {
            if (risk.after() != null) {
                String mark = risk.before() == null ? risk.ref() + " new" : risk.ref();
                refs.computeIfAbsent(risk.after(), place -> new ArrayList<>()).add(mark);
            }
        }
        return refs;
    }

    private void refs(Place place, List<String> refs) {
        List<String> lines = lines(refs, size == Size.WIDE ? 16 : 7);
        for (int index = 0; index < lines.size(); index++) {
            double y = y(place) + 3.5 + (index - (lines.size() - 1) / 2.0) * size.letters(11);
            double letters = size.letters(lines.size() > 1 ? 8.5 : 10);
            drawing.words(x(place), y, letters, true, "middle", lines.get(index), Drawing.INK);
        }
    }

    /** Two lines at most; of more refs than they hold the number. */
    private static List<String> lines(List<String> refs, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(refs.getFirst());
        for (int index = 1; index < refs.size(); index++) {
            boolean room = line.length() + 2 + refs.get(index).length() <= letters;
            if (!room && lines.size() == 1) {
                line.append(" +").append(refs.size() - index);
                break;
            }
            if (!room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "  ").append(refs.get(index));
        }
        lines.add(line.toString());
        return lines;
    }

    private double x(Place place) {
        return left + (place.impact() - 0.5) * wide;
    }

    private double y(Place place) {
        return top + (SIZE - place.likelihood() + 0.5) * high;
    }

    private static String words(Matrix matrix, List<Moved> risks) {
        String moved = risks.stream()
                .filter(risk -> risk.before() != null
                        && risk.after() != null
                        && !risk.before().equals(risk.after()))
                .map(risk -> risk.ref() + " from " + matrix.words(risk.before()) + " to " + matrix.words(risk.after()))
                .collect(Collectors.joining("; "));
        long open = risks.stream().filter(risk -> risk.after() != null).count();
        return open + (open == 1 ? " risk" : " risks") + " by likelihood and impact. "
                + (moved.isEmpty() ? "None moved." : "Moved: " + moved + ".");
    }

    private static Table table(Matrix matrix, List<Moved> risks) {
        List<Row> rows = risks.stream()
                .map(risk -> Row.of(
                        Cell.text(risk.ref()),
                        risk.before() == null ? Cell.text("New") : Cell.text(matrix.words(risk.before())),
                        rated(matrix, risk.before()),
                        risk.after() == null ? Cell.text("Closed") : Cell.text(matrix.words(risk.after())),
                        rated(matrix, risk.after())))
                .toList();
        return Table.of(
                "Movement of risks",
                List.of(
                        Column.of("Risk", Type.TEXT),
                        new Column("Likelihood, impact", "Before", Type.TEXT),
                        new Column("Rating", "Before", Type.RATING),
                        new Column("Likelihood, impact", "Now", Type.TEXT),
                        new Column("Rating", "Now", Type.RATING)),
                rows);
    }

    private static Cell rated(Matrix matrix, @Nullable Place place) {
        Rated rated = place == null ? null : matrix.ratings().get(place);
        return rated == null ? Cell.EMPTY : Cell.rating(rated.letter(), "", rated.tone());
    }
}

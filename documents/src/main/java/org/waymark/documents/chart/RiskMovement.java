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

    private static final double WIDE = 82;

    private static final double HIGH = 44;

    private static final double LEFT = 92;

    private static final double TOP = 12;

    private RiskMovement() {}

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
    public static Chart of(Matrix matrix, List<Moved> risks) {
        Drawing drawing = new Drawing(LEFT + SIZE * WIDE + 10, TOP + SIZE * HIGH + 38);
        cells(drawing, matrix);
        for (Moved risk : risks) {
            if (risk.before() != null && risk.after() != null && !risk.before().equals(risk.after())) {
                arrow(drawing, risk.before(), risk.after());
            }
        }
        byPlace(risks).forEach((place, refs) -> refs(drawing, place, refs));
        String words = words(matrix, risks);
        return new Chart(drawing.svg("Movement of risks", words), words, table(matrix, risks));
    }

    private static void cells(Drawing drawing, Matrix matrix) {
        for (int likelihood = 1; likelihood <= SIZE; likelihood++) {
            for (int impact = 1; impact <= SIZE; impact++) {
                Rated rated = matrix.ratings().getOrDefault(new Place(likelihood, impact), new Rated("", Tone.PLAIN));
                double x = LEFT + (impact - 1) * WIDE;
                double y = TOP + (SIZE - likelihood) * HIGH;
                drawing.rect(x, y, WIDE, HIGH, Drawing.fill(rated.tone()), "#ffffff");
                drawing.words(x + 4, y + 10, 8, true, "start", rated.letter(), Drawing.FAINT);
            }
            double middle = TOP + (SIZE - likelihood) * HIGH + HIGH / 2 + 3;
            String name = Drawing.shortened(matrix.likelihoods().get(likelihood - 1), 17);
            drawing.words(LEFT - 5, middle, 8.5, false, "end", name, Drawing.INK);
            double column = LEFT + (likelihood - 1) * WIDE + WIDE / 2;
            String below = Drawing.shortened(matrix.impacts().get(likelihood - 1), 17);
            drawing.words(column, TOP + SIZE * HIGH + 12, 8.5, false, "middle", below, Drawing.INK);
        }
        drawing.words(LEFT + SIZE * WIDE / 2, TOP + SIZE * HIGH + 27, 9, true, "middle", "Impact →", Drawing.INK);
        drawing.words(LEFT - 5, TOP - 3, 9, true, "end", "Likelihood ↑", Drawing.INK);
    }

    private static void arrow(Drawing drawing, Place from, Place to) {
        double fromX = x(from);
        double fromY = y(from);
        double toX = x(to);
        double toY = y(to);
        double length = Math.hypot(toX - fromX, toY - fromY);
        double short1 = 9 / length;
        double short2 = 15 / length;
        drawing.circle(fromX, fromY, 3.5, "#ffffff");
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

    private static void refs(Drawing drawing, Place place, List<String> refs) {
        int shown = refs.size() > 6 ? 5 : refs.size();
        List<String> words = new ArrayList<>(refs.subList(0, shown));
        if (shown < refs.size()) {
            words.add("+" + (refs.size() - shown));
        }
        int lines = (words.size() + 2) / 3;
        for (int line = 0; line < lines; line++) {
            String text = String.join("  ", words.subList(line * 3, Math.min(words.size(), line * 3 + 3)));
            double y = y(place) + 3.5 + (line - (lines - 1) / 2.0) * 11;
            drawing.words(x(place), y, lines > 1 ? 8.5 : 10, true, "middle", Drawing.shortened(text, 18), Drawing.INK);
        }
    }

    private static double x(Place place) {
        return LEFT + (place.impact() - 0.5) * WIDE;
    }

    private static double y(Place place) {
        return TOP + (SIZE - place.likelihood() + 0.5) * HIGH;
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

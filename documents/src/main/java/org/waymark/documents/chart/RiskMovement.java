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

    private static final double BESIDE = -0.38;

    private final Size size;

    private final MatrixCells cells;

    private final Drawing drawing;

    private RiskMovement(Size size) {
        this.size = size;
        this.cells = new MatrixCells(size);
        this.drawing = cells.drawing();
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
        cells.draw(matrix);
        int arrows = 0;
        for (Moved risk : risks) {
            if (risk.before() != null && risk.after() != null && !risk.before().equals(risk.after())) {
                cells.arrow(risk.before(), risk.after(), BESIDE + 0.09 * (arrows++ % 3));
            }
        }
        byPlace(risks).forEach(this::refs);
        return drawing.svg("Movement of risks", words);
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
            double y = cells.y(place) + 3.5 + (index - (lines.size() - 1) / 2.0) * size.letters(11);
            double letters = size.letters(lines.size() > 1 ? 8.5 : 10);
            drawing.words(cells.x(place), y, letters, true, "middle", lines.get(index), Drawing.INK);
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

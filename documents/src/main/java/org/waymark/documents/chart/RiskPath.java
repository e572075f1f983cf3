package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.documents.chart.RiskMovement.Matrix;
import org.waymark.documents.chart.RiskMovement.Place;

/** The way of one risk over the matrix of likelihood by impact: its assessments in order, numbered, with arrows between them. */
public final class RiskPath {

    private static final double BESIDE = -0.34;

    /** More numbers than these do not fit into a cell. */
    private static final int MOST_NUMBERS = 4;

    private final Size size;

    private final MatrixCells cells;

    private RiskPath(Size size) {
        this.size = size;
        this.cells = new MatrixCells(size);
    }

    /**
     * An assessment.
     *
     * @param mark what stands for it in the picture, such as its number in the table
     */
    public record Step(String mark, Place place) {}

    /**
     * The picture.
     *
     * @param steps  in order
     * @param target where the risk is meant to be; null where nobody said
     * @param table  says more of them
     */
    public static Chart of(Matrix matrix, List<Step> steps, @Nullable Place target, Size size, Table table) {
        String words = words(matrix, steps, target);
        return new Chart(new RiskPath(size).drawn(matrix, steps, target, words), words, table);
    }

    private String drawn(Matrix matrix, List<Step> steps, @Nullable Place target, String words) {
        cells.draw(matrix);
        int arrows = 0;
        for (int index = 1; index < steps.size(); index++) {
            Place from = steps.get(index - 1).place();
            Place to = steps.get(index).place();
            if (!from.equals(to)) {
                cells.arrow(from, to, BESIDE + 0.09 * (arrows++ % 3));
            }
        }
        Map<Place, List<String>> marks = new LinkedHashMap<>();
        steps.forEach(step ->
                marks.computeIfAbsent(step.place(), place -> new ArrayList<>()).add(step.mark()));
        marks.forEach(this::marks);
        if (target != null) {
            double lower = size.letters(marks.containsKey(target) ? 21 : 13);
            cells.drawing()
                    .words(
                            cells.x(target),
                            cells.y(target) + lower,
                            size.letters(9),
                            true,
                            "middle",
                            "Target",
                            Drawing.INK);
        }
        return cells.drawing().svg("Path of the risk", words);
    }

    private void marks(Place place, List<String> marks) {
        String shown =
                marks.size() <= MOST_NUMBERS ? String.join("  ", marks) : marks.getFirst() + " … " + marks.getLast();
        cells.drawing()
                .words(
                        cells.x(place),
                        cells.y(place) + size.letters(size == Size.WIDE ? 13 : 11),
                        size.letters(9.5),
                        true,
                        "middle",
                        shown,
                        Drawing.INK);
    }

    private static String words(Matrix matrix, List<Step> steps, @Nullable Place target) {
        String way = steps.stream()
                .map(step -> step.mark() + ": " + matrix.words(step.place()))
                .collect(Collectors.joining("; "));
        return "Likelihood and impact, one assessment after the other. " + way + "."
                + (target == null ? "" : " Target: " + matrix.words(target) + ".");
    }
}

package org.waymark.documents.chart;

import org.waymark.documents.Tone;
import org.waymark.documents.chart.RiskMovement.Matrix;
import org.waymark.documents.chart.RiskMovement.Place;
import org.waymark.documents.chart.RiskMovement.Rated;

/** The cells of the matrix of likelihood by impact, with their names: likelihood from bottom to top, impact from left to right. */
final class MatrixCells {

    private static final int SIZE = 5;

    private final Size size;

    private final double left;

    private final double top;

    /** Of a cell. */
    private final double wide;

    private final double high;

    private final Drawing drawing;

    MatrixCells(Size size) {
        this.size = size;
        this.left = size.letters(82);
        this.top = size.letters(12);
        this.wide = (size.width() - left - 4) / SIZE;
        this.high = wide * 0.54;
        this.drawing = new Drawing(size.width(), top + SIZE * high + size.letters(38));
    }

    Drawing drawing() {
        return drawing;
    }

    /** The middle of a cell. */
    double x(Place place) {
        return left + (place.impact() - 0.5) * wide;
    }

    double y(Place place) {
        return top + (SIZE - place.likelihood() + 0.5) * high;
    }

    void draw(Matrix matrix) {
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
    void arrow(Place from, Place to, double aside) {
        double fromX = x(from) + aside * wide;
        double fromY = y(from);
        double toX = x(to) + aside * wide;
        double toY = y(to);
        double length = Math.hypot(toX - fromX, toY - fromY);
        double shorter = size.letters(4) / length;
        drawing.circle(fromX, fromY, size.letters(3.5), "#ffffff");
        drawing.arrow(
                fromX + (toX - fromX) * shorter,
                fromY + (toY - fromY) * shorter,
                toX - (toX - fromX) * shorter,
                toY - (toY - fromY) * shorter);
    }
}

package org.waymark.documents.chart;

/** For which width a picture is drawn, so that its letters can be read there. */
public enum Size {
    /** That of a page. */
    WIDE(520, 1),
    /** About half that of a sheet of paper, in points. */
    NARROW(250, 0.8),
    /** That of a telephone, on which pictures are as wide as the screen. */
    PHONE(250, 1.05);

    private final double width;

    private final double letters;

    Size(double width, double letters) {
        this.width = width;
        this.letters = letters;
    }

    double width() {
        return width;
    }

    /** How tall letters are that are this tall on a page. */
    double letters(double wide) {
        return wide * letters;
    }
}

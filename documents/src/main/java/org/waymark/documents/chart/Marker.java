package org.waymark.documents.chart;

import java.util.Locale;

/** The shape of the points of a line, by which it can be told from others without colour. */
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    STAR;

    /** As the path of an SVG picture, around a point. */
    String path(double x, double y, double radius) {
        return switch (this) {
            case CIRCLE ->
                written(
                        "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0Z",
                        x - radius, y, radius, radius, 2 * radius, radius, radius, -2 * radius);
            case SQUARE ->
                written(
                        "M%.1f %.1fh%.1fv%.1fh%.1fZ",
                        x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8, -radius * 1.8);
            case TRIANGLE ->
                written(
                        "M%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
                        x, y - radius * 1.2, x + radius * 1.1, y + radius * 0.8, x - radius * 1.1, y + radius * 0.8);
            case DIAMOND ->
                written(
                        "M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fZ",
                        x,
                        y - radius * 1.3,
                        radius * 1.3,
                        radius * 1.3,
                        -radius * 1.3,
                        radius * 1.3,
                        -radius * 1.3,
                        -radius * 1.3);
            case STAR ->
                written(
                        "M%.1f %.1fl%.1f %.1fM%.1f %.1fl%.1f %.1fM%.1f %.1fv%.1f",
                        x - radius,
                        y - radius,
                        2 * radius,
                        2 * radius,
                        x - radius,
                        y + radius,
                        2 * radius,
                        -2 * radius,
                        x,
                        y - radius * 1.2,
                        radius * 2.4);
        };
    }

    private static String written(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}

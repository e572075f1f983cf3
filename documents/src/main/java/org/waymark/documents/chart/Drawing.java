package org.waymark.documents.chart;

import java.util.Locale;
import org.waymark.documents.Tone;

/** An SVG picture as it is drawn: lengths are in its own units. */
final class Drawing {

    static final String INK = "#1a1d21";

    static final String FAINT = "#6a737c";

    private final StringBuilder out = new StringBuilder();

    private final double width;

    private final double height;

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Drawing box(double x, double y, double wide, double high, Tone tone) {
        return rect(x, y, wide, high, fill(tone), stroke(tone));
    }

    Drawing rect(double x, double y, double wide, double high, String fill, String stroke) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.8\"/>",
                x,
                y,
                wide,
                high,
                fill,
                stroke));
        return this;
    }

    Drawing line(double fromX, double fromY, double toX, double toY, String stroke, double thick) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                fromX,
                fromY,
                toX,
                toY,
                stroke,
                thick));
        return this;
    }

    /**
     * A broken line.
     *
     * @param dash lengths of strokes and gaps, such as “6 3”; empty for a line without gaps
     */
    Drawing line(double fromX, double fromY, double toX, double toY, double thick, String dash) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                fromX,
                fromY,
                toX,
                toY,
                INK,
                thick,
                dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\""));
        return this;
    }

    /** A point, filled or hollow. */
    Drawing marker(Marker marker, double x, double y, double radius, boolean filled) {
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\"/>",
                marker.path(x, y, radius),
                filled ? INK : "#ffffff",
                INK));
        return this;
    }

    /** Slanting lines within a box. */
    Drawing hatch(double x, double y, double wide, double high) {
        StringBuilder path = new StringBuilder();
        for (double at = 4; at < wide + high; at += 4) {
            double low = Math.max(0, at - wide);
            double far = Math.max(0, at - high);
            path.append(
                    String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x + at - low, y + low, x + far, y + at - far));
        }
        out.append("<path d=\"")
                .append(path)
                .append("\" stroke=\"" + FAINT + "\" stroke-width=\"0.7\" fill=\"none\"/>");
        return this;
    }

    /** A line that ends in an arrow head. */
    Drawing arrow(double fromX, double fromY, double toX, double toY) {
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double neckX = toX - 7 * alongX;
        double neckY = toY - 7 * alongY;
        line(fromX, fromY, neckX, neckY, INK, 1.6);
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\" fill=\"%s\"/>",
                toX,
                toY,
                neckX - 3.6 * alongY,
                neckY + 3.6 * alongX,
                neckX + 3.6 * alongY,
                neckY - 3.6 * alongX,
                INK));
        return this;
    }

    Drawing circle(double x, double y, double radius, String fill) {
        out.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1\"/>",
                x,
                y,
                radius,
                fill,
                INK));
        return this;
    }

    /** Words that begin, end or have their middle at a place. */
    Drawing words(double x, double y, double size, boolean bold, String anchor, String words, String fill) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" fill=\"%s\"%s>",
                        x,
                        y,
                        size,
                        anchor,
                        fill,
                        bold ? " font-weight=\"bold\"" : ""))
                .append(escaped(words))
                .append("</text>");
        return this;
    }

    /** The picture, with its title and its description for whoever cannot see it. */
    String svg(String title, String description) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" font-family=\"Noto Sans, Arial, sans-serif\">",
                        width,
                        height)
                + "<title>" + escaped(title) + "</title><desc>" + escaped(description) + "</desc>" + out + "</svg>";
    }

    /** As many letters as fit, with an ellipsis where some are left out. */
    static String shortened(String words, int letters) {
        return words.length() <= letters
                ? words
                : words.substring(0, letters - 1).strip() + "…";
    }

    static String fill(Tone tone) {
        return switch (tone) {
            case GOOD -> "#d5ead9";
            case CAUTION -> "#fce3b6";
            case PROBLEM -> "#f7cfcb";
            case COMPLETE -> "#cfe0f2";
            case NOT_STARTED -> "#ffffff";
            case PLAIN -> "#f2f4f6";
        };
    }

    private static String stroke(Tone tone) {
        return switch (tone) {
            case GOOD -> "#1e6b35";
            case CAUTION -> "#a86400";
            case PROBLEM -> "#a3231a";
            case COMPLETE -> "#1d5a96";
            case NOT_STARTED, PLAIN -> FAINT;
        };
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (letter >= ' ' && letter != 0xfffe && letter != 0xffff && (letter < 0xd800 || letter > 0xdfff)) {
                        safe.appendCodePoint(letter);
                    }
                }
            }
        });
        return safe.toString();
    }
}

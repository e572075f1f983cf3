package org.waymark.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Element;

/** The words of a picture as the outlines of their letters. Reads {@code x}, {@code y}, {@code font-size}, {@code font-weight},
 * {@code text-anchor}, {@code fill} and {@code transform}; each in the element itself. */
final class OutlinedText {

    private static final double USUAL_SIZE = 10;

    private OutlinedText() {}

    /** The path that stands where the text was. */
    static Element of(Element text) {
        boolean bold = text.getAttribute("font-weight").equals("bold");
        double size = number(text, "font-size", USUAL_SIZE);
        Line line = line(visual(text.getTextContent().strip()), Fonts.outlines(bold), size);
        double shift = switch (text.getAttribute("text-anchor")) {
            case "middle" -> -line.width() / 2;
            case "end" -> -line.width();
            default -> 0;
        };
        AffineTransform move = AffineTransform.getTranslateInstance(number(text, "x", 0) + shift, number(text, "y", 0));
        Element path = text.getOwnerDocument().createElementNS(text.getNamespaceURI(), "path");
        path.setAttribute("d", commands(line.outline(), move));
        for (String kept : List.of("fill", "transform", "class")) {
            if (text.hasAttribute(kept)) {
                path.setAttribute(kept, text.getAttribute(kept));
            }
        }
        return path;
    }

    /** How wide the words are at the size. */
    static double width(String words, boolean bold, double size) {
        return line(words, Fonts.outlines(bold), size).width();
    }

    private record Line(GeneralPath outline, double width) {}

    private static Line line(String words, List<TrueTypeFont> fonts, double size) {
        GeneralPath outline = new GeneralPath();
        double[] at = {0};
        words.codePoints().forEach(character -> {
            try {
                TrueTypeFont font = fontWith(character, fonts);
                int glyph = lookup(font).getGlyphId(character);
                double scale = size / font.getUnitsPerEm();
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at[0], 0);
                    outline.append(data.getPath().getPathIterator(place), false);
                }
                at[0] += font.getAdvanceWidth(glyph) * scale;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Line(outline, at[0]);
    }

    private static TrueTypeFont fontWith(int character, List<TrueTypeFont> fonts) throws IOException {
        for (TrueTypeFont font : fonts) {
            if (lookup(font).getGlyphId(character) > 0) {
                return font;
            }
        }
        return fonts.getFirst();
    }

    private static CmapLookup lookup(TrueTypeFont font) throws IOException {
        return font.getUnicodeCmapLookup();
    }

    /** The words in the order in which they are drawn from left to right. */
    private static String visual(String words) {
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return words;
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder out = new StringBuilder();
        for (int run : order) {
            String part = words.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            out.append((bidi.getRunLevel(run) & 1) == 1 ? new StringBuilder(part).reverse() : part);
        }
        return out.toString();
    }

    private static String commands(GeneralPath outline, AffineTransform move) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = outline.getPathIterator(move); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(out, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(out, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(out, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(out, 'C', at, 6);
                default -> out.append('Z');
            }
        }
        return out.isEmpty() ? "M0 0" : out.toString();
    }

    private static void append(StringBuilder out, char command, double[] at, int count) {
        out.append(command);
        for (int index = 0; index < count; index++) {
            out.append(index == 0 ? "" : " ").append(Math.round(at[index] * 100) / 100.0);
        }
    }

    private static double number(Element element, String name, double usual) {
        String value =
                element.getAttribute(name).strip().toLowerCase(Locale.ROOT).replace("px", "");
        return value.isEmpty() ? usual : Double.parseDouble(value);
    }
}

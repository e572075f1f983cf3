package org.waymark.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How wide words are on paper, in letters of average width. */
final class Letters {

    /** How wide a letter is on average, where its height is 1. */
    private static final double AVERAGE = 0.553;

    /** Latin, Greek, Cyrillic, Hebrew; what comes after them is taken to be wide. */
    private static final int MEASURED = 0x600;

    private static final double OTHERS = 1 / AVERAGE;

    private static final float[] REGULAR = widths(false);
    private static final float[] BOLD = widths(true);

    private Letters() {}

    static double width(CharSequence word, boolean bold) {
        float[] widths = bold ? BOLD : REGULAR;
        return word.codePoints()
                .mapToDouble(letter -> letter < MEASURED ? widths[letter] : OTHERS)
                .sum();
    }

    private static float[] widths(boolean bold) {
        try {
            TrueTypeFont font = Fonts.outlines(bold).getFirst();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            float[] widths = new float[MEASURED];
            for (int letter = 0; letter < MEASURED; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                widths[letter] = (float)
                        (glyph == 0 ? OTHERS : font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm() / AVERAGE);
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.waymark.command.schema;

import java.text.Normalizer;

/**
 * How texts are read: in composed form (NFC), without blanks around them. This is the one rule for texts that people send,
 * in a command or in a file.
 */
public final class Texts {

    /** Most characters of a title or another single line. */
    public static final int LINE = 200;

    /** Most characters of a comment or another longer text. */
    public static final int LONG = 10_000;

    /** Most entries of a list. */
    public static final int ENTRIES = 100;

    /** Zero-width space, non-joiner, joiner, word joiner, byte-order mark: blanks that Unicode does not count as spaces. */
    private static final String ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff";

    private Texts() {}

    /** The text composed, without any blank around it; empty where nothing is left. */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && isBlank(composed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(composed.charAt(to - 1))) {
            to--;
        }
        return composed.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || ZERO_WIDTH.indexOf(character) >= 0;
    }

    /** Whether a text is well-formed Unicode, without control characters other than tabs and line breaks. */
    static boolean isReadable(String text) {
        return text.codePoints().noneMatch(Texts::isUnreadable);
    }

    private static boolean isUnreadable(int codePoint) {
        boolean lineBreakOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return Character.getType(codePoint) == Character.SURROGATE
                || Character.isISOControl(codePoint) && !lineBreakOrTab;
    }
}

package org.waymark.command.schema;

import java.text.Normalizer;
import org.waymark.events.Typed;

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

    /** How much of a name that is none is said again. */
    private static final int SHOWN = 100;

    private Texts() {}

    /** Letters and symbols that show nothing: the fillers of Hangul and the blank of Braille. */
    private static final String FILLERS = "\u115f\u1160\u2800\u3164\uffa0";

    /** The text composed, without any blank around it; empty where nothing that can be seen is left. */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(Texts::isInvisible)) {
            return "";
        }
        return Typed.trimmed(composed);
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Typed.isBlank((char) codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || FILLERS.indexOf(codePoint) >= 0
                || codePoint >= 0xfe00 && codePoint <= 0xfe0f;
    }

    /** How many characters people would count, those beyond the basic plane as one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A text, or its beginning where it has more characters than these. */
    public static String beginning(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + " …";
    }

    /** The beginning of what somebody sent, fit to be shown: what is no text in it becomes a question mark. */
    public static String readable(String text) {
        return text.codePoints()
                .limit(SHOWN)
                .map(codePoint -> isUnreadable(codePoint) ? '?' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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

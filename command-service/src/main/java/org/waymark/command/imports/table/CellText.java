package org.waymark.command.imports.table;

import java.util.regex.Pattern;
import org.waymark.command.schema.Texts;

/**
 * What a cell says, as people see it: composed, without blanks around it, one kind of line break and of space, no
 * characters that cannot be seen, and each bullet a line.
 */
public final class CellText {

    private static final Pattern BULLET = Pattern.compile("(?m)^ *[•▪◦‣●○■·] *(?=\\S)");

    /** What Word writes for bullets: characters of its symbol fonts. */
    private static final String SYMBOLS = "\uf0b7\uf0a7\uf0d8\uf0a8";

    /** Letters below this do not need a joiner to look right. */
    private static final int FIRST_JOINED = 0x0590;

    /** No letter has more, and putting very many in order takes very long (Unicode Annex 15). */
    private static final int MOST_ACCENTS = 30;

    private CellText() {}

    /** The text as people see it. */
    public static String of(String text) {
        if (text.isEmpty() || isPlain(text)) {
            return text.strip();
        }
        String seen = Texts.clean(visible(text));
        return BULLET.matcher(seen).replaceAll("");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> (character >= ' ' && character < 0x7f) || character == '\n');
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int before = 0;
        int accents = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            int after = at < text.length() ? text.codePointAt(at) : 0;
            if (character == '\r' && after == '\n') {
                continue;
            }
            accents = Character.getType(character) == Character.NON_SPACING_MARK ? accents + 1 : 0;
            if (accents > MOST_ACCENTS) {
                continue;
            }
            if (isLineBreak(character)) {
                seen.append('\n');
            } else if (character == '\t' || Character.isSpaceChar(character)) {
                seen.append(' ');
            } else if (SYMBOLS.indexOf(character) >= 0) {
                seen.append('•');
            } else if (isSeen(character) || joins(before, character, after)) {
                seen.appendCodePoint(character);
            }
            before = character;
        }
        return seen.toString();
    }

    /** Carriage return, vertical tab (Word's), form feed, next line, and those of Unicode. */
    private static boolean isLineBreak(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x0b
                || character == '\f'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> (character & 0xfffe) != 0xfffe;
        };
    }

    /** Scripts of India and Persia, and emoji, are written otherwise without a joiner. */
    private static boolean joins(int before, int character, int after) {
        boolean joiner = character == 0x200c || character == 0x200d;
        return joiner && before >= FIRST_JOINED && after >= FIRST_JOINED && isSeen(before) && isSeen(after);
    }
}

package org.waymark.events;

import java.util.Collection;

/** How people type what names something: with blanks around it, in capitals or not. */
public final class Typed {

    /** Blanks that Unicode does not count as spaces. */
    private static final String ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff";

    private Typed() {}

    /** The text without any blank around it. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a character takes room at most: spaces of every width, line breaks, and those without width. */
    public static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || ZERO_WIDTH.indexOf(character) >= 0;
    }

    /** The text trimmed, with a to z in capitals; other letters stay, since no reference has them. */
    static String inCapitals(String text) {
        StringBuilder capitals = new StringBuilder(trimmed(text));
        for (int index = 0; index < capitals.length(); index++) {
            char letter = capitals.charAt(index);
            if (letter >= 'a' && letter <= 'z') {
                capitals.setCharAt(index, (char) (letter - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    /** Whether two texts name the same person: nobody has an account name that differs from another's by capitals only. */
    public static boolean samePerson(String one, String other) {
        return trimmed(one).equalsIgnoreCase(trimmed(other));
    }

    /** Whether a person is among others. */
    public static boolean isAmong(String person, Collection<String> people) {
        return people.stream().anyMatch(other -> samePerson(person, other));
    }
}

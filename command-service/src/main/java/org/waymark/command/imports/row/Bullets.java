package org.waymark.command.imports.row;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts in cells that are lists: bullets become lines, and what stands between separators becomes entries. */
public final class Bullets {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\uf0b7*\u2013\u2014-]|o(?=\\s))\\s*");
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[|;\\n]");

    private Bullets() {}

    /** The text with each bullet as a line of its own, without its sign. */
    public static String lines(String text) {
        return String.join(
                "\n",
                text.replace("\u2022", "\n\u2022")
                        .lines()
                        .map(Bullets::plain)
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
    }

    /** What stands between semicolons, bars, bullets and line breaks. */
    public static List<String> entries(String text) {
        return BETWEEN_ENTRIES
                .splitAsStream(text.replace("\u2022", "\n\u2022"))
                .map(Bullets::plain)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static String plain(String line) {
        return BULLET.matcher(line).replaceFirst("").strip();
    }
}

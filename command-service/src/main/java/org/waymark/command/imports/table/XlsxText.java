package org.waymark.command.imports.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts are written in workbooks. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    private XlsxText() {}

    /** The text with the characters that are written as their numbers: _x000D_. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(escape.group(1), HEX))))
                : text;
    }
}

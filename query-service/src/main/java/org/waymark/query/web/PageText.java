package org.waymark.query.web;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people typed, so that it cannot disturb the page around it: a text with right-to-left letters, such as an Arabic name,
 * keeps its own direction, a word longer than a line may break anywhere, and the address of a page on the web leads there.
 */
final class PageText {

    /** Longer words than these, in characters, are not found in a dictionary; they may break anywhere. */
    static final int LONG_WORD = 24;

    private static final char ISOLATE = '\u2068';
    private static final char ISOLATE_END = '\u2069';
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;
    private static final Pattern QUOTED = Pattern.compile("(?<=“)[^“”]+(?=”)");
    private static final Pattern LONG = Pattern.compile("[^\\s]{" + (LONG_WORD + 1) + ",}");

    private PageText() {}

    /** Writes the parts of an element's text. */
    interface Parts {

        /** A part as it was typed, to be escaped. */
        void text(String part);

        /** Part of the page. */
        void html(String part);
    }

    /** Whether a text can be written as it is. */
    static boolean isPlain(String text) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = Character.isWhitespace(c) ? 0 : word + 1;
            if (word > LONG_WORD || turns(c) || c == ':' && text.startsWith("://", i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a text between the tags of an element that can hold others.
     *
     * @param links whether it can hold links
     */
    static void write(String text, boolean links, Parts parts) {
        Consumer<String> write = links ? words -> PageLinks.write(words, parts) : words -> breakable(words, parts);
        if (!hasRightToLeft(text)) {
            write.accept(text);
            return;
        }
        parts.html("<bdi>");
        writeMarked(text, QUOTED, "<bdi>", "</bdi>", write, parts);
        parts.html("</bdi>");
    }

    /** Writes words, of which long ones may break anywhere. */
    static void breakable(String words, Parts parts) {
        writeMarked(words, LONG, "<span class=\"wm-long\">", "</span>", parts::text, parts);
    }

    private static void writeMarked(
            String text, Pattern marked, String before, String after, Consumer<String> write, Parts parts) {
        int done = 0;
        Matcher found = marked.matcher(text);
        for (MatchResult each : (Iterable<MatchResult>) found.results()::iterator) {
            if (each.start() > done) {
                write.accept(text.substring(done, each.start()));
            }
            parts.html(before);
            write.accept(each.group());
            parts.html(after);
            done = each.end();
        }
        if (done < text.length()) {
            write.accept(text.substring(done));
        }
    }

    /** The same for places that hold text alone, such as a choice in a list or the title of a window. */
    static String isolated(String text) {
        return hasRightToLeft(text) ? ISOLATE + text + ISOLATE_END : text;
    }

    private static boolean hasRightToLeft(String text) {
        return text.chars().anyMatch(c -> turns((char) c));
    }

    /** Whether a character can turn the direction of what stands beside it; a half of a rare letter counts as one that can. */
    private static boolean turns(char c) {
        if (c < FIRST_RIGHT_TO_LEFT || c == ISOLATE || c == ISOLATE_END) {
            return false;
        }
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> true;
            default -> Character.isSurrogate(c);
        };
    }
}

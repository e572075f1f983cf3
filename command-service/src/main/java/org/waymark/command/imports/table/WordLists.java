package org.waymark.command.imports.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word writes in front of the paragraphs of its lists, such as “1.”, “2.1” or “(a)”, and its bullets. They are
 * not in the text: the numbering of a document says how they look, and each depends on those before it.
 */
final class WordLists implements Elements {

    private static final int LEVELS = 9;
    private static final int MOST = 10_000;
    private static final int LONGEST_LABEL = 40;
    private static final int HIGHEST = 100_000;

    private final Map<String, Levels> kinds = new HashMap<>();
    private final Map<Integer, Numbered> lists = new HashMap<>();
    private @Nullable Levels kind;
    private @Nullable Numbered list;
    private int level;

    /** How the levels of a kind of list look, and how far each has come. */
    private static final class Levels {
        private final int[] starts = new int[LEVELS];
        private final String[] formats = new String[LEVELS];
        private final String[] labels = new String[LEVELS];
        private final int[] reached = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];

        Levels() {
            Arrays.fill(starts, 1);
            Arrays.fill(formats, "decimal");
            Arrays.fill(labels, "");
        }
    }

    /** A list of a kind. */
    private static final class Numbered {
        private String kind = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Set<Integer> restarted = new HashSet<>();
    }

    /** The lists of a document; none where it has none. */
    static WordLists of(OfficeFile file, String main) {
        WordLists lists = new WordLists();
        file.readRelated(main, "/numbering", lists);
        return lists;
    }

    @Override
    public void begin(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "abstractNum" -> {
                refuseTooMany(kinds.size());
                kind = new Levels();
                kinds.put(OfficeFile.attribute(at, "abstractNumId").orElse(""), kind);
            }
            case "num" -> {
                refuseTooMany(lists.size());
                list = new Numbered();
                lists.put(
                        OfficeFile.attribute(at, "numId").map(WordLists::digits).orElse(0), list);
            }
            case "abstractNumId" -> {
                if (list != null) {
                    list.kind = DocumentReader.value(at);
                }
            }
            case "lvl", "lvlOverride" ->
                level = levelOf(
                        OfficeFile.attribute(at, "ilvl").map(WordLists::digits).orElse(0));
            case "startOverride" -> {
                if (list != null) {
                    list.starts.put(level, DocumentReader.number(at));
                }
            }
            case "start" -> {
                if (kind != null) {
                    kind.starts[level] = DocumentReader.number(at);
                }
            }
            case "numFmt" -> {
                if (kind != null) {
                    kind.formats[level] = DocumentReader.value(at);
                }
            }
            case "lvlText" -> {
                String label = DocumentReader.value(at);
                if (kind != null && label.length() <= LONGEST_LABEL) {
                    kind.labels[level] = label;
                }
            }
            default -> {
                // says how things look
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("abstractNum")) {
            kind = null;
        } else if (name.equals("num")) {
            list = null;
        }
    }

    private static void refuseTooMany(int there) {
        if (there >= MOST) {
            throw Refusals.tooMuch();
        }
    }

    /** What stands in front of the next paragraph of a list; empty where the list is not there, or has no signs. */
    String next(int of, int paragraphLevel) {
        Numbered numbered = lists.get(of);
        Levels levels = numbered == null ? null : kinds.get(numbered.kind);
        if (numbered == null || levels == null) {
            return "";
        }
        int at = levelOf(paragraphLevel);
        Integer restart = numbered.starts.get(at);
        if (restart != null && numbered.restarted.add(at)) {
            levels.reached[at] = restart;
        } else {
            levels.reached[at] = Math.min(HIGHEST, levels.begun[at] ? levels.reached[at] + 1 : levels.starts[at]);
        }
        levels.begun[at] = true;
        Arrays.fill(levels.begun, at + 1, LEVELS, false);
        return label(levels, at);
    }

    private static String label(Levels levels, int at) {
        if (levels.formats[at].equals("bullet")) {
            return "•";
        }
        String label = levels.labels[at];
        for (int each = 0; each <= at; each++) {
            int number = levels.begun[each] ? levels.reached[each] : levels.starts[each];
            label = label.replace("%" + (each + 1), written(number, levels.formats[each]));
        }
        return label.strip();
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> "%02d".formatted(number);
            default -> String.valueOf(number);
        };
    }

    /** A to Z, then AA, BB … as Word goes on. */
    private static String letters(int number) {
        return number < 1
                ? ""
                : Character.toString('A' + (number - 1) % 26).repeat(Math.min(10, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder written = new StringBuilder();
        int rest = Math.clamp(number, 0, 3_999);
        for (int at = 0; at < values.length; at++) {
            while (rest >= values[at]) {
                written.append(signs[at]);
                rest -= values[at];
            }
        }
        return written.toString();
    }

    private static int levelOf(int said) {
        return Math.clamp(said, 0, LEVELS - 1);
    }

    private static int digits(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}

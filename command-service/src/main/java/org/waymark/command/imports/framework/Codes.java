package org.waymark.command.imports.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.events.FrameworkItem;

/**
 * Reads which items of an outside plan a cell lists: by their codes, of which only the first may have its letters (“AFI 1.1,
 * 1.2 and 1.4”), or by their titles.
 */
final class Codes {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;&\\n|]|\\band\\b|\\bas well as\\b)\\s*");
    private static final Pattern LETTERS = Pattern.compile("^([\\p{L} ]*\\p{L}\\.?\\s*)(?=[0-9])");

    private final List<FrameworkItem> items;

    Codes(List<FrameworkItem> items) {
        this.items = List.copyOf(items);
    }

    /**
     * What a cell lists.
     *
     * @param codes   of the items found, in the order of the cell
     * @param unknown what is no item of the plan
     */
    record Found(List<String> codes, List<String> unknown) {}

    Found in(String cell) {
        Optional<String> whole = find(cell);
        if (whole.isPresent()) {
            return new Found(List.of(whole.get()), List.of());
        }
        List<String> codes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        String letters = "";
        for (String part : lines(cell)) {
            Optional<String> code = find(part);
            if (code.isEmpty() && Character.isDigit(part.charAt(0))) {
                code = find(letters + part);
            }
            Matcher leading = LETTERS.matcher(part);
            letters = leading.find() ? leading.group(1) : letters;
            code.ifPresentOrElse(codes::add, () -> unknown.add(part));
        }
        return new Found(codes.stream().distinct().toList(), unknown);
    }

    /** A line that is the title of an item is one part, whatever commas it has. */
    private List<String> lines(String cell) {
        List<String> parts = new ArrayList<>();
        for (String line : cell.split("\\n", -1)) {
            if (find(line).isPresent()) {
                parts.add(line.strip());
            } else {
                BETWEEN.splitAsStream(line)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private Optional<String> find(String text) {
        String plain = plain(text);
        return items.stream()
                .filter(item -> plain(item.code()).equals(plain)
                        || plain(item.title()).equals(plain)
                        || plain(item.code() + " " + item.title()).equals(plain))
                .map(FrameworkItem::code)
                .findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}.]+", " ").strip();
    }
}

package org.waymark.query.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waymark.events.FrameworkItem;
import org.waymark.query.web.FormInput;

/** The items of an outside plan as lines of text, as they come out of a spreadsheet or a document. */
final class FrameworkLines {

    private static final Pattern LINE = Pattern.compile("(.{1,40}?)(?:\\t\\s*|\\s{2,}|:\\s+| [–-] )(\\S.*)");

    private FrameworkLines() {}

    static List<String> of(List<FrameworkItem> items) {
        return items.stream().map(item -> item.code() + "  " + item.title()).toList();
    }

    /** The items as a command takes them; the first line that is none is a fault of the field. */
    static List<Map<String, String>> read(FormInput form, String field) {
        List<String> lines = form.lines(field, "Enter at least one item");
        IntStream.range(0, lines.size())
                .filter(index -> item(lines.get(index)).isEmpty())
                .findFirst()
                .ifPresent(index -> form.reject(
                        field,
                        "Line %d, “%s”: put a tab, two spaces or a colon between the code and the title"
                                .formatted(index + 1, shortened(lines.get(index)))));
        return lines.stream().flatMap(line -> item(line).stream()).toList();
    }

    private static Optional<Map<String, String>> item(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(Map.of(
                        "code",
                        matcher.group(1).strip(),
                        "title",
                        matcher.group(2).strip()))
                : Optional.empty();
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}

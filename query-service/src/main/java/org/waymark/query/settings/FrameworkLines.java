package org.waymark.query.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.events.FrameworkItem;
import org.waymark.query.forms.FieldInput.LineFormat;

/** The items of an outside plan as lines of text, as they come out of a spreadsheet or a document. */
final class FrameworkLines {

    /** An item as a command takes it. */
    static final LineFormat FORMAT =
            new LineFormat(FrameworkLines::item, "put a tab, two spaces or a colon between the code and the title");

    private static final Pattern LINE = Pattern.compile("(.{1,40}?)(?:\\t\\s*|\\s{2,}|:\\s+| [–-] )(\\S.*)");

    private FrameworkLines() {}

    static List<String> of(List<FrameworkItem> items) {
        return items.stream().map(item -> item.code() + "  " + item.title()).toList();
    }

    private static Optional<Object> item(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(Map.of(
                        "code",
                        matcher.group(1).strip(),
                        "title",
                        matcher.group(2).strip()))
                : Optional.empty();
    }
}

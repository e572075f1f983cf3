package org.waymark.query.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentFramework.Dimension;

/**
 * The dimensions of a framework as a text: a line for each, with what it means behind a bar, and below it a line that begins with
 * a dash for each of its tests.
 */
final class FrameworkText {

    private static final Pattern TEST = Pattern.compile("\\s*[-–—•*]\\s*(.*)");

    /** A bar, or what a spreadsheet puts between two cells. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|\\t]\\s*");

    private FrameworkText() {}

    static String of(AssessmentFramework framework) {
        List<String> lines = new ArrayList<>();
        for (Dimension dimension : framework.dimensions()) {
            lines.add(onOneLine(dimension.title())
                    + (dimension.about() == null ? "" : " | " + onOneLine(dimension.about())));
            dimension.tests().forEach(test -> lines.add("- " + onOneLine(test.title())));
        }
        return String.join("\n", lines);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    /**
     * The dimensions as a command takes them. One that keeps its title keeps its id.
     *
     * @param before what is defined anew; null where the framework is new
     */
    static List<Map<String, Object>> dimensions(String text, @Nullable AssessmentFramework before) {
        List<Map<String, Object>> dimensions = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            Matcher test = TEST.matcher(line);
            if (test.matches() && !dimensions.isEmpty()) {
                if (!test.group(1).isBlank()) {
                    tests.add(test.group(1).strip());
                }
            } else {
                tests = new ArrayList<>();
                dimensions.add(dimension(test.matches() ? test.group(1) : line, tests, before));
            }
        }
        return dimensions;
    }

    private static Map<String, Object> dimension(
            String line, List<String> tests, @Nullable AssessmentFramework before) {
        String[] parts = BETWEEN.split(line.strip(), 2);
        String title = parts[0].strip();
        Map<String, Object> dimension = new LinkedHashMap<>();
        if (before != null) {
            before.dimensions().stream()
                    .filter(other -> other.title().equalsIgnoreCase(title))
                    .findFirst()
                    .ifPresent(same -> dimension.put("id", same.id()));
        }
        dimension.put("title", title);
        if (parts.length > 1 && !parts[1].isBlank()) {
            dimension.put("about", parts[1].strip());
        }
        dimension.put("tests", tests);
        return dimension;
    }
}

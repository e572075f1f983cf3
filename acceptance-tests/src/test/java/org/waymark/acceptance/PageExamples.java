package org.waymark.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page of the application as addresses that can be opened in the demonstration. */
final class PageExamples {

    /** What a variable may stand for, by the part of the path before it. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "strategies/{code}", List.of(Demo.STRATEGY),
            "projects/{ref}", List.of("P8"),
            "cases/{ref}", List.of("P5", "3A.1"),
            "reports/{number}", List.of("1"),
            "redactions/{ref}", List.of("X1"),
            "accounts/{id}", List.of("lead"));

    private static final Pattern VARIABLE = Pattern.compile("[^/{}]+/\\{[^}]+}");

    private PageExamples() {}

    /** At least one address for each page there is. */
    static Stream<String> everyPage() {
        return PagePatterns.all().stream().flatMap(pattern -> filled(pattern).stream());
    }

    /**
     * The pattern with its variables filled in, once for each value of the first variable that has several.
     *
     * @throws AssertionError if nothing is known for a variable: a new page needs its example here
     */
    static List<String> filled(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        String segment = variable.group();
        List<String> values = VALUES.get(segment);
        if (values == null) {
            throw new AssertionError(pattern + " is a page without an example: say in PageExamples what " + segment
                    + " stands for in the demonstration");
        }
        List<String> paths = new ArrayList<>();
        for (String value : values) {
            String known = segment.substring(0, segment.indexOf('{')) + value;
            paths.addAll(filled(pattern.replace(segment, known)));
        }
        return paths;
    }
}

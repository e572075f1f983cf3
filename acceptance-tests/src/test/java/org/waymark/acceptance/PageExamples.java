package org.waymark.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every page of the application as addresses that can be opened in the demonstration. */
final class PageExamples {

    /** What a variable may stand for, by the part of the path before it. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("strategies/{code}", List.of(Demo.STRATEGY)),
            Map.entry(Demo.STRATEGY + "/{tab}", List.of("progress-grid", "action-plan", "risks")),
            Map.entry("projects/{ref}", List.of("P8")),
            Map.entry("themes/{theme}", List.of("1")),
            Map.entry(
                    "cases/{ref}",
                    List.of("P5", "3A.1", "R1", "M4", "D4", "H2", "W1", "W4.2", "I1", "Q1", "Q1.6.2", "F1", "F1.1")),
            Map.entry("actions/{ref}", List.of("4A.4")),
            Map.entry("reports/{number}", List.of("1")),
            Map.entry("notes/{ref}", List.of("P3")),
            Map.entry("P3/{number}", List.of("1")),
            Map.entry("files/{ref}", List.of("P1")),
            Map.entry("P1/{number}", List.of("1")),
            Map.entry("reviews/{ref}", List.of("M9", "M11")),
            Map.entry("decisions/{ref}", List.of("D1")),
            Map.entry("highlight-reports/{ref}", List.of("H2", "H4", "H5")),
            Map.entry(
                    "worksheets/{ref}",
                    IntStream.rangeClosed(1, 14)
                            .mapToObj(number -> "W" + number)
                            .toList()),
            Map.entry("indicators/{ref}", List.of("I2", "I6")),
            Map.entry("diagnostics/{ref}", List.of("Q2")),
            Map.entry("assessments/{ref}", List.of("F2")),
            Map.entry("bookmarks/{position}", List.of("40")),
            Map.entry("redactions/{ref}", List.of("X1")),
            Map.entry("import/{key}", List.of("no-file-is-kept-under-this")),
            Map.entry("set-password/{secret}", List.of("a-link-that-was-used")),
            Map.entry("first-start/{secret}", List.of("an-address-that-was-used")),
            Map.entry("accounts/{id}", List.of("lead")),
            Map.entry("people/{id}", List.of("lead")));

    private static final Pattern VARIABLE = Pattern.compile("[^/{}]+/\\{[^}]+}");

    private static final String FORM = "/do/{";

    private static final String ADDRESSES = "links => links.map(link => link.getAttribute('href'))";

    /** Cases of each kind in different states, so that each form is offered on one of them. */
    private static final List<String> CASES = List.of(
            "P1", "P6", "P8", "P9", "1A", "1B", "1C", "1G", "2B", "R1", "R3", "R8", "M1", "M9", "M11", "D1", "D8", "H2",
            "H4", "H5", "W3", "W4", "W3.1", "W9.7", "I1", "Q1", "Q2", "Q2.6.2", "F1", "F2", "F2.1");

    /** Pages of a strategy that lead to forms about it. */
    private static final List<String> PAGES_WITH_FORMS = List.of(
            "",
            "/set-up",
            "/members",
            "/progress-grid",
            "/risks",
            "/reviews",
            "/decisions",
            "/highlight-reports",
            "/worksheets",
            "/indicators",
            "/diagnostics",
            "/assessments",
            "/cross-reference");

    private static final Pattern TAKES_AN_EMPTY_FORM = Pattern.compile(
            "/cases/M\\d+/do/close|/cases/H\\d+/do/(submit|issue|acknowledge)|/cases/[^/]+/do/assign|/cases/W\\d+/do/(agree|close|order)|/cases/W[\\d.]+/do/restore|/cases/[QF]\\d+/do/close|/cases/F[\\d.]+/do/choose-tests|/do/start-(diagnostic|assessment-round)|/do/draft-highlight-report|/audit/bookmarks/|^/account/reminders$");

    private PageExamples() {}

    /** At least one address for each page there is; the forms about cases are those that are offered to this visitor. */
    static List<String> everyPage(Visitor visitor) {
        Stream<String> pages = PagePatterns.all().stream()
                .filter(pattern -> !pattern.contains(FORM))
                .flatMap(pattern -> filled(pattern).stream());
        return Stream.concat(pages, forms(visitor)).toList();
    }

    /** One address for each form of each kind of case, found on the files of the demonstration's cases. */
    private static Stream<String> forms(Visitor visitor) {
        Map<String, String> found = new TreeMap<>();
        for (String ref : CASES) {
            if (visitor.open("/strategies/" + Demo.STRATEGY + "/cases/" + ref) == 200) {
                for (String form : links(visitor)) {
                    found.putIfAbsent(form.contains("/cases/") ? kind(ref) + name(form) : name(form), form);
                }
            }
        }
        for (String page : PAGES_WITH_FORMS) {
            if (visitor.open("/strategies/" + Demo.STRATEGY + page) == 200) {
                links(visitor).forEach(form -> found.putIfAbsent(name(form), form));
            }
        }
        return found.values().stream();
    }

    private static List<String> links(Visitor visitor) {
        return ((List<?>) visitor.main().locator("a[href*='/do/']").evaluateAll(ADDRESSES))
                .stream().map(String::valueOf).toList();
    }

    private static String name(String form) {
        return form.substring(form.lastIndexOf('/')).replaceAll("\\?.*", "");
    }

    private static String kind(String ref) {
        if (ref.matches("[A-Z]\\d+")) {
            return ref.substring(0, 1);
        }
        return switch (ref.charAt(0)) {
            case 'W' -> "row";
            case 'F' -> "dimension";
            case 'Q' -> "answer";
            default -> "action";
        };
    }

    /** Whether the form there asks for nothing that must be given, so that an empty one is taken and changes the case. */
    static boolean takesAnEmptyForm(String path) {
        return TAKES_AN_EMPTY_FORM.matcher(path).find();
    }

    /**
     * The pattern with its variables filled in, once for each value of the first variable that has several.
     *
     * @throws AssertionError if nothing is known for a variable: a new page needs its example here
     */
    static List<String> filled(String pattern) {
        return filled(pattern, VALUES);
    }

    /** The same with other values, such as those of another strategy. */
    static List<String> filled(String pattern, Map<String, List<String>> known) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        String segment = variable.group();
        List<String> values = known.get(segment);
        if (values == null) {
            throw new AssertionError(pattern + " is a page without an example: say in PageExamples what " + segment
                    + " stands for in the demonstration");
        }
        List<String> paths = new ArrayList<>();
        for (String value : values) {
            String part = segment.substring(0, segment.indexOf('{')) + value;
            paths.addAll(filled(pattern.replace(segment, part), known));
        }
        return paths;
    }
}

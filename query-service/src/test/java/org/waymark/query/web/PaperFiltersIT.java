package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperFormat;
import org.waymark.query.paper.PaperTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file takes the filters of the page that leads to it, and says so to programs. */
@ExtendWith(PagesUnderTest.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperFiltersIT {

    /** What a page takes to show a part of a long list. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "audit-trail", Set.of("after"),
            "compare", Set.of("kind", "page"),
            "cases/{ref}", Set.of("before"),
            "worksheets/{ref}", Set.of("edit"),
            "diagnostics/{ref}", Set.of("edit"),
            "assessments/{ref}", Set.of("edit"));

    /** What a filter takes the place of. */
    private static final Map<String, String> AGAINST = Map.of("changes?day", "from=position:40");

    /** For each filter a value with which another file leaves. */
    private static final Map<String, Map<String, String>> NARROWED = Map.of(
            "risk-register",
                    Map.of(
                            "text", "no such words",
                            "theme", "none",
                            "owner", "nobody",
                            "rating", "low",
                            "status", "closed",
                            "mine", "true",
                            "overdue", "true",
                            "sort", "ref"),
            "risk-matrix", Map.of("assessment", "target"),
            "action-plan",
                    Map.of(
                            "text", "no such words",
                            "mine", "true",
                            "overdue", "true",
                            "due", "true",
                            "status", "CANCELLED",
                            "lead", "none"),
            "audit-trail",
                    Map.of(
                            "item", "P1",
                            "actor", "nobody",
                            "type", "NoteAdded",
                            "from", "position:9",
                            "to", "position:9"),
            "changes", Map.of("from", "position:40", "day", "2023-01-01", "to", "position:9"),
            "diagnostics/{ref}", Map.of("show", "unanswered"));

    private JsonNode document = new JsonMapper().createObjectNode();

    @BeforeAll
    void read(PagesUnderTest pages) {
        document = new JsonMapper()
                .readTree(pages.by("auditor").get("/v3/api-docs").body());
    }

    @Test
    void namesAllThatThePageTakes(PagesUnderTest pages) {
        assertThat(tables(pages)).hasSizeGreaterThan(10).allSatisfy(table -> {
            Set<String> ofPage = pageParameters(pages, table);
            ofPage.removeAll(PARTS.getOrDefault(table.page(), Set.of()));
            assertThat(table.filters())
                    .as("the filters of %s, as %s has them", table.name(), table.page())
                    .extracting(PaperFilter::name)
                    .containsExactlyInAnyOrderElementsOf(ofPage);
        });
    }

    @Test
    void isDescribedWithEachFilterMomentAndMode(PagesUnderTest pages) {
        assertThat(tables(pages))
                .allSatisfy(table -> assertThat(PaperFormat.ALL).allSatisfy(format -> {
                    String path = "/api/strategies/{code}/" + table.name() + "." + format.extension();
                    JsonNode operation = document.path("paths").path(path).path("get");
                    List<JsonNode> asked = operation
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("in").asString().equals("query"))
                            .toList();
                    assertThat(asked)
                            .as(path)
                            .extracting(parameter -> parameter.path("name").asString())
                            .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                            Stream.of("asOf", "mode"),
                                            table.filters().stream().map(PaperFilter::name))
                                    .toList());
                    assertThat(operation
                                    .path("responses")
                                    .path("200")
                                    .path("content")
                                    .propertyNames())
                            .as(path)
                            .containsExactly(format.type());
                }));
    }

    @Test
    void takesTheExampleOfEachParameter(PagesUnderTest pages) {
        assertThat(tables(pages)).allSatisfy(table -> {
            String path = path(table);
            document.path("paths")
                    .path("/api/strategies/{code}/" + table.name() + ".csv")
                    .at("/get/parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .filter(parameter -> !Set.of("from", "to", "day", "asOf")
                            .contains(parameter.path("name").asString()))
                    .forEach(parameter -> assertThat(pages.by("auditor")
                                    .get(path + ".csv?" + parameter.path("name").asString() + "="
                                            + parameter.path("example").asString())
                                    .statusCode())
                            .as(path + " " + parameter)
                            .isEqualTo(200));
        });
    }

    @Test
    void isNarrowedByEachFilter(PagesUnderTest pages) {
        assertThat(tables(pages)).allSatisfy(table -> {
            Map<String, String> values = NARROWED.getOrDefault(table.name(), Map.of());
            assertThat(table.filters())
                    .as("values that narrow %s", table.name())
                    .extracting(PaperFilter::name)
                    .containsExactlyInAnyOrderElementsOf(values.keySet());
            values.forEach((name, value) -> {
                String whole = path(table) + ".csv?" + AGAINST.getOrDefault(table.name() + "?" + name, "");
                assertThat(text(rows(pages, whole + "&" + name + "=" + value.replace(" ", "%20"))))
                        .as("%s narrowed by %s=%s", table.name(), name, value)
                        .isNotEqualTo(text(rows(pages, whole)));
            });
        });
    }

    @Test
    void aFileLeavesWhereverItsPageLeadsToIt(PagesUnderTest pages) {
        assertThat(tables(pages))
                .allSatisfy(table -> assertThat(List.of("", "?asOf=decision:D1", "?asOf=decision:D1&mode=corrected"))
                        .allSatisfy(moment -> {
                            String page = page(table) + moment;
                            String body = pages.by("auditor").get(page).body();
                            String link = path(table) + ".csv";
                            assertThat(body)
                                    .as("the link to %s on %s", link, page)
                                    .contains("\"" + link);
                            String address = body.substring(body.indexOf("\"" + link) + 1)
                                    .replaceAll("(?s)\".*", "")
                                    .replace("&amp;", "&");
                            assertThat(pages.by("auditor").get(address).statusCode())
                                    .as(address + " on " + page)
                                    .isEqualTo(200);
                        }));
    }

    private static List<PaperTable> tables(PagesUnderTest pages) {
        return List.copyOf(pages.service().beans(PaperTable.class));
    }

    private static String path(PaperTable table) {
        return named("/api/strategies/SG23/" + table.name());
    }

    private static String page(PaperTable table) {
        return named("/strategies/SG23/" + table.page());
    }

    private static String named(String path) {
        return path.replace("reviews/{ref}", "reviews/M1")
                .replace("worksheets/{ref}", "worksheets/W1")
                .replace("indicators/{ref}", "indicators/I1")
                .replace("diagnostics/{ref}", "diagnostics/Q2")
                .replace("assessments/{ref}", "assessments/F1")
                .replace("{ref}", "P1");
    }

    /** By name, what the handler of the page of a table takes beside the moment. */
    private static Set<String> pageParameters(PagesUnderTest pages, PaperTable table) {
        String pattern = "/strategies/{code}/" + table.page();
        HandlerMethod handler = pages.service().requestMappings().getHandlerMethods().entrySet().stream()
                .filter(mapped -> mapped.getKey().getPatternValues().contains(pattern))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No page at " + pattern));
        return new TreeSet<>(Arrays.stream(handler.getMethodParameters())
                .flatMap(PaperFiltersIT::names)
                .toList());
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            String name = parameter.getParameter().getName();
            return Stream.of(asked.name().isEmpty() ? name : asked.name());
        }
        return parameter.getParameterType().getSimpleName().endsWith("Form")
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of();
    }

    private static List<CSVRecord> rows(PagesUnderTest pages, String path) {
        var answer = pages.by("auditor").get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        String text = answer.body();
        try {
            return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> text(List<CSVRecord> rows) {
        return rows.stream().map(CSVRecord::toList).toList();
    }
}

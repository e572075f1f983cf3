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
import org.waymark.events.EventMetadata;
import org.waymark.events.MeetingBuilder;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.WaymarkEvent;
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
            "search", Set.of("page"),
            "compare", Set.of("kind", "page"),
            "cases/{ref}", Set.of("before"),
            "worksheets/{ref}", Set.of("edit"),
            "diagnostics/{ref}", Set.of("edit"),
            "assessments/{ref}", Set.of("edit"));

    /** What a filter takes the place of. */
    private static final Map<String, String> AGAINST =
            Map.of("changes?day", "from=position:40", "search?kind", "q=sponsor");

    /** For each filter a value with which another file leaves. */
    private static final Map<String, Map<String, String>> NARROWED = Map.ofEntries(
            Map.entry(
                    "risk-register",
                    Map.of(
                            "text", "no such words",
                            "theme", "none",
                            "owner", "nobody",
                            "rating", "low",
                            "status", "closed",
                            "mine", "true",
                            "overdue", "true",
                            "sort", "ref")),
            Map.entry("progress-grid", Map.of("theme", "3", "lead", "nobody", "rating", "C", "sort", "reported")),
            Map.entry("projects", Map.of("theme", "3", "lead", "nobody", "rating", "C", "sort", "reported")),
            Map.entry("risk-matrix", Map.of("assessment", "target")),
            Map.entry(
                    "action-plan",
                    Map.of(
                            "text", "no such words",
                            "mine", "true",
                            "overdue", "true",
                            "due", "true",
                            "status", "CANCELLED",
                            "lead", "none",
                            "theme", "3",
                            "rating", "R",
                            "sort", "due")),
            Map.entry(
                    "decisions",
                    Map.of(
                            "text", "no such words",
                            "status", "DONE",
                            "owner", "nobody",
                            "mine", "true",
                            "overdue", "true",
                            "theme", "3",
                            "lead", "nobody",
                            "rating", "R",
                            "sort", "ref")),
            Map.entry(
                    "audit-trail",
                    Map.of(
                            "text", "no such words",
                            "item", "P1",
                            "actor", "nobody",
                            "type", "NoteAdded",
                            "from", "position:9",
                            "to", "position:9")),
            Map.entry("search", Map.of("q", "sponsor", "kind", "diagnostic")),
            Map.entry("changes", Map.of("from", "position:40", "day", "2023-01-01", "to", "position:9")),
            Map.entry("diagnostics/{ref}", Map.of("show", "unanswered")),
            Map.entry(
                    "audit/sample",
                    Map.of(
                            "seed", "another",
                            "draw", "3",
                            "type", "NoteAdded",
                            "from", "position:40",
                            "to", "position:9")),
            Map.entry(
                    "audit/meetings",
                    Map.of(
                            "hours", "0",
                            "side", "after",
                            "near", "reports",
                            "from", "review:M1",
                            "to", "position:9")),
            Map.entry("audit/late", Map.of("days", "36500", "from", "position:40", "to", "position:9")),
            Map.entry(
                    "audit/reasons",
                    Map.of(
                            "weakness", "missing",
                            "letters", "1",
                            "times", "1",
                            "from", "position:40",
                            "to", "position:9")),
            Map.entry(
                    "audit/ratings",
                    Map.of("letters", "1", "days", "3650", "from", "position:40", "to", "position:9")));

    private static final String MET = "MET";

    /** Of these files, one of the strategy that met: in the story nobody met, and only one thing was decided. */
    private static final Set<String> OF_WHO_MET = Set.of("audit/meetings", "decisions");

    private JsonNode document = new JsonMapper().createObjectNode();

    @BeforeAll
    void read(PagesUnderTest pages) {
        document = new JsonMapper()
                .readTree(pages.by("auditor").get("/v3/api-docs").body());
    }

    /** A strategy that decided and met, with a change before and a change after that. */
    @BeforeAll
    void meet(PagesUnderTest pages) {
        StrategyBuilder met = StrategyBuilder.strategy(MET);
        MeetingBuilder meeting = met.meeting("M1").on("2023-07-12");
        pages.ledger().append(met.created().toArray(WaymarkEvent[]::new));
        pages.ledger().append(met.decision("D1").recorded(), met.decision("D2").recorded());
        pages.ledger().append(meeting.scheduled());
        pages.ledger().append(new NoteAdded(met.code(), "M2", "Before"));
        pages.ledger()
                .append(
                        Map.of(EventMetadata.ACTOR, "coordinator", EventMetadata.AS_AT, "2023-07-12"),
                        meeting.heldWith("lead"));
        long last = pages.ledger().append(new NoteAdded(met.code(), "M2", "After"));
        assertThat(pages.by("auditor")
                        .get("/strategies/" + MET + "/audit-trail?min=" + last)
                        .statusCode())
                .isEqualTo(200);
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
                String file = OF_WHO_MET.contains(table.name()) ? path(table).replace("SG23", MET) : path(table);
                String whole = file + ".csv?" + AGAINST.getOrDefault(table.name() + "?" + name, "");
                assertThat(text(rows(pages, whole + "&" + name + "=" + value.replace(" ", "%20"))))
                        .as("%s narrowed by %s=%s", table.name(), name, value)
                        .isNotEqualTo(text(rows(pages, whole)));
            });
        });
    }

    @Test
    void aFileLeavesWhereverItsPageLeadsToIt(PagesUnderTest pages) {
        assertThat(tables(pages))
                .allSatisfy(table -> assertThat(moments(table)).allSatisfy(moment -> {
                    String page = page(table) + moment;
                    String body = pages.by("auditor").get(page).body();
                    String link = path(table) + ".csv";
                    assertThat(body).as("the link to %s on %s", link, page).contains("\"" + link);
                    String address = body.substring(body.indexOf("\"" + link) + 1)
                            .replaceAll("(?s)\".*", "")
                            .replace("&amp;", "&");
                    assertThat(pages.by("auditor").get(address).statusCode())
                            .as(address + " on " + page)
                            .isEqualTo(200);
                }));
    }

    /** Of search, which finds what was known, with something to look for. */
    private static List<String> moments(PaperTable table) {
        return table.name().equals("search")
                ? List.of("?q=sponsor", "?q=sponsor&asOf=decision:D1")
                : List.of("", "?asOf=decision:D1", "?asOf=decision:D1&mode=corrected");
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

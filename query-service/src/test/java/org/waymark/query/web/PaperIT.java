package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.paper.PaperFormat;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every declared table leaves in every format, at any moment and filtered, with as many rows as its JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-14T10:00:00Z"), ZoneOffset.UTC);
    private static final String BEFORE = "/api/strategies/SG23/";
    private static final Path LOOK = Path.of("target/papers");

    /**
     * A table as it can be asked for.
     *
     * @param json  the query with the same rows
     * @param count how many rows there are in its answer
     * @param only  a filter, which must be told on each page; empty for none
     * @param place of the table that was asked for among all of the file
     */
    private record Asked(String name, String json, ToIntFunction<JsonNode> count, String only, int place) {

        Asked(String name, String json, ToIntFunction<JsonNode> count, String only) {
            this(name, json, count, only, 0);
        }

        @Override
        public String toString() {
            return name + "?" + only;
        }
    }

    private static final List<Asked> TABLES = List.of(
            new Asked("progress-grid", "progress-grid", grid -> nested(grid.at("/themes"), "projects"), ""),
            new Asked("projects", "progress-grid", grid -> nested(grid.at("/themes"), "projects"), ""),
            new Asked(
                    "risk-register",
                    "risk-register",
                    register -> register.at("/risks").size(),
                    ""),
            new Asked("risk-register", "risk-register", register -> 0, "owner=nobody"),
            new Asked("risk-matrix", "risk-matrix", matrix -> 5, ""),
            new Asked("risk-matrix", "risk-matrix?assessment=inherent", matrix -> 5, "assessment=inherent"),
            new Asked("action-plan", "action-plan", plan -> plan.at("/actions").size(), ""),
            new Asked("action-plan", "action-plan", plan -> count(plan.at("/actions"), "overdue"), "overdue=true"),
            new Asked("impact", "action-plan", plan -> count(plan.at("/actions"), "impact"), ""),
            new Asked("decisions", "decisions", list -> list.at("/decisions").size(), ""),
            new Asked("changes", "changes", changes -> changes.at("/cases").size(), ""),
            new Asked("cross-reference", "cross-reference", all -> nested(all.at("/frameworks"), "items"), ""),
            new Asked(
                    "audit-trail",
                    "audit-trail?limit=1000",
                    trail -> trail.at("/entries").size(),
                    ""),
            new Asked(
                    "audit-trail",
                    "audit-trail?limit=1000&item=P1",
                    trail -> trail.at("/entries").size(),
                    "item=P1"),
            new Asked("audit/sample", "audit/sample", PaperIT::found, ""),
            new Asked("audit/meetings", "audit/meetings", PaperIT::found, ""),
            new Asked("audit/late", "audit/late", PaperIT::found, ""),
            new Asked("audit/reasons", "audit/reasons", PaperIT::found, ""),
            new Asked("audit/ratings", "audit/ratings", PaperIT::found, ""),
            new Asked("audit/bookmarks", "audit-trail?limit=1", none -> 0, ""),
            new Asked("reviews/M1", "reviews/M1", pack -> nested(pack.at("/themes"), "movements"), ""),
            new Asked(
                    "reviews/M1/minutes",
                    "reviews/M1/minutes",
                    record -> record.at("/items").size(),
                    "",
                    1),
            new Asked("over-time", "over-time", over -> over.at("/months").size(), ""),
            new Asked(
                    "search",
                    "search?q=P1&limit=200",
                    found -> found.at("/results/found").size(),
                    "q=P1"),
            new Asked(
                    "worksheets/W1", "worksheets/W1", sheet -> sheet.at("/rows").size(), ""),
            new Asked("assessments/F1", "assessments/F1", sheet -> scores(sheet.at("/dimensions")), ""),
            new Asked(
                    "assessments/F1/plan",
                    "assessments/F1",
                    sheet -> sheet.at("/tasks").size(),
                    ""),
            new Asked(
                    "diagnostics/Q2",
                    "diagnostics/Q2",
                    sheet -> sheet.at("/questions").size(),
                    ""),
            new Asked("diagnostics/Q2", "diagnostics/Q2", sheet -> 1, "show=unanswered"),
            new Asked("indicators", "indicators", all -> all.at("/indicators").size(), ""),
            new Asked(
                    "indicators/I1",
                    "indicators/I1",
                    all -> all.at("/measurements").size(),
                    ""),
            new Asked("cases/P1", "cases/P1", file -> file.at("/timeline").size(), "", 5));

    /** Where a table is so wide that Word gets its first columns in one: what that is called. */
    private static final Map<String, String> IN_WORD = Map.of("reviews/M1", "Project and stage");

    private final TestLedger ledger = new TestLedger(CLOCK);
    private final TestService service = TestService.start(ledger, CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final long head = Story.tell(ledger);

    @AfterAll
    void stop() {
        service.close();
        ledger.close();
    }

    private static int nested(JsonNode parts, String of) {
        return parts.values().stream().mapToInt(part -> part.path(of).size()).sum();
    }

    private static int found(JsonNode result) {
        return result.at("/found").size();
    }

    /** A row for each score; for a dimension without one, a row that says so. */
    private static int scores(JsonNode dimensions) {
        return dimensions
                .valueStream()
                .mapToInt(dimension -> Math.max(
                        1,
                        count(dimension.path("scores"), "now")
                                + (dimension.path("together").isNull() ? 0 : 1)))
                .sum();
    }

    private static int count(JsonNode rows, String having) {
        return (int) rows.values().stream()
                .filter(row -> row.path(having).isObject() || row.path(having).asBoolean(false))
                .count();
    }

    static Stream<Asked> tables() {
        return TABLES.stream();
    }

    @Test
    void everyTableIsAsked() {
        Set<String> asked = TABLES.stream()
                .flatMap(table -> PaperFormat.ALL.stream()
                        .map(format -> BEFORE.replace("SG23", "{code}")
                                + (table.name().startsWith("audit/")
                                        ? table.name()
                                        : table.name().replaceFirst("/[^/]+", "/{ref}"))
                                + "." + format.extension()))
                .collect(Collectors.toSet());
        Set<String> mapped = service.requestMappings().getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> PaperFormat.ALL.stream()
                        .anyMatch(format ->
                                path.startsWith("/api/strategies/") && path.endsWith("." + format.extension())))
                .filter(path -> !path.contains("/highlight-reports/"))
                .collect(Collectors.toSet());
        assertThat(mapped).isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void leavesInEveryFormatAsItIsNow(Asked table) throws Exception {
        leaves(table, "");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void leavesInEveryFormatAsItWas(Asked table) throws Exception {
        leaves(table, "asOf=position:" + (head - 1));
    }

    private void leaves(Asked table, String moment) throws Exception {
        String query = with(table.json(), moment);
        HttpResponse<byte[]> answer = get(query, "auditor", null);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        int rows = table.count().applyAsInt(json.readTree(answer.body()));
        String path = with(with("%s", table.only()), moment);
        String inCsv = CSVFormat.RFC4180
                .parse(new StringReader(new String(
                                get(path.formatted(table.name() + ".csv"), "auditor", null)
                                        .body(),
                                StandardCharsets.UTF_8)
                        .substring(1)))
                .iterator()
                .next()
                .get(0);
        String heading = IN_WORD.getOrDefault(table.name(), inCsv);
        for (PaperFormat format : PaperFormat.ALL) {
            HttpResponse<byte[]> file = get(path.formatted(table.name() + "." + format.extension()), "auditor", null);
            assertThat(file.statusCode())
                    .as(new String(file.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(format.type());
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .matches("attachment; filename=\"SG23-" + table.name().replace('/', '-')
                            + "-\\d{4}-\\d{2}-\\d{2}\\." + format.extension() + "\"");
            assertThat(file.headers().firstValue("Waymark-Position")).isPresent();
            keep(table, moment, format, file.body());
            check(format, file.body(), rows, table, heading);
        }
    }

    /** For whoever wants to look at them. */
    private static void keep(Asked table, String moment, PaperFormat format, byte[] file) throws IOException {
        Files.createDirectories(LOOK);
        String name = (table.name() + (table.only().isEmpty() ? "" : "-filtered") + (moment.isEmpty() ? "" : "-past"))
                .replace('/', '-');
        Files.write(LOOK.resolve(name + "." + format.extension()), file);
    }

    private static String with(String path, String parameter) {
        return parameter.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** @param heading of the first column of the table that was asked for */
    private static void check(PaperFormat format, byte[] file, int rows, Asked table, String heading)
            throws IOException {
        boolean filtered = !table.only().isEmpty();
        switch (format.extension()) {
            case "csv" -> {
                String text = new String(file, StandardCharsets.UTF_8);
                assertThat(text).startsWith("\ufeff");
                assertThat(CSVFormat.RFC4180
                                .parse(new StringReader(text.substring(1)))
                                .getRecords())
                        .hasSize(rows + 1);
            }
            case "xlsx" -> workbook(file, rows, table);
            case "pdf" -> {
                try (PDDocument pdf = Loader.loadPDF(file)) {
                    standing(new PDFTextStripper().getText(pdf), filtered);
                }
            }
            default -> {
                try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
                    standing(
                            word.getHeaderList().getFirst().getText()
                                    + word.getFooterList().getFirst().getText(),
                            filtered);
                    // a table without rows is a sentence there
                    assertThat(word.getTables())
                            .filteredOn(each -> begins(each, heading))
                            .extracting(XWPFTable::getNumberOfRows)
                            .anySatisfy(number ->
                                    assertThat(number).isBetween(1 + Math.max(1, rows), 2 + Math.max(1, rows)));
                }
            }
        }
    }

    /** Whether the first column of a table is called so, below its title or at once. */
    private static boolean begins(XWPFTable table, String heading) {
        return table.getRows().stream()
                .limit(2)
                .anyMatch(row -> row.getCell(0).getText().strip().equals(heading));
    }

    private static void standing(String text, boolean filtered) {
        assertThat(text).contains("SG23 ", "Position ", "Page ", " of ");
        assertThat(text.contains("Showing only")).isEqualTo(filtered);
    }

    private static void workbook(byte[] file, int rows, Asked table) throws IOException {
        boolean filtered = !table.only().isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(table.place()).getLastRowNum()).isEqualTo(rows);
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            Sheet about = workbook.getSheet("About");
            String facts = IntStream.rangeClosed(0, about.getLastRowNum())
                    .mapToObj(row -> about.getRow(row).getCell(0).getStringCellValue())
                    .collect(Collectors.joining(","));
            assertThat(facts).contains("Strategy,Moment,Position");
            assertThat(facts.contains("Filter")).isEqualTo(filtered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-trail", "changes", "reviews/M1"})
    void keepsHistoryFromViewers(String table) throws Exception {
        assertThat(get(table + ".xlsx", "viewer", null).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsThePastFromViewers() throws Exception {
        assertThat(get("risk-register.pdf", "viewer", null).statusCode()).isEqualTo(200);
        assertThat(get("risk-register.pdf?asOf=position:5", "viewer", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysThatNothingChanged() throws Exception {
        String tag = get("risk-register.xlsx", "auditor", null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(get("risk-register.xlsx", "auditor", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void refusesWhatThereIsNot() throws Exception {
        assertThat(get("cases/P99.pdf", "auditor", null).statusCode()).isEqualTo(404);
        assertThat(get("reviews/M99.docx", "auditor", null).statusCode()).isEqualTo(404);
        assertThat(get("risk-matrix.csv?assessment=none", "auditor", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void writesALongTrailAndRefusesToLayItOut() throws Exception {
        StrategyBuilder other = StrategyBuilder.strategy("LONG");
        ledger.append(other.created().toArray(WaymarkEvent[]::new));
        long last = 0;
        for (int part = 0; part < 10; part++) {
            int from = part * 1_000;
            last = ledger.append(IntStream.range(from, from + 1_000)
                    .mapToObj(number -> new NoteAdded(other.code(), "P1", "Note " + number))
                    .toArray(WaymarkEvent[]::new));
        }
        String trail = service.address() + "/api/strategies/LONG/audit-trail";
        HttpResponse<byte[]> csv = send(trail + ".csv", "auditor", last);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(10_000);
        HttpResponse<byte[]> excel = send(trail + ".xlsx", "auditor", last);
        assertThat(rowsOfFirstSheet(excel.body())).isGreaterThan(10_000);
        for (String format : List.of("pdf", "docx")) {
            HttpResponse<byte[]> refused = send(trail + "." + format, "auditor", last);
            assertThat(refused.statusCode()).as(format).isEqualTo(400);
            assertThat(json.readTree(refused.body()).path("detail").asString())
                    .isEqualTo(
                            "A PDF or Word file takes at most 2,000 rows. Ask for Excel or CSV, or narrow what is shown");
        }
    }

    /** Counted without a model of the workbook, which takes longer than all else. */
    private static long rowsOfFirstSheet(byte[] workbook) throws IOException {
        Files.createDirectories(LOOK);
        try (ZipFile zip = new ZipFile(
                Files.write(LOOK.resolve("long-trail.xlsx"), workbook).toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return Pattern.compile("<row ")
                    .matcher(new String(sheet, StandardCharsets.UTF_8))
                    .results()
                    .count();
        }
    }

    private HttpResponse<byte[]> send(String address, String account, long least) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", credentials(account))
                .header("Waymark-Min-Position", Long.toString(least));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String account, @Nullable String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + BEFORE + path))
                .header("Authorization", credentials(account))
                .header("Waymark-Min-Position", Long.toString(head));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String credentials(String account) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + TestService.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}

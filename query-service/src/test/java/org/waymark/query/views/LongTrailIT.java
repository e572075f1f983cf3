package org.waymark.query.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.CaseEvents;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** An audit trail is sent as a file by a process whose heap could not hold it, from the database to whoever asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTrailIT {

    private static final int HEAP_MEGABYTES = 96;
    private static final int ENTRIES = 10_000;
    private static final int IN_A_COMMIT = 200;

    private static final List<String> WORDS =
            List.of("recruitment", "agency", "caseload", "supervision", "panel", "training", "budget", "retention");

    private static final int WORDS_IN_A_COMMENT = 560;

    private static final List<String> NAMES =
            IntStream.rangeClosed(1, ENTRIES).mapToObj(LongTrailIT::named).toList();

    private static final Pattern NAME = Pattern.compile("Report \\d{5}\\.");

    private final TestLedger ledger = new TestLedger(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private NodeProcess process;

    @BeforeAll
    void start() {
        ledger.append(StrategyEvents.newStrategy().toArray(WaymarkEvent[]::new));
        ledger.append(StrategyEvents.themeAdded());
        long last = ledger.append(CaseEvents.projectRegistered());
        for (int from = 1; from <= ENTRIES; from += IN_A_COMMIT) {
            last = ledger.append(IntStream.range(from, from + IN_A_COMMIT)
                    .mapToObj(LongTrailIT::report)
                    .toArray(WaymarkEvent[]::new));
        }
        try (TestNode node = new TestNode("one", ledger, TestNode.ALL)) {
            node.caughtUp(last);
        }
        process = NodeProcess.start(
                TrailProcess.class,
                HEAP_MEGABYTES,
                ledger.connectionString(),
                ledger.database().getName());
    }

    private static WaymarkEvent report(int number) {
        StageReport report = new StageReport(
                number,
                Stage.DEFAULT_SCHEME.getFirst(),
                1,
                RatingLevel.DEFAULT_SCALE.getFirst(),
                1,
                named(number) + " "
                        + new Random(number)
                                .ints(WORDS_IN_A_COMMENT, 0, WORDS.size())
                                .mapToObj(WORDS::get)
                                .collect(Collectors.joining(" ")),
                null);
        return new StageProgressReported(StrategyEvents.SG23, "P1", report);
    }

    private static String named(int number) {
        return "Report %05d.".formatted(number);
    }

    @AfterAll
    void stop() {
        process.close();
        http.close();
        ledger.close();
    }

    @Test
    void asCsv() throws Exception {
        HttpResponse<InputStream> answer = send("/trail.csv", BodyHandlers.ofInputStream());

        long[] letters = new long[1];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            List<String> names = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                letters[0] += line.length();
                names(line).forEach(names::add);
            }
            assertThat(names.stream().distinct()).containsExactlyElementsOf(NAMES);
        }
        assertThat(letters[0]).isGreaterThan(HEAP_MEGABYTES * 1024L * 1024);
    }

    @Test
    void asExcel(@TempDir Path folder) throws Exception {
        HttpResponse<Path> answer = send("/trail.xlsx", BodyHandlers.ofFile(folder.resolve("trail.xlsx")));

        Cells cells = new Cells();
        try (OPCPackage workbook = OPCPackage.open(answer.body().toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            XMLReader xml = parsers.newSAXParser().getXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), cells, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        assertThat(cells.names.stream().distinct()).containsExactlyElementsOf(NAMES);
        assertThat(cells.rows).isGreaterThan(ENTRIES);
    }

    /** What the cells of a sheet name, in their order. */
    private static final class Cells implements SheetContentsHandler {

        private final List<String> names = new ArrayList<>();
        private int rows;

        @Override
        public void startRow(int row) {
            rows++;
        }

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, @Nullable String text, @Nullable XSSFComment comment) {
            if (text != null) {
                names(text).forEach(names::add);
            }
        }
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = http.send(
                HttpRequest.newBuilder(URI.create(process.address() + path)).build(), body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}

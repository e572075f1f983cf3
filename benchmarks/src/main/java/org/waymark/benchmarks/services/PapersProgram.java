package org.waymark.benchmarks.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.waymark.benchmarks.measure.HeapFloor;
import org.waymark.benchmarks.measure.Load;
import org.waymark.benchmarks.measure.Measurement;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Targets;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Services;

/**
 * What leaves on paper: the highlight report of a strategy of {@value History#PAPER_PROJECTS} projects as PDF, Word and Excel,
 * as a draft and as it was issued, and its audit trail. The peer of the PDF is PDFBox writing the same words in one typeface, line below line: what a PDF of
 * that many words costs without layout, pictures and tags.
 */
public final class PapersProgram {

    private static final String REPORT = "/api/strategies/" + History.PAPER + "/highlight-reports/H1";
    private static final String ISSUED = "?version=1";
    private static final String TRAIL = "/api/strategies/" + History.PAPER + "/audit-trail";
    private static final int LINES = 64;
    private static final int LEADING = 12;
    private static final int TOP = 790;
    private static final int LEFT = 50;

    private final Options options;
    private final PrintStream out;
    private final Targets targets = new Targets();
    private final Map<String, Answer> firsts = new HashMap<>();

    public PapersProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        try (Scratch scratch = new Histories(options.folder()).scratch(History.ofPaper());
                Services services = Services.open(scratch.folder())) {
            Http queries = services.queries();
            Http commands = services.commands();
            commands.command(
                    "define-highlight-report",
                    "{\"strategy\":\"%s\",\"coordinatorMayIssue\":true,\"reason\":\"Measured\"}"
                            .formatted(History.PAPER));
            long drafted = commands.command(
                    "draft-highlight-report",
                    "{\"strategy\":\"%s\",\"from\":\"2024-06-01\",\"to\":\"2024-07-31\"}".formatted(History.PAPER));
            queries.readAt(REPORT + ".json", drafted);
            ResultTable table = ResultTable.begin(
                    out,
                    "Files of a strategy of %d projects and %,d events"
                            .formatted(History.PAPER_PROJECTS, History.PAPER_EVENTS),
                    "file",
                    "kB",
                    "first ms",
                    "p50 ms",
                    "p99 ms",
                    "ms of processor each",
                    "median over peer's",
                    "least heap in use, by quarters, MB");
            List<String> words = lines(first(queries, REPORT + ".pdf").bytes());
            Measurement peer = options.load().measure(1, (caller, turn) -> plain(words));
            aim("draft", row(table, "draft, PDF", queries, REPORT + ".pdf", peer.median()));
            row(table, "draft, Word", queries, REPORT + ".docx", Double.NaN);
            row(table, "draft, Excel", queries, REPORT + ".xlsx", Double.NaN);
            row(table, "audit trail, CSV", queries, TRAIL + ".csv", Double.NaN);
            row(table, "audit trail, Excel", queries, TRAIL + ".xlsx", Double.NaN);
            issue(commands, queries);
            aim("issued", row(table, "issued, PDF with its proof", queries, REPORT + ".pdf" + ISSUED, peer.median()));
            row(table, "issued, Word", queries, REPORT + ".docx" + ISSUED, Double.NaN);
            row(table, "issued, Excel", queries, REPORT + ".xlsx" + ISSUED, Double.NaN);
            table.row(
                    "peer: the words of the PDF, by PDFBox",
                    plain(words).length / 1000.0,
                    Double.NaN,
                    peer.median(),
                    peer.millis(0.99),
                    peer.each().cpuMillis(),
                    1.0,
                    "");
        }
        targets.print(out);
    }

    private void aim(String which, Measurement written) {
        targets.atMost("report of 60 projects as PDF, warm", 1_500, "ms", written.median(), which + ", p50");
    }

    /** From here on the report says what is recorded in the ledger, and its PDF carries the proof of that. */
    private static void issue(Http commands, Http queries) throws IOException, InterruptedException {
        String report = "\"strategy\":\"%s\",\"report\":\"H1\"".formatted(History.PAPER);
        commands.command(
                "write-report-section",
                "{%s,\"section\":\"status\",\"text\":\"Most projects run to plan.\",\"rating\":\"G\",\"reason\":\"Measured\"}"
                        .formatted(report));
        commands.command("submit-highlight-report", "{%s}".formatted(report));
        long issued = commands.command("issue-highlight-report", "{%s}".formatted(report));
        queries.readAt(REPORT + ".json" + ISSUED, issued);
    }

    private Measurement row(ResultTable table, String name, Http http, String path, double peer) throws Exception {
        Answer first = first(http, path);
        Operation reading = (caller, turn) -> http.pass(path);
        Load load = options.load();
        try (HeapFloor heap = new HeapFloor()) {
            Measurement seen = load.measure(1, reading);
            table.row(
                    name,
                    first.bytes().length / 1000.0,
                    first.millis(),
                    seen.median(),
                    seen.millis(0.99),
                    seen.each().cpuMillis(),
                    seen.median() / peer,
                    floors(heap));
            return seen;
        }
    }

    /** The first time that a file is asked for, the service has not written one of its kind yet. */
    private record Answer(byte[] bytes, double millis) {}

    private Answer first(Http http, String path) throws Exception {
        Answer known = firsts.get(path);
        if (known == null) {
            long begin = System.nanoTime();
            byte[] bytes = http.read(path).body();
            known = new Answer(bytes, (System.nanoTime() - begin) / 1e6);
            firsts.put(path, known);
        }
        return known;
    }

    private static String floors(HeapFloor heap) {
        return heap.megabytes(4).stream()
                .map(megabytes -> megabytes.isNaN() ? "–" : Long.toString(Math.round(megabytes)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(line -> line.replaceAll("[^ -~]", "?"))
                    .toList();
        }
    }

    private static byte[] plain(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            PDType0Font font = PDType0Font.load(
                    document,
                    PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (int from = 0; from < lines.size(); from += LINES) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(font, 9);
                    content.setLeading(LEADING);
                    content.beginText();
                    content.newLineAtOffset(LEFT, TOP);
                    for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(written);
            return written.toByteArray();
        }
    }
}

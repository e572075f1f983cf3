package org.waymark.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.documents.About;
import org.waymark.documents.Cell;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.PdfWriter;
import org.waymark.documents.Table;
import org.waymark.documents.chart.ForceField.Force;
import org.waymark.documents.chart.LevelBars.Bar;

/** Pictures whose labels people wrote: however long they are, and however many. */
class LabelledChartsTest {

    private static final String LONG = "Voluntary and community associations, and everybody who works with them in the "
            + "neighbourhoods, including those who have never heard of it";

    private static final Table TABLE = Table.of(
            "What <it> shows",
            List.of(Table.Column.of("What", Table.Type.TEXT)),
            List.of(Table.Row.of(Cell.text("Something"))));

    static LabelMap.Axis axis(String title, int levels) {
        return new LabelMap.Axis(
                title,
                IntStream.rangeClosed(1, levels)
                        .mapToObj(level -> "Level " + level)
                        .toList());
    }

    static Chart map(int across, int up, List<String> each) {
        return LabelMap.of(
                axis("Interest", across),
                axis("Influence", up),
                IntStream.range(0, up)
                        .mapToObj(row -> IntStream.range(0, across)
                                .mapToObj(column -> row == column ? each : List.<String>of())
                                .toList())
                        .toList(),
                TABLE);
    }

    static Chart forces(Size size, String label) {
        return ForceField.of(
                new ForceField.Side("Blockers", List.of(new Force(label, "High", 3), new Force("Pay", "Low", 1))),
                new ForceField.Side("Enablers", List.of(new Force(label, "Medium", 2))),
                3,
                size,
                TABLE);
    }

    static Chart bars(Size size, int most) {
        return LevelBars.of(
                List.of("High", "Medium", "Low"),
                List.of(new Bar(LONG, List.of(most, 1, 0), "8 points"), new Bar("O2", List.of(0, 0, 0), "0 points")),
                size,
                TABLE);
    }

    static List<Chart> charts() {
        return List.of(
                map(3, 3, List.of("Board", LONG, "Press & <radio>")),
                map(5, 3, List.of(LONG, LONG)),
                map(3, 3, List.of()),
                forces(Size.WIDE, LONG),
                forces(Size.NARROW, LONG),
                bars(Size.WIDE, 3),
                bars(Size.NARROW, 90));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void areDrawnOnPaperAndToldInWords(Chart chart) throws IOException {
        Document document = new Document(
                new About("Charts", "", "Waymark", Instant.EPOCH, List.of(), List.of(), List.of()),
                Orientation.LANDSCAPE,
                List.of(chart.figure(75)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfWriter().write(document, pdf);
        new DocxWriter().write(document, new ByteArrayOutputStream());

        try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getNumberOfPages()).isPositive();
        }
        assertThat(chart.alternative()).isNotBlank();
        assertThat(chart.svg()).contains("What &lt;it&gt; shows");
    }

    private record Words(double x, double y, String anchor, String words) {}

    private static List<Words> words(Chart chart) {
        return Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\" [^>]*text-anchor=\"(\\w+)\"[^>]*>([^<]*)<")
                .matcher(chart.svg())
                .results()
                .map(LabelledChartsTest::read)
                .filter(words -> !words.words().isEmpty())
                .toList();
    }

    private static Words read(MatchResult text) {
        return new Words(
                Double.parseDouble(text.group(1)), Double.parseDouble(text.group(2)), text.group(3), text.group(4));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void haveNoLineOnAnother(Chart chart) {
        words(chart).stream()
                .collect(Collectors.groupingBy(words -> words.x() + words.anchor()))
                .values()
                .forEach(column -> {
                    List<Words> down = new ArrayList<>(column);
                    down.sort(Comparator.comparing(Words::y));
                    for (int index = 1; index < down.size(); index++) {
                        assertThat(down.get(index).y() - down.get(index - 1).y())
                                .as("%s below %s", down.get(index), down.get(index - 1))
                                .isGreaterThan(7);
                    }
                });
    }

    @Test
    void sayHowManyLieWhere() {
        assertThat(map(3, 3, List.of("Board", "Press")).alternative())
                .isEqualTo("Map of Influence, from top to bottom, by Interest, from left to right. "
                        + "2 at Level 1 and Level 1; 2 at Level 2 and Level 2; 2 at Level 3 and Level 3.");
        assertThat(map(3, 3, List.of()).alternative()).endsWith("Nothing is placed on it.");
        assertThat(forces(Size.WIDE, "Rota").alternative())
                .isEqualTo("Blockers (1 High, 1 Low) against Enablers (1 Medium).");
        assertThat(bars(Size.WIDE, 3).alternative())
                .endsWith("including those who have never heard of it: 3 High, 1 Medium, 0 Low; "
                        + "O2: 0 High, 0 Medium, 0 Low.");
    }

    @Test
    void sayInABarWhatAPartIsAsFarAsThereIsRoom() {
        assertThat(bars(Size.WIDE, 3).svg()).contains(">H 3<", ">M 1<", ">8 points<");
        assertThat(bars(Size.NARROW, 90).svg()).contains(">H 90<").doesNotContain(">M 1<");
    }

    @Test
    void areNotDrawnWhereLevelsHaveTheSameLetter() {
        assertThat(LevelBars.canTellApart(List.of("High", "Medium", "Low"))).isTrue();
        assertThat(LevelBars.canTellApart(List.of("Planned", "Signed off", "Sent")))
                .isFalse();
    }

    @Test
    void breakWordsIntoLinesThatFit() {
        assertThat(Lines.of("One two three", 8 * 10 * 0.58, 10, 3)).containsExactly("One two", "three");
        assertThat(Lines.of("One two three four", 8 * 10 * 0.58, 10, 2)).containsExactly("One two", "three…");
        assertThat(Lines.of("Extraordinarily long", 6 * 10 * 0.58, 10, 3)).containsExactly("Extra…", "long");
    }
}

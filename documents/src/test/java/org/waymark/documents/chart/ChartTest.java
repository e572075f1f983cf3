package org.waymark.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.Heading;
import org.waymark.documents.PdfWriter;
import org.waymark.documents.Tone;
import org.waymark.documents.chart.RatingsByMonth.Level;
import org.waymark.documents.chart.RatingsByMonth.Month;
import org.waymark.documents.chart.RiskMovement.Matrix;
import org.waymark.documents.chart.RiskMovement.Moved;
import org.waymark.documents.chart.RiskMovement.Place;
import org.waymark.documents.chart.RiskMovement.Rated;
import org.waymark.documents.chart.Slippage.Slip;

class ChartTest {

    private static final List<Level> LEVELS = List.of(
            new Level("R", "Red", Tone.PROBLEM),
            new Level("A", "Amber", Tone.CAUTION),
            new Level("G", "Green", Tone.GOOD),
            new Level("NYS", "Not yet started", Tone.NOT_STARTED));

    static Chart ratings(int months) {
        return ratings(months, Size.WIDE);
    }

    static Chart ratings(int months, Size size) {
        return RatingsByMonth.of(
                LEVELS,
                IntStream.rangeClosed(1, months)
                        .mapToObj(month -> new Month("Month " + month, List.of(month % 3, 2, month, 1)))
                        .toList(),
                size);
    }

    static Matrix matrix() {
        Map<Place, Rated> ratings = new HashMap<>();
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                int score = likelihood * impact;
                ratings.put(
                        new Place(likelihood, impact),
                        score >= 12
                                ? new Rated("H", Tone.PROBLEM)
                                : score >= 5 ? new Rated("M", Tone.CAUTION) : new Rated("L", Tone.GOOD));
            }
        }
        return new Matrix(
                List.of("Rare", "Unlikely", "Likely", "Very likely", "Almost certain"),
                List.of("Insignificant", "Minor", "Moderate", "Major", "Catastrophic"),
                ratings);
    }

    static Chart movement() {
        return movement(Size.WIDE);
    }

    static Chart movement(Size size) {
        return RiskMovement.of(
                matrix(),
                List.of(
                        new Moved("R1", new Place(4, 4), new Place(2, 3)),
                        new Moved("R2", null, new Place(3, 3)),
                        new Moved("R3", new Place(1, 1), new Place(1, 1)),
                        new Moved("R4", new Place(2, 2), null),
                        new Moved("R5", new Place(2, 4), new Place(5, 5))),
                size);
    }

    static Chart slippage() {
        return slippage(Size.WIDE);
    }

    static Chart slippage(Size size) {
        return Slippage.of(
                List.of(
                        new Slip("P1 <Build> & fit out", LocalDate.of(2026, 3, 31), LocalDate.of(2026, 7, 15)),
                        new Slip("P2 Recruit", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2))),
                size);
    }

    static List<Chart> charts() {
        return List.of(
                ratings(1),
                ratings(12),
                ratings(12, Size.NARROW),
                RatingsByMonth.of(LEVELS, List.of(), Size.WIDE),
                movement(),
                movement(Size.NARROW),
                RiskMovement.of(matrix(), List.of(), Size.NARROW),
                slippage(),
                slippage(Size.NARROW),
                Slippage.of(List.of(), Size.WIDE));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isDrawnOnPaperAndToldInWords(Chart chart) throws IOException {
        Document document = new Document(
                new About("Charts", "", "Waymark", Instant.EPOCH, List.of(), List.of(), List.of()),
                Orientation.PORTRAIT,
                List.<Block>of(new Heading(1, "Charts"), chart.figure(100)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfWriter().write(document, pdf);
        new DocxWriter().write(document, new ByteArrayOutputStream());

        try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getNumberOfPages()).isPositive();
        }
        assertThat(chart.svg()).contains("<title>", "<desc>", "role=\"img\"");
        assertThat(chart.alternative()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void namesInItsTableWhatItShows(Chart chart) {
        chart.table()
                .rows()
                .forEach(row -> assertThat(row.cells().getFirst().text()).isNotEmpty());
    }

    @Test
    void tellsRatingsByLetters() {
        assertThat(ratings(2).svg()).contains(">R 1<", ">A 2<", ">G 1<", ">NYS 1<");
        assertThat(ratings(2).alternative())
                .isEqualTo(
                        "Ratings at the end of each month from Month 1 on. Month 2: 2 Red, 2 Amber, 2 Green, 1 Not yet started.");
    }

    @Test
    void tellsWhichRisksMoved() {
        assertThat(movement().alternative())
                .isEqualTo("4 risks by likelihood and impact. Moved: R1 from Very likely, Major to Unlikely, Moderate; "
                        + "R5 from Unlikely, Major to Almost certain, Catastrophic.");
        assertThat(movement().svg()).contains(">R2 new<").doesNotContain(">R4<");
    }

    @Test
    void tellsHowFarThingsSlipped() {
        assertThat(slippage().alternative())
                .isEqualTo("Behind what was planned: P1 <Build> & fit out by 106 days; P2 Recruit by 1 day.");
        assertThat(slippage().svg()).contains("P1 &lt;Build&gt; &amp; fit out", ">+106 days<");
    }
}

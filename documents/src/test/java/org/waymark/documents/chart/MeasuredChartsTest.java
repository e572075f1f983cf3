package org.waymark.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.PdfWriter;
import org.waymark.documents.Table;
import org.waymark.documents.chart.LevelBars.Bar;
import org.waymark.documents.chart.ValuesOverTime.Compared;
import org.waymark.documents.chart.ValuesOverTime.Mark;
import org.waymark.documents.chart.ValuesOverTime.Measured;
import org.waymark.documents.chart.ValuesOverTime.Point;
import org.waymark.documents.chart.ValuesOverTime.Series;
import org.waymark.documents.chart.ValuesOverTime.Target;

/** Pictures of indicators, self-assessments and diagnostics: however many figures there are, and whatever they are. */
class MeasuredChartsTest {

    private static final Table TABLE = Table.of(
            "What <it> shows",
            List.of(Table.Column.of("What", Table.Type.TEXT)),
            List.of(Table.Row.of(Cell.text("Something"))));

    private static final String LONG =
            "Vacancies among qualified social workers in children's services, counted at the "
                    + "end of the period and without those who are covered by agency staff";

    static final List<String> DIMENSIONS = List.of(
            "Shared identity, purpose and vision",
            "Common values and language",
            "Behaviours focused on positive outcomes for children and young people",
            "Integrated working practices",
            "High-quality, appropriately trained workforce",
            "Complementary roles focused around children and young people",
            "Capacity to deliver and keep children safe",
            "Outcomes focus",
            "Leadership",
            "Recruitment and retention across all of the organisations in the partnership",
            "Listening to those who use services",
            "Learning");

    static Point year(int year, @Nullable String value) {
        return new Point(
                Integer.toString(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                value == null ? null : new BigDecimal(value),
                false);
    }

    static Target target(int year, String low, String high) {
        return new Target(
                Integer.toString(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new BigDecimal(low),
                new BigDecimal(high));
    }

    static Point provisional(Point point) {
        return new Point(point.period(), point.from(), point.to(), point.value(), true);
    }

    static Compared alone() {
        return new Compared(List.of(), null, List.of());
    }

    static Chart values(Size size, Compared compared, List<Mark> marks, List<Point> trend, Point... points) {
        return ValuesOverTime.of(
                new Measured("Vacancy rate", "% of posts", 12, List.of(points)), compared, marks, trend, size, TABLE);
    }

    static Chart full(Size size) {
        return ValuesOverTime.of(
                new Measured(
                        LONG,
                        "% of posts",
                        12,
                        List.of(
                                year(2019, "17.4"),
                                year(2020, "16.9"),
                                year(2022, "15.8"),
                                year(2023, null),
                                year(2024, "14.9"),
                                provisional(year(2025, "14.2")))),
                new Compared(
                        List.of(target(2023, "15", "15"), target(2024, "14", "14"), target(2025, "13.5", "13.5")),
                        year(2018, "18.1"),
                        List.of(
                                new Series(
                                        "England (Department for Education)",
                                        List.of(
                                                year(2019, "16.1"),
                                                year(2020, "16.0"),
                                                year(2021, "16.7"),
                                                year(2022, "17.6"),
                                                year(2023, "19.0"),
                                                year(2024, "18.9"))),
                                new Series(
                                        "Neighbours like us",
                                        List.of(
                                                year(2019, "15.2"),
                                                year(2021, "14.7"),
                                                year(2022, "15.1"),
                                                year(2023, "15.3"))))),
                List.of(
                        new Mark("1", LocalDate.of(2021, 5, 12), "12 May 2021: Retention payments were agreed (D3)"),
                        new Mark(
                                "2",
                                LocalDate.of(2021, 6, 1),
                                "1 June 2021: A4 Set up an academy was completed, after "
                                        + "all of the partners had agreed how it is paid for and who may come to it"),
                        new Mark("3", LocalDate.of(2024, 2, 1), "1 February 2024: Agency staff were limited (D9)")),
                List.of(year(2026, "13.4"), year(2027, "12.8")),
                size,
                TABLE);
    }

    static Chart forty(Size size) {
        return ValuesOverTime.of(
                new Measured(
                        "Referrals",
                        "number",
                        3,
                        IntStream.range(0, 40)
                                .mapToObj(quarter -> new Point(
                                        "Quarter " + quarter,
                                        LocalDate.of(2015, 1, 1).plusMonths(3L * quarter),
                                        LocalDate.of(2015, 1, 1)
                                                .plusMonths(3L * quarter + 3)
                                                .minusDays(1),
                                        quarter % 9 == 8 ? null : BigDecimal.valueOf(11000 + 137L * (quarter * 7 % 11)),
                                        quarter > 37))
                                .toList()),
                new Compared(
                        IntStream.range(2016, 2025)
                                .mapToObj(year -> target(year, "11200", "11800"))
                                .toList(),
                        null,
                        IntStream.range(0, 6)
                                .mapToObj(series -> new Series(
                                        "Benchmark " + series,
                                        List.of(
                                                year(2016, "" + (11000 + series * 150)),
                                                year(2017, "" + (11100 + series * 140)))))
                                .toList()),
                IntStream.range(1, 21)
                        .mapToObj(mark ->
                                new Mark("" + mark, LocalDate.of(2016, 1, 1).plusDays(mark * mark * 6L), LONG))
                        .toList(),
                List.of(),
                size,
                TABLE);
    }

    static Chart radar(Size size, int dimensions, Integer... missing) {
        List<String> titles = IntStream.range(0, dimensions)
                .mapToObj(at -> DIMENSIONS.get(at % DIMENSIONS.size()))
                .toList();
        List<Optional<BigDecimal>> now = new ArrayList<>();
        List<Optional<BigDecimal>> wanted = new ArrayList<>();
        List<Optional<BigDecimal>> last = new ArrayList<>();
        for (int at = 0; at < dimensions; at++) {
            now.add(scored(1 + at % 4, !List.of(missing).contains(at)));
            wanted.add(scored(3 + at % 3, !List.of(missing).contains(at)));
            last.add(scored(1 + at % 3, at != 1));
        }
        return Radar.of(
                titles,
                5,
                List.of(
                        new Radar.Series("Now", now),
                        new Radar.Series("Wanted", wanted),
                        new Radar.Series("Last round (F1, May 2023)", last)),
                size,
                TABLE);
    }

    private static Optional<BigDecimal> scored(int score, boolean known) {
        return known ? Optional.of(BigDecimal.valueOf(score)) : Optional.empty();
    }

    static Chart answers(Size size) {
        return LevelBars.of(
                List.of("Yes", "Partly", "No", "Unanswered"),
                List.of(
                        new Bar("1 Link to the children's plan", List.of(2, 0, 1, 0), "67%"),
                        new Bar("2 Align locally", List.of(1, 3, 2, 1), "42% · 2 do not apply"),
                        new Bar("3 Align nationally and regionally", List.of(0, 0, 0, 3), "–"),
                        new Bar("12 Review", List.of(0, 0, 0, 0), "1 does not apply")),
                size,
                TABLE);
    }

    static List<Chart> charts() {
        return Stream.of(Size.values())
                .flatMap(size -> Stream.of(
                        full(size),
                        forty(size),
                        values(size, alone(), List.of(), List.of()),
                        values(size, alone(), List.of(), List.of(), year(2023, "17.4")),
                        values(size, alone(), List.of(), List.of(), year(2023, null)),
                        values(size, alone(), List.of(), List.of(), year(2022, "0"), year(2023, "0")),
                        values(
                                size,
                                alone(),
                                List.of(),
                                List.of(),
                                year(2021, "-12.5"),
                                year(2022, "4"),
                                year(2023, "-3")),
                        values(
                                size,
                                alone(),
                                List.of(),
                                List.of(),
                                year(2021, "999999999999999"),
                                year(2022, "0.00000001")),
                        radar(size, 3),
                        radar(size, 8, 2),
                        radar(size, 12),
                        radar(size, 20, 0, 5),
                        answers(size)))
                .toList();
    }

    /** All in one document: to begin a document takes longer than to draw a picture. */
    @Test
    void areDrawnOnPaper() throws IOException {
        List<Chart> charts = charts();
        Document document = new Document(
                new About("Charts", "", "Waymark", Instant.EPOCH, List.of(), List.of(), List.of()),
                Orientation.PORTRAIT,
                charts.stream().<Block>map(chart -> chart.figure(100)).toList());

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfWriter().write(document, pdf);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        new DocxWriter().write(document, docx);

        try (PDDocument drawn = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(drawn).split("What <it> shows", -1))
                    .as("each with its table")
                    .hasSize(charts.size() + 1);
        }
        assertThat(pictures(docx.toByteArray())).isEqualTo(charts.size());
    }

    private static int pictures(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            ZipEntry part = parts.getNextEntry();
            while (!part.getName().equals("word/document.xml")) {
                part = parts.getNextEntry();
            }
            return new String(parts.readAllBytes(), StandardCharsets.UTF_8).split("<w:drawing", -1).length - 1;
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void areToldInWords(Chart chart) {
        assertThat(chart.alternative()).isNotBlank();
        assertThat(chart.svg()).contains("What &lt;it&gt; shows").doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void keepTheirWordsWithinThem(Chart chart) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(chart.svg());
        assertThat(box.find()).isTrue();
        double width = Double.parseDouble(box.group(1));
        double height = Double.parseDouble(box.group(2));

        for (Placed words : words(chart)) {
            assertThat(words.box().getMinX()).as("%s", words).isGreaterThanOrEqualTo(0);
            assertThat(words.box().getMaxX()).as("%s", words).isLessThanOrEqualTo(width);
            assertThat(words.box().getMinY()).as("%s", words).isGreaterThanOrEqualTo(0);
            assertThat(words.box().getMaxY()).as("%s", words).isLessThanOrEqualTo(height);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void haveNoWordsOnOthers(Chart chart) {
        List<Placed> words = new ArrayList<>(words(chart));
        words.removeIf(placed -> placed.words().matches("c|-?[\\d.,]+"));

        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                assertThat(words.get(one).box().intersects(words.get(other).box()))
                        .as("%s on %s", words.get(one), words.get(other))
                        .isFalse();
            }
        }
    }

    /** Words of a picture, and the box that their letters fill, without the room above and below them. */
    private record Placed(String words, Rectangle2D box) {}

    private static final Font REGULAR = font("NotoSans-Regular.ttf");
    private static final Font BOLD = font("NotoSans-Bold.ttf");

    private static List<Placed> words(Chart chart) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        Matcher text = Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\" font-size=\"([^\"]+)\""
                        + " text-anchor=\"(\\w+)\" fill=\"[^\"]+\"( font-weight=\"bold\")?>([^<]*)<")
                .matcher(chart.svg());
        List<Placed> placed = new ArrayList<>();
        while (text.find()) {
            double size = Double.parseDouble(text.group(3));
            String words = text.group(6).replace("&amp;", "&");
            double wide = (text.group(5) == null ? REGULAR : BOLD)
                    .deriveFont((float) size)
                    .getStringBounds(words, context)
                    .getWidth();
            double x = Double.parseDouble(text.group(1));
            double left = switch (text.group(4)) {
                case "start" -> x;
                case "end" -> x - wide;
                default -> x - wide / 2;
            };
            if (!words.isEmpty()) {
                double y = Double.parseDouble(text.group(2));
                placed.add(new Placed(words, new Rectangle2D.Double(left, y - size * 0.72, wide, size * 0.72)));
            }
        }
        return placed;
    }

    private static Font font(String name) {
        try (InputStream file =
                Objects.requireNonNull(Chart.class.getResourceAsStream("/org/waymark/documents/fonts/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static long count(Chart chart, String part) {
        return Pattern.compile(Pattern.quote(part))
                .matcher(chart.svg())
                .results()
                .count();
    }

    private static final String JOINED = "stroke-width=\"1.8\"/>";

    @Test
    void joinNeighboursOnly() {
        assertThat(count(
                        values(
                                Size.WIDE,
                                alone(),
                                List.of(),
                                List.of(),
                                year(2018, "4"),
                                year(2019, "5"),
                                year(2021, "6"),
                                year(2022, null),
                                year(2023, "7")),
                        JOINED))
                .as("that of the key, and the one from 2018 to 2019")
                .isEqualTo(2);
    }

    @Test
    void joinFiguresOfDaysThatAreAYearApartWhereTheyAreTakenEachYear() {
        Point march =
                new Point("March 2022", LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31), BigDecimal.ONE, false);
        Point next =
                new Point("March 2023", LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31), BigDecimal.TWO, false);
        assertThat(count(values(Size.WIDE, alone(), List.of(), List.of(), march, next), JOINED))
                .isEqualTo(2);
        assertThat(count(values(Size.WIDE, alone(), List.of(), List.of(), march, year(2023, "3")), JOINED))
                .as("a year is not joined to a month")
                .isEqualTo(1);
    }

    @Test
    void tellProvisionalFiguresAndSuppressedOnesWithoutColour() {
        Chart chart = values(
                Size.WIDE,
                alone(),
                List.of(),
                List.of(),
                year(2021, "4"),
                year(2022, null),
                provisional(year(2023, "5")));
        assertThat(chart.svg()).contains(">Provisional<", ">Suppressed<", ">c<");
        assertThat(count(chart, "fill=\"#ffffff\" stroke=\"#1a1d21\" stroke-width=\"1.2\""))
                .as("the hollow point, and that of the key")
                .isEqualTo(2);
        assertThat(chart.alternative())
                .isEqualTo("Vacancy rate (% of posts): 2 figures, 4 in 2021 to 5 in 2023 (provisional). "
                        + "1 figure is suppressed.");
    }

    @Test
    void sayAllThatIsCompared() {
        Chart chart = full(Size.WIDE);
        assertThat(chart.svg())
                .contains(
                        ">Target<",
                        ">Baseline 18.1 (2018)<",
                        ">England (Department for Education)<",
                        ">Plain trend<",
                        ">1–2<",
                        "The scale does not begin at zero.");
        assertThat(chart.alternative())
                .contains(
                        "5 figures, 17.4 in 2019 to 14.2 in 2025 (provisional).",
                        "Target 13.5 in 2025.",
                        "Baseline 18.1 in 2018.",
                        "Neighbours like us: 15.3 in 2023.",
                        "By the plain trend, 12.8 in 2027.",
                        "3 marks show when something was decided or done.");
    }

    @Test
    void haveScalesThatAreEasyToRead() {
        assertThat(ticks("17.4", "13.4")).containsExactly("13", "14", "15", "16", "17", "18");
        assertThat(ticks("3", "97")).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(ticks("5", "5")).containsExactly("4.4", "4.6", "4.8", "5", "5.2", "5.4", "5.6");
        assertThat(ticks("0", "0")).contains("0");
        assertThat(ticks("-12.5", "4")).containsExactly("-15", "-10", "-5", "0", "5");
        assertThat(ticks("12000000", "20000000")).containsExactly("12", "14", "16", "18", "20");
        assertThat(ticks("11000", "12370")).containsExactly("11,000", "11,500", "12,000", "12,500");
    }

    private static List<String> ticks(String one, String other) {
        ValueScale scale = ValueScale.of(List.of(new BigDecimal(one), new BigDecimal(other)), 5);
        return scale.ticks().stream().map(scale::words).toList();
    }

    @Test
    void nameTheYearsOrTheMonthsOfAShortTime() {
        assertThat(ticks(LocalDate.of(2018, 6, 1), LocalDate.of(2023, 12, 31)))
                .containsExactly("2018", "2019", "2020", "2021", "2022", "2023");
        assertThat(ticks(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))
                .containsExactly("Jan 2023", "Mar 2023", "May 2023", "Jul 2023", "Sept 2023", "Nov 2023");
        assertThat(ticks(LocalDate.of(1900, 1, 1), LocalDate.of(2023, 12, 31))).hasSizeLessThan(20);
    }

    private static List<String> ticks(LocalDate first, LocalDate last) {
        return new TimeScale(first, last, 0, 400)
                .ticks(9).stream().map(TimeScale.Tick::words).toList();
    }

    @Test
    void sayWhichScoresAreMissing() {
        Chart chart = radar(Size.WIDE, 4, 2);
        assertThat(chart.alternative())
                .startsWith(
                        "Scores from 0 to 5. Shared identity, purpose and vision: Now 1, Wanted 3, Last round (F1, May "
                                + "2023) 1; Common values and language: Now 2, Wanted 4, Last round (F1, May 2023) no score;");
        assertThat(chart.svg()).contains(">Now: no score for Behaviours");
        assertThat(Radar.of(
                                DIMENSIONS.subList(0, 3),
                                5,
                                List.of(new Radar.Series("Now", Collections.nCopies(3, Optional.empty()))),
                                Size.WIDE,
                                TABLE)
                        .svg())
                .contains(">Now: no score.<");
    }

    @Test
    void areNotDrawnOfTwoDimensions() {
        assertThatThrownBy(() -> Radar.of(List.of("One", "Two"), 5, List.of(), Size.WIDE, TABLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sayInTheBarsHowManyAnswersThereAre() {
        assertThat(answers(Size.NARROW).svg())
                .contains(">Y 2<", ">N 1<", ">P 3<", ">U 3<", ">67%<", ">42% · 2 do not apply<");
    }
}

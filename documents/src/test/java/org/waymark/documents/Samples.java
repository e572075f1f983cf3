package org.waymark.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** Documents for tests: one of everything, and what is hard to set. */
final class Samples {

    static final Instant WRITTEN = Instant.parse("2026-06-30T12:00:00Z");

    static final String ARABIC = "تقرير التقدم";

    static final String HEBREW = "דוח התקדמות";

    private Samples() {}

    static About about() {
        return new About(
                "Risk register",
                "A healthier Southgate, 2023–2028",
                "Ms Delahaye",
                WRITTEN,
                List.of("SG23 A healthier Southgate", "As at 30 June 2026"),
                List.of("Risk register", "Position 4,211"),
                List.of(KeyValues.Entry.of("Strategy", "SG23"), KeyValues.Entry.of("Position", "4211")));
    }

    static List<Column> columns() {
        return List.of(
                Column.of("Ref", Type.TEXT),
                Column.of("What may happen", Type.LONG),
                Column.of("Owner", Type.TEXT),
                new Column("Rating", "Now", Type.RATING),
                new Column("Since", "Now", Type.DAY),
                Column.of("Recorded", Type.INSTANT),
                Column.of("Actions", Type.NUMBER));
    }

    static Row row(String ref, String what) {
        return Row.of(
                Cell.text(ref),
                Cell.text(what),
                Cell.text("Ms Delahaye, Public Health"),
                Cell.rating("A", "Amber", Tone.CAUTION),
                Cell.day(LocalDate.of(2026, 5, 31)),
                Cell.moment(WRITTEN.atZone(ZoneId.of("Europe/London"))),
                Cell.number(3));
    }

    static Table table() {
        return Table.of(
                "Open risks",
                columns(),
                List.of(
                        row("R1", "The grant ends before the clinic opens.\nThe board has asked for a second source."),
                        row("R2", "=HYPERLINK(\"http://example.org\")"),
                        row("R3", ARABIC + " – " + HEBREW + " – Здоровье – Υγεία"),
                        row("R4", "x".repeat(300)),
                        row("R5", "A smile \ud83d\ude00, 健康, a lone \ud83d, a bell \u0007, a tag <b> & \"quotes\""),
                        Row.of(
                                Cell.text("R6"),
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY,
                                new Cell.Number(new BigDecimal("-2.50")))));
    }

    static Document everything() {
        Table small = Table.of(
                "Ratings by month",
                List.of(Column.of("Month", Type.TEXT), Column.of("Red", Type.NUMBER)),
                List.of(Row.of(Cell.text("June"), Cell.number(2))));
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#e9eef3"/>
                <text x="100" y="35" text-anchor="middle" font-size="14" font-weight="bold" fill="#12314f">June → July שלום</text></svg>""";
        return new Document(
                about(),
                Orientation.PORTRAIT,
                List.of(
                        new Heading(1, "Highlight report"),
                        Paragraph.lead("Two projects are red, and one asks for a decision."),
                        new Tiles(List.of(
                                new Tiles.Tile("2", "Red", Tone.PROBLEM),
                                new Tiles.Tile("4", "Amber", Tone.CAUTION),
                                new Tiles.Tile("9", "Green", Tone.GOOD),
                                new Tiles.Tile("1", "Not yet started", Tone.NOT_STARTED))),
                        new KeyValues(List.of(
                                KeyValues.Entry.of("Owner", "Ms Delahaye"),
                                KeyValues.Entry.of("Period", "1 May to 30 June 2026"))),
                        new Heading(2, "Status"),
                        Paragraph.of(
                                Run.plain("The clinic is "),
                                Run.strong("late"),
                                Run.plain(", see "),
                                Run.link("the report", "https://example.org/reports/1"),
                                Run.emphasised(" of May.")),
                        Inset.of(Tone.PROBLEM, "The board is asked to decide on a second source."),
                        Bullets.of(List.of("One point", "Another point, which is longer\nand has two lines")),
                        new SideBySide(
                                List.of(new Heading(3, "Done"), Bullets.of(List.of("Plan agreed"))),
                                List.of(new Heading(3, "Next"), Paragraph.of("Open the clinic"))),
                        new Figure(svg, 60, "Red ratings went from three in May to two in June", small),
                        new PageBreak(),
                        new Heading(2, "Risks"),
                        table(),
                        Table.of("Closed risks", columns(), List.of()),
                        Paragraph.note("Ratings by the scale in force.")));
    }

    /** With a cover, and contents that lead to its parts. */
    static Document withContents() {
        return new Document(
                about(),
                Orientation.PORTRAIT,
                List.of(
                        new Cover(
                                "A healthier Southgate",
                                "Pack: First quarter",
                                "Quarterly review M1, planned for 12 July 2026",
                                List.of(KeyValues.Entry.of("Who meets", "Steering group"))),
                        new Contents(),
                        new PageBreak(),
                        new Heading(2, "The state"),
                        new Heading(3, "Ratings by theme"),
                        Paragraph.of("All is well."),
                        new PageBreak(),
                        new Heading(2, "What changed"),
                        Paragraph.of("Nothing."),
                        Inset.of(Tone.PROBLEM, "The board is asked to decide.")));
    }

    /** Set close, in columns that fit and in columns that do not. */
    static Document dense() {
        Table small = Table.of(
                "Ratings by month",
                List.of(Column.of("Month", Type.TEXT), Column.of("Red", Type.NUMBER)),
                List.of(Row.of(Cell.text("June"), Cell.number(2))));
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#e9eef3"/></svg>""";
        List<Block> part = List.of(new Heading(2, "Decisions"), Bullets.of(List.of("One point", "Another point")));
        List<Block> tall = List.of(
                new Heading(2, "Many"),
                Bullets.of(Collections.nCopies(60, "A point that is told in a line or two of a column")));
        return new Document(
                about(),
                Orientation.PORTRAIT,
                Density.DENSE,
                List.of(
                        Paragraph.overline("A healthier Southgate"),
                        new Heading(1, "Highlight report"),
                        new Figure(svg, 40, "Two are red", small, true, List.of(Paragraph.of("What it shows"))),
                        new Columns(List.of(part, part, part)),
                        new Columns(List.of(part, tall, part)),
                        new SideBySide(tall, part, 60),
                        new SideBySide(part, part, 40)));
    }

    static Document longTable(int rows) {
        Random random = new Random(11);
        String[] words = "clinic school grant board nurse plan ward training visit budget".split(" ", -1);
        List<Row> all = new ArrayList<>();
        for (int index = 1; index <= rows; index++) {
            StringBuilder text = new StringBuilder("Risk");
            for (int word = random.nextInt(20); word >= 0; word--) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            all.add(row("R" + index, text.toString()));
        }
        return new Document(
                about(),
                Orientation.LANDSCAPE,
                List.of(new Heading(1, "Risk register"), Table.of("Open risks", columns(), all)));
    }
}

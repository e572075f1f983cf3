package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed page sheet by sheet: each says what it is about, and none is left nearly empty or ends with a heading. */
final class PrintedSheets {

    /** How much of a sheet margins may take above and below, in points. */
    private static final float MARGIN = 46;

    /** As much as rows and items that stay in one piece may leave free. */
    private static final double LEAST_FILLED = .4;

    /** A line of text; {@code heading} where all of it is as bold and large as headings are. */
    private record Line(float y, String text, boolean heading) {}

    private record Sheet(float height, List<Line> lines) {

        List<Line> body() {
            return lines.stream()
                    .filter(line -> line.y() > MARGIN && line.y() < height - MARGIN)
                    .toList();
        }

        String text() {
            return String.join("\n", lines.stream().map(Line::text).toList());
        }
    }

    private PrintedSheets() {}

    /** How many there are. */
    static int count(byte[] pdf) {
        return read(pdf).size();
    }

    /**
     * @param begins whether parts of the document begin on sheets of their own, so that the sheet before may end early
     */
    static void sayWhatTheyAreAbout(byte[] pdf, String path, boolean begins) {
        List<Sheet> sheets = read(pdf);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String which = "sheet " + (i + 1) + " of " + sheets.size() + " of " + path;
            assertThat(sheet.text())
                    .as(which)
                    .contains("Page " + (i + 1) + " of " + sheets.size())
                    .contains(path.startsWith("/strategies/" + Demo.STRATEGY) ? Demo.STRATEGY : "Waymark")
                    .contains("As known ");
            List<Line> body = sheet.body();
            assertThat(body).as(which).isNotEmpty();
            if (i < sheets.size() - 1) {
                Line last = body.getLast();
                assertThat(last.heading())
                        .as("%s ends with “%s”, a heading", which, last.text())
                        .isFalse();
                assertThat(begins || last.y() > sheet.height() * LEAST_FILLED)
                        .as("%s ends with “%s” and is empty below", which, last.text())
                        .isTrue();
            }
        }
    }

    private static List<Sheet> read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Sheet> sheets = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Letters letters = new Letters();
                letters.setStartPage(page);
                letters.setEndPage(page);
                letters.getText(document);
                sheets.add(new Sheet(document.getPage(page - 1).getMediaBox().getHeight(), letters.lines()));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All letters by the line on which they stand. */
    private static final class Letters extends PDFTextStripper {

        private static final float HEADING = 9.4f;

        /** How far what is set in another size may stand above or below the rest of its line, in points. */
        private static final int SAME_LINE = 3;

        private final TreeMap<Integer, List<TextPosition>> found = new TreeMap<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                found.computeIfAbsent(Math.round(position.getYDirAdj()), y -> new ArrayList<>())
                        .add(position);
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            List<TextPosition> onOne = new ArrayList<>();
            int at = 0;
            for (Map.Entry<Integer, List<TextPosition>> each : found.entrySet()) {
                if (!onOne.isEmpty() && each.getKey() - at > SAME_LINE) {
                    lines.add(new Line(at, text(onOne), heading(onOne)));
                    onOne.clear();
                }
                at = each.getKey();
                onOne.addAll(each.getValue());
            }
            if (!onOne.isEmpty()) {
                lines.add(new Line(at, text(onOne), heading(onOne)));
            }
            return lines.stream().filter(line -> !line.text().isBlank()).toList();
        }

        private static String text(List<TextPosition> letters) {
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.getUnicode()));
            return text.toString();
        }

        private static boolean heading(List<TextPosition> letters) {
            return letters.stream()
                    .filter(letter -> !letter.getUnicode().isBlank())
                    .allMatch(letter ->
                            letter.getFont().getName().contains("Bold") && letter.getFontSizeInPt() >= HEADING);
        }
    }
}

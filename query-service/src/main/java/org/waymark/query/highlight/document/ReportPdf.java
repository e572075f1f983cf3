package org.waymark.query.highlight.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.waymark.documents.PdfWriter;
import org.waymark.query.highlight.content.GridSection;
import org.waymark.query.highlight.content.ReportContent;

/** The PDF of a report: two pages for a strategy of ten projects, as many as its grid needs for a larger one. */
public final class ReportPdf {

    private static final int PAGES = 2;

    /** A strategy with more projects than these has a grid that leaves no room on two pages. */
    private static final int MOST_PROJECTS = 14;

    /** How many points of a list are shown: as many as leave room for all sections on two pages. */
    private static final List<Points> POINTS = List.of(new Points(4), new Points(3), new Points(2));

    private ReportPdf() {}

    /** The same content and marks give the same bytes. */
    public static byte[] of(ReportContent content, Marks marks) {
        boolean large = projects(content) > MOST_PROJECTS;
        byte[] pdf = new byte[0];
        for (Points points : POINTS) {
            pdf = written(content, marks, points);
            if (large || PdfWriter.pages(pdf) <= PAGES) {
                break;
            }
        }
        return pdf;
    }

    private static int projects(ReportContent content) {
        return content.section(GridSection.class).stream()
                .flatMap(grid -> grid.themes().stream())
                .mapToInt(theme -> theme.projects().size())
                .sum();
    }

    private static byte[] written(ReportContent content, Marks marks, Points points) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(ReportDocument.brief(content, marks, points), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.util.HtmlUtils;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.CaseFold;
import org.waymark.query.cases.CaseView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;

/** What the page of a case shows, its file on paper has, whatever kind of case it is. */
@ExtendWith(PagesUnderTest.Extension.class)
class CaseFilePaperIT {

    /** What pages say where there is nothing, and where links lead: no facts of a case. */
    private static final List<String> OF_PAGES = List.of(
            "History and audit: who wrote, approved, issued and read it, with notes.",
            "No notes yet.",
            "changed to",
            "see report",
            "This meeting was due",
            "Decisions can be recorded once the meeting has taken place.",
            "See what was known when it was decided",
            "None. A change that carries out this decision names it in its form.",
            "Report 1");

    @Test
    void hasAllThatThePageShows(PagesUnderTest pages) throws Exception {
        List<CaseView> cases = pages.service()
                .bean(Snapshots.class)
                .of(StrategyEvents.SG23, AsOf.now())
                .all(CaseFold.CASES);
        assertThat(cases).extracting(CaseView::kind).contains(CaseKind.values());
        Set<String> all = new LinkedHashSet<>();
        for (CaseView each : cases) {
            String page = pages.by("auditor")
                    .get("/strategies/SG23/cases/" + each.ref())
                    .body();
            Set<String> missing = words(shown(page));
            missing.removeAll(words(file(pages, each.ref())));
            missing.removeAll(words(String.join(" ", OF_PAGES)));
            missing.forEach(word -> all.add(each.ref() + ": " + word));
        }
        assertThat(all).as("what the files lack").isEmpty();
    }

    /**
     * The part of a page between its title and its foot, without what only leads elsewhere, and without what is drawn: of a
     * picture the file has its table.
     */
    private static String shown(String page) {
        String content = page.substring(page.indexOf("<div class=\"wm-file__columns\">"), page.indexOf("</aside>"));
        return HtmlUtils.htmlUnescape(content.replaceAll("(?s)<(svg|summary)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<(section|p|form|nav|a|div|span)\\b[^>]*wm-no-print[^>]*>.*?</\\1>", " ")
                .replaceAll("(?s)<(h2|h3|th|dt|caption)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " "));
    }

    private static String file(PagesUnderTest pages, String ref) throws Exception {
        byte[] file = pages.by("auditor").file("/api/strategies/SG23/cases/" + ref + ".xlsx");
        DataFormatter formatter = new DataFormatter(Locale.UK);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return StreamSupport.stream(workbook.spliterator(), false)
                    .flatMap(CaseFilePaperIT::cells)
                    .map(formatter::formatCellValue)
                    .collect(Collectors.joining(" "));
        }
    }

    private static Stream<org.apache.poi.ss.usermodel.Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK)
                        .replaceAll("(?<=[0-9]),(?=[0-9])", "")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 && !word.matches("[0-9]+[ap]m"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

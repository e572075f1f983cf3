package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.standalone.testing.Target;

/**
 * Every page of a strategy that is large, with texts as long as they may be, in languages that are written from right to left.
 * With {@code -Dwaymark.pictures=true} they are kept as they look.
 */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class LargeStrategyIT {

    private static final int AT_400_PERCENT = 320;

    /** What stands further right than the window is wide. */
    private static final String BEYOND_THE_EDGE = """
        document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.querySelectorAll('main *, header *, nav *')]
            .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(it => it.tagName + '.' + it.className + ' ' + it.textContent.slice(0, 40))
            .slice(-5)""";

    /** Texts with right-to-left letters whose direction reaches what stands around them; in a picture each is its own line. */
    private static final String NOT_ISOLATED = """
        (() => {
          const found = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (/[\\u0590-\\u08ff]/.test(text.data) && !text.parentElement.closest('bdi, option, textarea, script, svg')) {
              found.push(text.parentElement.outerHTML.slice(0, 120));
            }
          }
          return found;
        })()""";

    private final Path folder = Target.folder("large");
    private final Household anybody;

    LargeStrategyIT(Demo demo, Visitors visitors) {
        LargeStrategy.record(demo);
        anybody = new Household(visitors, demo);
    }

    static Stream<String> everyPage() {
        return PagePatterns.all().stream()
                .filter(pattern -> pattern.startsWith("/strategies/{code}"))
                .filter(pattern -> !pattern.contains("/do/{") && !pattern.contains("redactions/"))
                .flatMap(pattern -> PageExamples.filled(pattern, LargeStrategy.PATHS).stream());
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void fitsItsWindowAndCanBeUsedByEverybody(String path) {
        Visitor visitor = anybody.open(path, Visitors.WIDE);
        Page page = visitor.page();
        fits(page, path, Visitors.WIDE);
        assertThat((List<?>) page.evaluate(NOT_ISOLATED)).isEmpty();
        Axe.findsNothingOn(visitor);

        page.setViewportSize(AT_400_PERCENT, 900);
        fits(page, path, AT_400_PERCENT);
    }

    /** Of so many changes, the page shows how many there are of each kind, and is not longer than people read. */
    @Test
    void whatChangedIsToldByKindAndFolded() {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + "/compare?from=position:1", Visitors.WIDE);
        visitor.sees("Changes in all").sees("Actions").sees("Risks");
        assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollHeight"))
                .isLessThan(3_000);
        visitor.open("/strategies/" + LargeStrategy.CODE + "/compare?from=position:1&kind=action&page=2");
        visitor.sees("Showing 26 to 50 of 150");
    }

    /** Each sheet says by itself what it is about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?all=stale",
                "/action-plan?overdue=true",
                "/risks?sort=theme",
                "/risks/matrix",
                "/audit-trail?item=P1",
                "/reviews/M1",
                "/reviews/M1/whole",
                "/decisions",
                "/cross-reference",
                "/progress-grid",
                "/cases/P1",
                "/compare"
            })
    void everySheetSaysWhatItIsAbout(String path) throws IOException {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + path, Visitors.WIDE);
        byte[] pdf = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        String filter = visitor.page().locator("html").getAttribute("data-print-filter");
        try (PDDocument sheets = Loader.loadPDF(pdf)) {
            int all = sheets.getNumberOfPages();
            for (int sheet = 1; sheet <= all; sheet++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                assertThat(text.getText(sheets))
                        .contains(LargeStrategy.CODE, "As known on ", "Page " + sheet + " of " + all)
                        .contains(filter);
            }
        }
        assertThat(filter.isEmpty()).isEqualTo(!path.matches(".*(overdue|matrix|item|compare).*"));
    }

    /** What nobody unfolded is on paper as a total. */
    @Test
    void aLongComparisonPrintsWhatIsUnfolded() throws IOException {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + "/compare", Visitors.WIDE);
        String folded = printed(visitor.page());
        assertThat(folded).contains("Printed as shown on the page", "150 cases");
        assertThat(folded.length()).isLessThan(3_000);

        visitor.open("/strategies/" + LargeStrategy.CODE + "/compare?kind=action");
        assertThat(printed(visitor.page())).contains("Showing 1 to 25 of 150").hasSizeGreaterThan(3_000);
    }

    @Test
    void aWholeMeetingPrintsWithAllThatBelongsToIt() throws IOException {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + "/reviews/M1", Visitors.WIDE);
        visitor.follow("The whole meeting as one document");
        assertThat(printed(visitor.page()))
                .contains(
                        "Attendees",
                        "Decisions",
                        "Ratings by theme",
                        "Progress grid at the meeting",
                        "Action plan at the meeting",
                        "Risk register at the meeting")
                .contains("M1, held on ");
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            return new PDFTextStripper().getText(sheets);
        }
    }

    private void fits(Page page, String path, int width) {
        assertThat((List<?>) page.evaluate(BEYOND_THE_EDGE))
                .as("%s in a window of %s pixels", path, width)
                .isEmpty();
        if (Boolean.getBoolean("waymark.pictures")) {
            String name = path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + width + ".png")));
        }
    }

    @Test
    void everyListIsThere() {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + "/action-plan", Visitors.WIDE);
        visitor.sees(LargeStrategy.ACTIONS + " actions");
        visitor.open("/strategies/" + LargeStrategy.CODE + "/risks");
        visitor.sees(LargeStrategy.RISKS + " risks");
    }
}

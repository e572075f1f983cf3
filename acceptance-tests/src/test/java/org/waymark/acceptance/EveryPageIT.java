package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.standalone.testing.Target;

/**
 * Every page of the demonstration, in one visit each: it can be used by everybody (WCAG 2.2 AA) wide, narrow, and at
 * 400 %, also where its forms are refused. It is kept as it prints in {@code target/tests/pictures}; with
 * {@code -Dwaymark.pictures=true} also as it looks wide and narrow, for people to look at.
 */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final String NO_HORIZONTAL_SCROLL =
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** How far from the edge of its cell each label of a narrow grid begins, in whole pixels. */
    private static final String LABELS = """
        [...new Set([...document.querySelectorAll('.wm-grid td')].flatMap(cell => {
          const edge = cell.getBoundingClientRect().left;
          const begins = [...cell.querySelectorAll(':scope > i, a > i')]
              .filter(label => label.offsetParent)
              .map(label => label.getBoundingClientRect().left - edge);
          if (cell.matches(':last-child')) {
            const comment = getComputedStyle(cell, '::before');
            begins.push(parseFloat(getComputedStyle(cell).paddingLeft) + parseFloat(comment.marginLeft));
          }
          return begins.map(Math.round);
        }))]""";

    /** What on paper is larger than the text that it explains, and how large both are. */
    private static final String LARGER_THAN_WHAT_IT_EXPLAINS = """
        (() => {
          const secondary = '.wm-quiet, .wm-block, .wm-tag, .wm-path__name, .govuk-hint, .govuk-body-s, small';
          const size = it => parseFloat(getComputedStyle(it).fontSize);
          const says = it => it.getBoundingClientRect().width > 1
              && [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
          return [...document.querySelectorAll('main :is(' + secondary + ')')].filter(says).flatMap(it => {
            for (let around = it.parentElement; around.closest('main'); around = around.parentElement) {
              const explained = [around, ...around.querySelectorAll('*')]
                  .filter(other => says(other) && !other.closest(secondary));
              if (explained.length > 0) {
                const largest = Math.max(...explained.map(size));
                return size(it) > largest + .05
                    ? [it.textContent.trim().slice(0, 60) + ': ' + size(it) + ' > ' + largest] : [];
              }
            }
            return [];
          });
        })()""";

    /** Words that are set neither in the typeface of the pages nor in that of addresses and fingerprints. */
    private static final String OTHER_TYPEFACES = """
        [...document.querySelectorAll('body *')]
            .filter(it => [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ''))
            .filter(it => it.getClientRects().length > 0 && !/arial|mono|courier/i.test(getComputedStyle(it).fontFamily))
            .map(it => it.textContent.trim().slice(0, 60) + ': ' + getComputedStyle(it).fontFamily)""";

    /** Moments as programs write them, not people. */
    private static final String RAW_MOMENTS =
            "(document.querySelector('main').innerText.match(/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\S*/g) ?? [])";

    /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10 Reflow). */
    private static final int AT_400_PERCENT = 320;

    /** Addresses of packs and whole meetings: they print with a cover, which is a sheet of its own. */
    private static final String PACK = ".*/reviews/M\\d+(/whole)?";

    private final Path folder = Target.folder("pictures");
    private final Household anybody;
    private final List<String> pages;

    EveryPageIT(Demo demo, Visitors visitors) {
        anybody = new Household(visitors, demo);
        pages = PageExamples.everyPage(anybody.person("coordinator"));
    }

    Stream<String> everyPage() {
        return pages.stream();
    }

    @Test
    void thereArePages() {
        assertThat(pages)
                .contains("/sign-in", "/strategies/SG23/progress-grid")
                .anyMatch(path -> path.contains("/do/"));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void canBeUsedByEverybody(String path) {
        Visitor visitor = anybody.open(path, Visitors.WIDE);
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null)); // the page before may have failed on paper
        keepPicture(page, path, "wide");
        boolean declared = path.contains("/do/");
        boolean refused =
                !PageExamples.takesAnEmptyForm(path) && !Forms.kinds(visitor).isEmpty();
        // Refused below, a declared form shows all that it shows now.
        if (!declared || !refused) {
            Axe.findsNothingOn(visitor);
        }

        page.setViewportSize(Visitors.NARROW, 900);
        keepPicture(page, path, "narrow");
        // Declared forms share one template: what is new in each of them shows when it is wide.
        if (!declared) {
            Axe.findsNothingOn(visitor);
            PrintedSheets.sayWhatTheyAreAbout(print(page, path), path, path.matches(PACK));
            Paper.suits(page, path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((List<?>) page.evaluate(LARGER_THAN_WHAT_IT_EXPLAINS))
                    .as("%s on paper", path)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        }

        assertThat((List<?>) page.evaluate(OTHER_TYPEFACES))
                .as("typefaces of %s", path)
                .isEmpty();
        assertThat((List<?>) page.evaluate(RAW_MOMENTS))
                .as("moments on %s", path)
                .isEmpty();
        page.setViewportSize(AT_400_PERCENT, 900);
        assertThat(page.evaluate(NO_HORIZONTAL_SCROLL))
                .as("%s fits a window of %s pixels", path, AT_400_PERCENT)
                .isEqualTo(true);
        assertThat(visitor.complaints()).isEmpty();
        if (refused) {
            formsCanBeRefused(path, visitor);
        }
    }

    /** @param shown somebody who looks at the page already */
    private void formsCanBeRefused(String path, Visitor shown) {
        for (int i : Forms.kinds(shown)) {
            Visitor visitor = i == 0 ? shown : anybody.open(path, Visitors.WIDE);
            visitor.page().setViewportSize(Visitors.WIDE, 900);
            Forms.sendEmpty(Forms.on(visitor).get(i));
            PlaywrightAssertions.assertThat(visitor.errorSummary()).hasCount(1);
            Axe.findsNothingOn(visitor);
        }
    }

    @Test
    void theProgressGridFitsOnOneSheetOfA3() {
        byte[] pdf = print(
                anybody.open("/strategies/SG23/progress-grid", Visitors.WIDE).page(), "/progress-grid-a3");

        assertThat(PrintedSheets.count(pdf)).isEqualTo(1);
    }

    @Test
    void theLabelsOfANarrowGridAreInLine() {
        Page page =
                anybody.open("/strategies/SG23/progress-grid", Visitors.NARROW).page();

        assertThat((List<?>) page.evaluate(LABELS)).hasSize(1);
    }

    private void keepPicture(Page page, String path, String kind) {
        if (Boolean.getBoolean("waymark.pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(path, kind + ".png")));
        }
    }

    private byte[] print(Page page, String path) {
        return page.pdf(new Page.PdfOptions()
                .setFormat("A3")
                .setLandscape(true)
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(file(path, "print.pdf")));
    }

    private Path file(String path, String ending) {
        String name = path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
        return folder.resolve((name.isEmpty() ? "start" : name) + "-" + ending);
    }
}

package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a strategy that is large, with texts as long as they may be, in languages that are written from right to left. */
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

    /** Texts with right-to-left letters whose direction reaches what stands around them. */
    private static final String NOT_ISOLATED = """
        (() => {
          const found = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (/[\\u0590-\\u08ff]/.test(text.data) && !text.parentElement.closest('bdi, option, textarea, script')) {
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

    private void fits(Page page, String path, int width) {
        assertThat((List<?>) page.evaluate(BEYOND_THE_EDGE))
                .as("%s in a window of %s pixels", path, width)
                .isEmpty();
        String name = path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + width + ".png")));
    }

    @Test
    void everyListIsThere() {
        Visitor visitor = anybody.open("/strategies/" + LargeStrategy.CODE + "/action-plan", Visitors.WIDE);
        visitor.sees(LargeStrategy.ACTIONS + " actions");
        visitor.open("/strategies/" + LargeStrategy.CODE + "/risks");
        visitor.sees(LargeStrategy.RISKS + " risks");
    }
}

package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page as a picture (wide, narrow, and as it prints) in {@code target/acceptance/pictures}, for people to look at;
 * and what can be said about pictures without eyes.
 */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class PicturesIT {

    private static final Pattern PAGE_IN_PDF = Pattern.compile("/Type\\s*/Page\\b");

    private final Path folder = Target.folder("pictures");
    private final Household anybody;

    PicturesIT(Demo demo, Visitors visitors) {
        anybody = new Household(visitors, demo);
    }

    static Stream<String> everyPage() {
        return PageExamples.everyPage();
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void canBeLookedAt(String path) {
        Page wide = anybody.open(path, Visitors.WIDE).page();
        assertThat(picture(wide, path, "wide")).isNotEmpty();
        assertThat(print(wide, path)).isNotEmpty();
        assertThat(picture(anybody.open(path, Visitors.NARROW).page(), path, "narrow"))
                .isNotEmpty();
    }

    @Test
    void theProgressGridFitsOnOneSheetOfA3() {
        byte[] pdf = print(
                anybody.open("/strategies/SG23/progress-grid", Visitors.WIDE).page(), "/progress-grid-a3");

        assertThat(PAGE_IN_PDF
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
    }

    private byte[] picture(Page page, String path, String kind) {
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(path, kind + ".png")));
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

package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Collectors;

/** What holds of every page as it is laid out for paper: it fits its sheet, and shows nothing that can only be clicked. */
final class Paper {

    /** What a sheet of A4 and one that lies across have between their margins, in pixels. */
    private static final int A4 = 703;

    private static final int ACROSS = 1031;

    private static final int A3 = 1511;

    private static final String SHOWN = "it => it.getClientRects().length > 0";

    private static final String LEADS_TO_A_FORM = """
        ([forms, shown]) => [...document.querySelectorAll('main a[href]')].filter(eval(shown))
            .map(it => new URL(it.href).pathname).filter(path => new RegExp(forms).test(path))""";

    private static final String COLUMNS_WITH_NOTHING = """
        shown => [...document.querySelectorAll('main table')].flatMap(table => {
          const visible = eval(shown);
          const heads = [...table.querySelectorAll('thead tr:last-child > *')].filter(visible);
          return heads.filter(head => {
            const below = [...table.querySelectorAll('tbody tr')].map(row => row.cells[head.cellIndex])
                .filter(cell => cell?.colSpan === 1 && cell.textContent.trim() !== '');
            return below.length > 0 && !below.some(cell => visible(cell) && cell.innerText.trim() !== '');
          }).map(head => table.caption?.textContent + ': ' + head.textContent);
        })""";

    private static final String CONTROLS = """
        shown => [...document.querySelectorAll('nav, button, [role=button], input[type=file]')].filter(eval(shown))
            .map(it => it.outerHTML.slice(0, 120))""";

    private static final String ONLY_LEADS_ELSEWHERE = """
        shown => [...document.querySelectorAll('main a[href]')].filter(eval(shown)).map(it => it.innerText.trim())
            .filter(text => /^(read|see(?! report \\d)|go to|download|open|try again|choose|bring in)\\b/i.test(text))""";

    private static final String WIDTH =
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth].join(' of ')";

    private static final String ACROSS_ITS_SHEET = "getComputedStyle(document.body).page.includes('across')";

    private static final String LARGE_SHEET = "document.querySelector('link[href*=\"print-a3\"]') !== null";

    private static final String FORMS = PagePatterns.forms().stream()
            .map(pattern -> "^" + pattern.replaceAll("\\{[^}]+}", "[^/]+") + "$")
            .collect(Collectors.joining("|"));

    private Paper() {}

    /** Also says that the page fits a sheet, in a window as wide as one. */
    static void suits(Page page, String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((List<?>) page.evaluate(LEADS_TO_A_FORM, List.of(FORMS, SHOWN)))
                .as("links to forms on the paper of %s", path)
                .isEmpty();
        assertThat((List<?>) page.evaluate(ONLY_LEADS_ELSEWHERE, SHOWN))
                .as("invitations to go elsewhere on the paper of %s", path)
                .isEmpty();
        assertThat((List<?>) page.evaluate(COLUMNS_WITH_NOTHING, SHOWN))
                .as("columns of which only the heading is on the paper of %s", path)
                .isEmpty();
        assertThat((List<?>) page.evaluate(CONTROLS, SHOWN))
                .as("controls on the paper of %s", path)
                .isEmpty();
        int width = page.evaluate(LARGE_SHEET).equals(true)
                ? A3
                : page.evaluate(ACROSS_ITS_SHEET).equals(true) ? ACROSS : A4;
        page.setViewportSize(width, 900);
        String[] widths = String.valueOf(page.evaluate(WIDTH)).split(" of ", -1);
        assertThat(widths[0]).as("width of %s on its sheet", path).isEqualTo(widths[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    }
}

package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Deque's axe with all its rules, on the page as it is open now, with everything unfolded that can be. Of what it finds only
 * what is wrong is asked for: to describe all that is right takes it longer than to look.
 */
final class Axe {

    private static final String IS_THERE = "typeof axe !== 'undefined'";

    /**
     * A rule that is broken in a line, and below it each place where it is. Contrast takes four fifths of the time and follows
     * from how a text is painted: of those that are painted alike, the first is looked at.
     */
    private static final String WHAT_IS_WRONG = """
        async () => {
          const says = it => it.matches('input, select, textarea')
              || [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
          const grounds = new Map([[null, '']]);
          const ground = it => {
            if (!grounds.has(it)) {
              const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(it);
              const own = [backgroundColor, backgroundImage, opacity, position].join();
              grounds.set(it, (own === 'rgba(0, 0, 0, 0),none,1,static' ? '' : own + ';') + ground(it.parentElement));
            }
            return grounds.get(it);
          };
          const looks = new Set();
          for (const it of document.querySelectorAll('body *')) {
            if (says(it) && it.getClientRects().length > 0) {
              const { color, fontSize, fontWeight, textShadow } = getComputedStyle(it);
              const look = [it.tagName, color, fontSize, fontWeight, textShadow, ground(it)].join(';');
              it.toggleAttribute('data-first-of-its-look', !looks.has(look));
              looks.add(look);
            }
          }
          axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-first-of-its-look]' }] });
          const found = await axe.run(document, { resultTypes: ['violations'] });
          return found.violations.map(it =>
              [it.id + ': ' + it.help, ...it.nodes.map(node => '    ' + node.html + '\\n    '
                  + node.failureSummary.replaceAll('\\n', '\\n      '))].join('\\n'));
        }""";

    private Axe() {}

    static void findsNothingOn(Visitor visitor) {
        Page page = visitor.page();
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        if (page.evaluate(IS_THERE).equals(false)) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        List<?> violations = (List<?>) page.evaluate(WHAT_IS_WRONG);
        assertThat(violations).as(page.url()).isEmpty();
    }
}

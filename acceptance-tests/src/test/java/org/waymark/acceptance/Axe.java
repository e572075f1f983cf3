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

    /** A rule that is broken in a line, and below it each place where it is. */
    private static final String WHAT_IS_WRONG = """
        () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(it =>
          [it.id + ': ' + it.help, ...it.nodes.map(node => '    ' + node.html + '\\n    '
              + node.failureSummary.replaceAll('\\n', '\\n      '))].join('\\n')))""";

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

package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Deque's axe with all its rules, on the page as it is open now, with everything unfolded that can be. */
final class Axe {

    private Axe() {}

    static void findsNothingOn(Visitor visitor) {
        visitor.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        List<Rule> violations = new AxeBuilder(visitor.page())
                .setLegacyMode(true) // no frames here: without it, axe opens one more page for each check
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> visitor.page().url() + "\n"
                        + violations.stream().map(Axe::inWords).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getHtml() + "\n    "
                                + node.getFailureSummary().replace("\n", "\n      "))
                        .collect(Collectors.joining());
    }
}

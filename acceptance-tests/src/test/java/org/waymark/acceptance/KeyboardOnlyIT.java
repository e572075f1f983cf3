package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mouse, and with mistakes: what is wrong is said where the focus is, linked to its field, and nothing typed is lost. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class KeyboardOnlyIT {

    private static final String COMMENT = "The room for the training is double booked until autumn.";

    /** Of a link in a table, whether it is what one sees at its own place. */
    private static final String IS_SEEN = """
        (() => {
          const it = document.activeElement;
          if (!it.closest('main table')) { return ''; }
          const place = it.getClientRects()[0];
          const there = document.elementFromPoint(place.left + Math.min(4, place.width / 2), place.top + place.height / 2);
          return (it.contains(there) ? 'seen ' : 'behind ' + there?.tagName + ' ') + it.textContent.trim();
        })()""";

    @Test
    void redWithoutHelpComesBackWithTheFocusOnWhatIsWrong(Demo demo, Visitors visitors) {
        Visitor lead = opensReport(demo, visitors, "P1");
        Keyboard keys = new Keyboard(lead);
        keys.pick("Resourcing", "Embedding").pick("Red", "Red");
        keys.tabTo("Comment").type(COMMENT);
        keys.tabTo("Report progress").enter();

        assertThat(lead.errorSummary()).isFocused();
        assertThat(lead.page().title()).startsWith("Error: ");
        assertThat(lead.page().getByLabel("Comment")).hasValue(COMMENT);
        keys.tabTo("help").enter();
        assertThat(lead.page().getByLabel("What help is needed")).isFocused();
        keys.type("Another room for three days.");
        keys.tabTo("Report progress").enter();
        lead.sees("Progress on P1 reported");
        assertThat(GridPage.of(lead, Demo.STRATEGY).cell("P1", "Embedding")).containsText("Red");
    }

    @Test
    void leavingRedAsksForAReason(Demo demo, Visitors visitors) {
        Visitor lead = opensReport(demo, visitors, "P6");
        Keyboard keys = new Keyboard(lead);
        keys.pick("Resourcing", "Roll out").pick("Red", "Amber");
        keys.tabTo("Comment").type("The licence is extended by a year.");
        keys.tabTo("Report progress").enter();

        assertThat(lead.errorSummary()).isFocused();
        keys.tabTo("Enter a reason for the change of rating").enter();
        assertThat(keys.focused()).contains("Reason");
        keys.type("The sponsor released £9,500.");
        keys.tabTo("Report progress").enter();
        lead.sees("Progress on P6 reported");
        assertThat(GridPage.of(lead, Demo.STRATEGY).cell("P6", "Roll out")).containsText("Amber");
    }

    @Test
    void theFirstTabLeadsPastTheNavigation(Demo demo, Visitors visitors) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        lead.open("/strategies/SG23");
        Keyboard keys = new Keyboard(lead);

        keys.tabTo("Skip to main content").enter();

        assertThat(lead.main()).isFocused();
    }

    /** WCAG 2.2, 2.4.11 Focus not obscured: headings of columns stay in sight, and never above what has the focus. */
    @ParameterizedTest
    @ValueSource(strings = {"action-plan", "risks", "audit-trail", "reviews", "decisions", "progress-grid"})
    void goingBackNothingThatHasTheFocusIsBehindAHeading(String list, Demo demo, Visitors visitors) {
        Visitor visitor = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        visitor.page().setViewportSize(Visitors.WIDE, 500);
        visitor.open("/strategies/SG23/" + list);
        visitor.page().locator("footer a").last().focus();

        List<String> behind = new ArrayList<>();
        int within = 0;
        while (within < 60 && visitor.page().locator(".wm-nav :focus").count() == 0) {
            visitor.page().keyboard().press("Shift+Tab");
            Object seen = visitor.page().evaluate(IS_SEEN);
            if (seen instanceof String where && !where.isEmpty()) {
                within++;
                if (where.startsWith("behind")) {
                    behind.add(where);
                }
            }
        }
        assertThat(within).isGreaterThan(5);
        assertThat(behind).isEmpty();
    }

    private static Visitor opensReport(Demo demo, Visitors visitors, String project) {
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        lead.open("/strategies/SG23/progress-grid");
        new Keyboard(lead).tabTo("Report progress on " + project).enter();
        lead.page().waitForURL("**/report-progress", new Page.WaitForURLOptions());
        return lead;
    }
}

package org.waymark.acceptance;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The forms of a page that change something and ask for something. */
final class Forms {

    private static final String TYPED = "input[type=text], input[type=password], textarea";
    private static final String ASKING =
            "main form[method=post]:has(" + TYPED + ", input[type=radio], input[type=checkbox], input[type=file])";

    private Forms() {}

    /** Those on the page now; a form that is only a button is not among them. */
    static List<Locator> on(Visitor visitor) {
        return visitor.page().locator(ASKING).all();
    }

    /** Takes everything out of a form that was filled in before and sends it. */
    static void sendEmpty(Locator form) {
        form.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        form.locator(TYPED).all().forEach(field -> field.evaluate("it => { it.value = '' }"));
        form.locator("input[type=checkbox], input[type=radio]")
                .all()
                .forEach(field -> field.evaluate("it => { it.checked = false }"));
        form.locator("button[type=submit]").first().click();
    }
}

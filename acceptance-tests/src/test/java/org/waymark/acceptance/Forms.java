package org.waymark.acceptance;

import com.microsoft.playwright.Locator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of a page that change something and ask for something. */
final class Forms {

    private static final String TYPED = "input[type=text], input[type=password], textarea";
    private static final String ASKING =
            "main form[method=post]:has(" + TYPED + ", input[type=radio], input[type=checkbox], input[type=file])";

    /** What tells kinds of forms apart: the question of one diagnostic asks for the same as each of the others. */
    private static final String ASKED_FOR = """
        it => it.closest('main').querySelectorAll('form').length < 10 ? '' + [...document.forms].indexOf(it)
            : [...it.elements].filter(field => field.type !== 'hidden').map(field => field.type + ' ' + field.name.replace(/[0-9.]+/g, '')).join()""";

    private Forms() {}

    /** Those on the page now; a form that is only a button is not among them. */
    static List<Locator> on(Visitor visitor) {
        return visitor.page().locator(ASKING).all();
    }

    /** Those on the page now, of a page of many only the first of each kind, by their place in {@link #on}. */
    static Collection<Integer> kinds(Visitor visitor) {
        List<Locator> forms = on(visitor);
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            first.putIfAbsent(String.valueOf(forms.get(i).evaluate(ASKED_FOR)), i);
        }
        return first.values();
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

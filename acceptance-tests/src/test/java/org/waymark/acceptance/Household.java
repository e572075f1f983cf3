package org.waymark.acceptance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One signed-in person of each kind, to look at a page as the first of them who may open it. */
final class Household {

    private static final List<String> ACCOUNTS = List.of("coordinator", "sponsor", "lead", "admin");

    private final Map<String, Visitor> people = new LinkedHashMap<>();

    Household(Visitors visitors, Demo demo) {
        for (String account : ACCOUNTS) {
            people.put(account, visitors.at(demo.address()).signIn(account, Demo.PASSWORD));
        }
    }

    /**
     * Opens a page in a window of that width.
     *
     * @return the person who has it open now
     * @throws AssertionError if none of them gets to see it
     */
    Visitor open(String path, int width) {
        List<String> answers = new ArrayList<>();
        for (Map.Entry<String, Visitor> person : people.entrySet()) {
            Visitor visitor = person.getValue();
            visitor.page().setViewportSize(width, 900);
            int status = visitor.open(path);
            if (status == 200) {
                return visitor;
            }
            answers.add(person.getKey() + ": " + status);
        }
        throw new AssertionError(path + " could be opened by nobody: " + answers);
    }

    /**
     * Asks for a page, as {@link #open} does, without showing it.
     *
     * @throws AssertionError if none of them gets to see it
     */
    Opened ask(String path) {
        List<String> answers = new ArrayList<>();
        for (Map.Entry<String, Visitor> person : people.entrySet()) {
            Page page = person.getValue().page();
            APIResponse answer = page.request().get(path);
            if (answer.status() == 200) {
                return new Opened(page, answer.text());
            }
            answers.add(person.getKey() + ": " + answer.status());
        }
        throw new AssertionError(path + " could be opened by nobody: " + answers);
    }

    /** A page that somebody asked for and that is not shown. */
    record Opened(Page browser, String html) {

        /** What a script says, which is given the text of a page; it may read the document without showing it. */
        @Nullable Object read(String script, List<?> given) {
            return browser.evaluate(script, given);
        }

        /** Sends a form with these names and values; answers the page to which that leads. */
        String send(String action, List<?> fields) {
            FormData form = FormData.create();
            for (Object field : fields) {
                List<?> pair = (List<?>) field;
                form.append(String.valueOf(pair.getFirst()), String.valueOf(pair.getLast()));
            }
            return browser.request()
                    .post(action, RequestOptions.create().setForm(form))
                    .text();
        }
    }

    /** One of them by account. */
    Visitor person(String account) {
        return Objects.requireNonNull(people.get(account), account);
    }
}

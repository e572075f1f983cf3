package org.waymark.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** One of them by account. */
    Visitor person(String account) {
        return Objects.requireNonNull(people.get(account), account);
    }
}

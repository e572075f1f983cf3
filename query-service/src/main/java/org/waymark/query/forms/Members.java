package org.waymark.query.forms;

import java.util.List;
import org.waymark.events.Unassigned;
import org.waymark.query.strategy.Member;
import org.waymark.query.web.Option;

/** Offers those who are known where somebody is named; others, such as guests or posts, can be typed all the same. */
public final class Members {

    /** What becomes of an action or a project without a lead. */
    public static final String NOBODY_LEADS = "Leave it empty if nobody leads it yet: “" + Unassigned.NO_LEAD
            + "” is shown, and the overview asks for one.";

    /** What becomes of a risk without an owner. */
    public static final String NOBODY_OWNS = "Leave it empty if nobody owns it yet: “" + Unassigned.NO_OWNER
            + "” is shown, and the overview asks for one.";

    private Members() {}

    /** The field with the members of the strategy to choose from, or while it has none with those who have an account. */
    public static FormField offered(FormField field, Subject subject) {
        List<Option> members = subject.members().stream()
                .map(Member::person)
                .map(person -> Option.of(person, name(person, subject.accounts())))
                .toList();
        return field.offering(members.isEmpty() ? subject.accounts() : members);
    }

    private static String name(String person, List<Option> accounts) {
        return accounts.stream()
                .filter(account -> account.value().equals(person))
                .findFirst()
                .map(Option::label)
                .orElse(person);
    }
}

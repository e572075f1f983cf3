package org.waymark.query.forms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.Unassigned;
import org.waymark.query.strategy.Member;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;

/** Offers those who are known where somebody is named; others, such as guests or posts, can be typed all the same. */
public final class Members {

    /** What becomes of an action or a project without a lead. */
    public static final String NOBODY_LEADS = "Leave it empty if nobody leads it yet: “" + Unassigned.NO_LEAD
            + "” is shown, and the overview asks for one.";

    /** What becomes of a risk without an owner. */
    public static final String NOBODY_OWNS = "Leave it empty if nobody owns it yet: “" + Unassigned.NO_OWNER
            + "” is shown, and the overview asks for one.";

    /** More than these help nobody to choose. */
    private static final int MOST = 300;

    private Members() {}

    /**
     * The field with the members of the strategy to choose from, or while it has none with whoever is known; then those who
     * are named in it already, posts too. It shows names, and takes a name, an id or a post.
     */
    public static FormField offered(FormField field, Subject subject) {
        List<String> members = subject.members().stream().map(Member::person).toList();
        Stream<Option> first = (members.isEmpty() ? subject.known() : members)
                .stream()
                        .map(Members::option)
                        .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        Stream<Option> then = subject.named().stream()
                .map(Members::option)
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        return field.offering(Stream.concat(first, then).distinct().limit(MOST).toList());
    }

    /** The field with whoever is known, members or not. */
    public static FormField everybody(FormField field, Subject subject) {
        return field.offering(
                subject.known().stream().map(Members::option).limit(MOST).toList());
    }

    private static Option option(String person) {
        return Option.of(Formats.person(person), Formats.personInFull(person));
    }
}

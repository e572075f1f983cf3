package org.waymark.query.forms;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is, and where it leads.
 *
 * @param address    pattern of {@link Addresses}; null for that of all forms, which ends with the form's name
 * @param parameters what the address may name beside its path
 * @param section which tab of the navigation it belongs to; null for that of the case
 * @param next    from the subject and what the command answers to a path below that of the strategy
 * @param cancel  the same for who goes back; null for the case, or else for where it leads
 */
record FormRoute(
        @Nullable String address,
        Set<String> parameters,
        @Nullable String section,
        BiFunction<Subject, String, String> next,
        @Nullable Function<Subject, String> cancel) {

    static final FormRoute USUAL = new FormRoute(
            null, Set.of(), null, (subject, id) -> subject.about() == null ? "" : "/cases/" + subject.ref(), null);

    FormRoute at(String pattern, Set<String> beside) {
        return new FormRoute(pattern, Set.copyOf(beside), section, next, cancel);
    }

    FormRoute in(String tab) {
        return new FormRoute(address, parameters, tab, next, cancel);
    }

    FormRoute leadingTo(BiFunction<Subject, String, String> path) {
        return new FormRoute(address, parameters, section, path, cancel);
    }

    FormRoute cancellingTo(Function<Subject, String> path) {
        return new FormRoute(address, parameters, section, next, path);
    }

    /**
     * The tab of the navigation.
     *
     * @param ofCase the tab of the case that the form is about; empty where it is about none
     */
    String tab(String ofCase) {
        return section == null ? ofCase : section;
    }

    String back(Subject subject) {
        if (cancel != null) {
            return cancel.apply(subject);
        }
        return subject.about() == null ? next.apply(subject, "") : "/cases/" + subject.ref();
    }
}

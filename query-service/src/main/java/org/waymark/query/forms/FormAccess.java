package org.waymark.query.forms;

import java.util.Set;
import java.util.function.Predicate;
import org.waymark.events.Role;

/**
 * Who may send a form, and where it is offered.
 *
 * @param roles      one of them is needed
 * @param by         what else is needed, such as being the lead
 * @param when       where it is offered; elsewhere the command says why not
 * @param whenClosed whether it is offered in a strategy that is closed
 * @param listed     whether the case file lists it; otherwise a page leads to it by a link of its own
 * @param carriesOut whether the decisions about a case lead to it
 */
record FormAccess(
        Set<Role> roles,
        Predicate<Subject> by,
        Predicate<Subject> when,
        boolean whenClosed,
        boolean listed,
        boolean carriesOut) {

    static final FormAccess NOBODY = new FormAccess(Set.of(), subject -> true, subject -> true, false, true, false);

    FormAccess roles(Set<Role> any) {
        return new FormAccess(Set.copyOf(any), by, when, whenClosed, listed, carriesOut);
    }

    FormAccess by(Predicate<Subject> who) {
        return new FormAccess(roles, who, when, whenClosed, listed, carriesOut);
    }

    FormAccess when(Predicate<Subject> offered) {
        return new FormAccess(roles, by, offered, whenClosed, listed, carriesOut);
    }

    FormAccess allowedWhenClosed() {
        return new FormAccess(roles, by, when, true, listed, carriesOut);
    }

    FormAccess unlisted() {
        return new FormAccess(roles, by, when, whenClosed, false, carriesOut);
    }

    FormAccess carryingOut() {
        return new FormAccess(roles, by, when, whenClosed, listed, true);
    }

    boolean allows(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    boolean allows(Subject subject) {
        return allows(subject.reader().roles()) && by.test(subject);
    }

    boolean offers(Subject subject) {
        boolean open =
                whenClosed || subject.within() == null || subject.within().closed() == null;
        return open && allows(subject) && when.test(subject);
    }
}

package org.waymark.query.web;

import java.util.List;

/** What command-service said to a command. */
public sealed interface CommandOutcome {

    /**
     * It was done.
     *
     * @param id       the ref of what it is about
     * @param position the place of its last event in the ledger: what a page must have seen to show it
     */
    record Accepted(String id, long position) implements CommandOutcome {}

    /**
     * It was not done; nothing was stored.
     *
     * @param status the HTTP status that says so, 400 to 599
     * @param code   which rule refused it, such as {@code strategy.already-exists}
     * @param detail why and what to do, for the person
     * @param errors the fields at fault, where fields are
     */
    record Refused(int status, String code, String detail, List<FieldFault> errors) implements CommandOutcome {

        public Refused {
            errors = List.copyOf(errors);
        }

        /** The same where the names of the fields end with this in the form. */
        public Refused at(String suffix) {
            return suffix.isEmpty()
                    ? this
                    : new Refused(
                            status,
                            code,
                            detail,
                            errors.stream()
                                    .map(fault -> new FieldFault(
                                            fault.field() + suffix,
                                            fault.message().startsWith(fault.field() + " ")
                                                    ? fault.field()
                                                            + suffix
                                                            + fault.message()
                                                                    .substring(fault.field()
                                                                            .length())
                                                    : fault.message()))
                                    .toList());
        }
    }

    /** What is wrong with one field, by the field's name in the command. */
    record FieldFault(String field, String message) {}
}

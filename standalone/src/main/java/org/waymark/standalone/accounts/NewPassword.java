package org.waymark.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.waymark.query.web.FormInput;

/** What is asked of a password: length, not odd characters (NCSC, “Three random words”). */
final class NewPassword {

    static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private NewPassword() {}

    /** The password in a field; empty where it will not do, which is then a fault of the form. */
    static Optional<String> in(FormInput form, String field) {
        String password = form.value(field);
        if (password.length() < SHORTEST) {
            form.reject(
                    field,
                    "Enter a password of at least " + SHORTEST + " characters: three random words make a good one");
            return Optional.empty();
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            form.reject(field, "Enter a password of no more than " + LONGEST_BYTES + " characters");
            return Optional.empty();
        }
        return Optional.of(password);
    }
}

package org.waymark.query.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.query.web.FormInput;

/**
 * Where a form leads back to, where the page that it was opened from says so: a path below that of the strategy, such as
 * {@code /reviews/M1/meeting?item=2#item}. It takes the place of where the form leads otherwise, and of where whoever cancels
 * it goes.
 */
public final class ReturnPath {

    /** The parameter of a form's address, and the hidden field of the form, that holds it. */
    public static final String NAME = "back";

    /** It is written behind the path of the strategy, so that it never leads out of it. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-]{1,40}([.][A-Za-z0-9_-]{1,20}){0,3}){1,4}"
            + "([?][A-Za-z0-9_=&:-]{0,80})?(#[A-Za-z0-9_-]{1,40})?");

    private ReturnPath() {}

    /** What a form carries; empty where it carries none, or none that can be one. */
    static Optional<String> of(FormInput form) {
        return Optional.of(form.value(NAME)).filter(path -> PATH.matcher(path).matches());
    }

    /** The form with what another carries. */
    static FormInput carry(FormInput from, FormInput to) {
        of(from).ifPresent(path -> to.prefill(NAME, path));
        return to;
    }
}

package org.waymark.events;

import java.util.regex.Pattern;

/**
 * Names one case (a project, an action …) in one strategy.
 *
 * @param strategy the strategy it belongs to
 * @param ref      the users' own reference, such as {@code P1} or {@code 3A.1}; unique in the strategy across all kinds
 */
public record CaseId(StrategyCode strategy, String ref) {

    /** The form of a reference, as a regular expression for the whole text. */
    public static final String REF = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";

    private static final Pattern FORM = Pattern.compile(REF);

    /** @throws IllegalArgumentException if the ref does not have the form of a reference */
    public CaseId {
        if (!isRef(ref)) {
            throw new IllegalArgumentException(
                    "A reference is 1 to 20 letters, digits, dots or hyphens and starts with a letter or digit, such as P1 or 3A.1");
        }
    }

    /** A reference as it is kept: without blanks around it and in capitals, however somebody wrote it. */
    public static String asKept(String typed) {
        return Typed.inCapitals(typed);
    }

    /** Whether a text can be used as a reference. */
    public static boolean isRef(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return strategy + "/" + ref;
    }
}

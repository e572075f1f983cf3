package org.waymark.standalone.tools;

import java.util.Locale;

/** Words for what the tools print. */
final class VerificationSentences {

    private VerificationSentences() {}

    /** {@return how much of a ledger it is, such as {@code 1,204 events in 1 commit}} */
    static String amount(long events, long commits) {
        return count(events, "event") + " in " + commits(commits);
    }

    /** {@return a number of commits in words, such as {@code 1 commit}} */
    static String commits(long number) {
        return count(number, "commit");
    }

    private static String count(long number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** {@return the text with one full stop at its end} */
    static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}

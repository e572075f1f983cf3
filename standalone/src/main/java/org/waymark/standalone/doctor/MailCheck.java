package org.waymark.standalone.doctor;

import org.jspecify.annotations.Nullable;
import org.waymark.query.reminder.MailReach;

/**
 * Whether the mail server can be reached, where there is one.
 *
 * @param server  its name and port; null where none is set
 * @param missing what else must be set so that e-mail is sent, in sentences; null where nothing is missing
 * @param failure why it could not be reached; null where it could
 */
record MailCheck(
        @Nullable String server,
        @Nullable String missing,
        @Nullable String failure) {

    /** What was seen of it. */
    static MailCheck of(MailReach.Seen seen) {
        return new MailCheck(seen.server(), seen.missing(), seen.failure());
    }

    HealthFinding finding() {
        if (server == null) {
            return HealthFinding.fine(HealthCheck.MAIL, "No mail server is set, so nobody gets reminders.");
        }
        if (failure != null) {
            return HealthFinding.wrong(
                    HealthCheck.MAIL,
                    server + " cannot be used: " + Amounts.ended(failure),
                    "Check its settings, on the page Organisation and e-mail or in the environment (WAYMARK_MAIL_HOST and the"
                            + " others), and that the network lets Waymark through.");
        }
        if (missing != null) {
            return HealthFinding.warning(
                    HealthCheck.MAIL, server + " answers, and no e-mail is sent.", Amounts.ended(missing));
        }
        return HealthFinding.fine(HealthCheck.MAIL, server + " answers.");
    }
}

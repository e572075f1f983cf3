package org.waymark.query.reminder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether e-mail can be sent, and by what.
 *
 * @param mailer  null where it cannot
 * @param missing why not, in a sentence; null where it can
 * @param server  where browsers find the pages, without a slash at its end
 * @param name    of the mail server, with its port; null where none is named
 */
record MailSetUp(
        @Nullable Mailer mailer,
        @Nullable String missing,
        String server,
        @Nullable String name) {

    boolean on() {
        return mailer != null;
    }

    Optional<Mailer> sending() {
        return Optional.ofNullable(mailer);
    }
}

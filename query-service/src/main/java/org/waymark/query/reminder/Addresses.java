package org.waymark.query.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Where the links of a digest lead.
 *
 * @param server    where browsers find the pages, such as {@code https://waymark.example}
 * @param recipient whose digest it is
 */
record Addresses(String server, Recipient recipient) {

    /** That of a page. */
    String of(String path) {
        return server + path;
    }

    /** Where reminders of a kind are ended without signing in, or all where it is null. */
    String unsubscribe(@Nullable ReminderKind kind) {
        return of(UnsubscribePages.PATH + "?token=" + recipient.token(kind));
    }

    /** Where reminders are chosen. */
    String preferences() {
        return of(ReminderPages.PATH);
    }
}

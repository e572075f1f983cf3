package org.waymark.query.reminder;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail to one person.
 *
 * @param to          an e-mail address
 * @param name        whose it is
 * @param id          the part of its Message-ID before the @: the same however often it is tried
 * @param unsubscribe where all such e-mail is ended, for mail programs (RFC 8058); null where it is not one of many
 */
record Mail(
        String to,
        String name,
        String id,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}

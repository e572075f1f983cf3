package org.waymark.query.reminder;

import java.util.Optional;

/**
 * By which server e-mail is sent as an administrator has set it on a page, where this installation has such a page. What the
 * environment says of a mail server counts before it (docs/adr/0068).
 */
public interface StoredMail {

    /** The server as it is set now; empty where none is. */
    Optional<MailSettings> mail();

    /** Where browsers find the pages; empty where nobody said. */
    String server();
}

package org.waymark.query.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Reads e-mails. */
final class Mails {

    private Mails() {}

    /** The plain text of one, its lines ending as in Java. */
    static String text(Part mail) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        return String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n");
    }
}

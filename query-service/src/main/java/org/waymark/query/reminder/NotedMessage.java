package org.waymark.query.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message with an id of its own, that notes whether its text was begun to be handed over. */
final class NotedMessage extends MimeMessage {

    private final String id;
    private volatile boolean begun;

    /** @param id with its angle brackets (RFC 5322, 3.6.4) */
    NotedMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** Whether it was: until then no server can have taken it. */
    boolean begun() {
        return begun;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }
}

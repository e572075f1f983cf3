package org.waymark.query.reminder;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.people.Person;

/** Lets an administrator see whether e-mail arrives. */
final class TestMessage {

    private static final Logger log = LoggerFactory.getLogger(TestMessage.class);
    private static final String TEXT =
            "This is a test message from Waymark. An administrator asked for it. E-mail is set up, and arrives.";

    private final Mailer mailer;

    TestMessage(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Sends one. */
    Sending to(Person person, String address) {
        if (!MailSettings.isAddress(address)) {
            return new Sending.Refused("The e-mail address in the directory is not valid");
        }
        Mail mail = new Mail(
                address,
                person.name(),
                "test." + UUID.randomUUID(),
                "Waymark: test message",
                TEXT + "\n",
                "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Test message</title></head><body><p>" + TEXT
                        + "</p></body></html>",
                null);
        Sending outcome = sent(mail);
        log.info("{} asked for a test message: {}", person.id(), outcome);
        return outcome;
    }

    private Sending sent(Mail mail) {
        try (Mailer.Connection connection = mailer.connect()) {
            return connection.send(mail);
        } catch (MessagingException e) {
            return new Sending.NotNow(Mailer.why(e));
        }
    }
}

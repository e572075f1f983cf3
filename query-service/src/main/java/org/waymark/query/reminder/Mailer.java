package org.waymark.query.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands e-mail to the mail server, one connection for each, and says what is known of it afterwards. */
final class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_REASON = 300;
    private static final int PERMANENT = 500;
    private static final int REPLY = 400;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final MailSettings settings;
    private final Clock clock;

    /** @param settings complete ones */
    Mailer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean begun = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(begun));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(begun));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        return properties;
    }

    /**
     * Opens a connection to the server; nothing is sent by that.
     *
     * @throws MessagingException if the server cannot be reached, or does not let Waymark in
     */
    Connection connect() throws MessagingException {
        return connect(properties(settings));
    }

    /** The same, waiting no longer than this for the connection, or for an answer. */
    Connection connect(Duration patience) throws MessagingException {
        Properties properties = properties(settings);
        String millis = String.valueOf(patience.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        return connect(properties);
    }

    private Connection connect(Properties properties) throws MessagingException {
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(settings.host(), settings.usedPort(), settings.user(), settings.password());
            return new Connection(session, transport);
        } catch (MessagingException | RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    /** Why something failed, in one line. */
    static String why(Exception failure) {
        String message = failure.getMessage();
        String said = Digest.oneLine(message == null ? failure.getClass().getSimpleName() : message);
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
    }

    /** An open connection, for one e-mail. */
    final class Connection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        /** Sends an e-mail; never throws for what the server or the network does. */
        Sending send(Mail mail) {
            NotedMessage message;
            try {
                message = message(mail);
            } catch (MessagingException | IOException e) {
                return new Sending.Refused("The e-mail cannot be written: " + why(e));
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
                return new Sending.Sent();
            } catch (SendFailedException e) {
                return failed(e, message);
            } catch (MessagingException e) {
                return doubtful(e, message);
            }
        }

        private NotedMessage message(Mail mail) throws MessagingException, IOException {
            InternetAddress from = new InternetAddress(Objects.requireNonNull(settings.from()), true);
            String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
            NotedMessage message = new NotedMessage(session, "<" + mail.id() + "@" + domain + ">");
            message.setFrom(from);
            InternetAddress to = new InternetAddress(mail.to(), true);
            to.setPersonal(Digest.oneLine(mail.name()), UTF_8);
            message.setRecipient(Message.RecipientType.TO, to);
            message.setSubject(Digest.oneLine(mail.subject()), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.saveChanges();
            return message;
        }

        private static MimeBodyPart part(String text, String subtype) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(text, UTF_8, subtype);
            return part;
        }

        /** The server may close first: what was sent, was sent. */
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                log.debug("Closed by the server", e);
            }
        }
    }

    private static Sending failed(SendFailedException failure, NotedMessage message) {
        for (@Nullable Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return new Sending.Refused(why(address));
            }
            if (each instanceof SMTPAddressSucceededException) {
                return new Sending.Unknown(why(failure));
            }
            if (each instanceof SMTPSendFailedException reply && reply.getReturnCode() >= REPLY) {
                return new Sending.NotNow(why(reply));
            }
            if (each instanceof SMTPAddressFailedException address) {
                return new Sending.NotNow(why(address));
            }
        }
        return doubtful(failure, message);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** No reply of the server: before the text was begun it has taken nothing. */
    private static Sending doubtful(MessagingException failure, NotedMessage message) {
        return message.begun() ? new Sending.Unknown(why(failure)) : new Sending.NotNow(why(failure));
    }
}

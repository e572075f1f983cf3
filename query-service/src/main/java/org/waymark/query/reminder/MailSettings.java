package org.waymark.query.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which server e-mail is sent (docs/operations.md, “Reminders”). A blank text is as good as none, and without a host
 * nothing is sent.
 *
 * @param host     of the mail server
 * @param port     0 for the usual one: 587 with STARTTLS, 465 with TLS, 25 with neither
 * @param user     null where the server asks for none
 * @param password null where the server asks for none
 * @param security how the connection is kept from others
 * @param from     the address that e-mail comes from, such as {@code Waymark <waymark@example.org>}
 */
@ConfigurationProperties("waymark.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("starttls") Security security,
        @Nullable String from) {

    private static final int MOST_PORT = 65_535;

    /** How the connection to the mail server is kept from others. */
    public enum Security {
        /** Begun in the open; nothing is sent unless the server changes to TLS. */
        STARTTLS(587),
        /** TLS from the beginning. */
        TLS(465),
        /** None: for a server on this machine alone. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public MailSettings {
        host = nonBlank(host);
        user = nonBlank(user);
        password = nonBlank(password);
        from = nonBlank(from);
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("waymark.mail.port must be a port, such as 587, not " + port);
        }
        if (from != null && !isAddress(from)) {
            throw new IllegalArgumentException(
                    "waymark.mail.from must be an e-mail address, such as waymark@example.org, not " + from);
        }
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether a text is one e-mail address, with or without a name. */
    public static boolean isAddress(String text) {
        try {
            return !new InternetAddress(text, true).isGroup() && text.chars().noneMatch(Character::isISOControl);
        } catch (AddressException e) {
            return false;
        }
    }

    /** That of the settings, or the usual one. */
    public int usedPort() {
        return port == 0 ? security.port : port;
    }

    /**
     * What is missing so that nothing can be sent, in a sentence; empty where nothing is.
     *
     * @param server where browsers find the pages; empty where nobody said
     */
    Optional<String> missing(String server) {
        if (host == null) {
            return Optional.of("The administrator has not set up e-mail: no mail server is named (WAYMARK_MAIL_HOST).");
        }
        if (from == null) {
            return Optional.of(
                    "E-mail is not set up completely: the address it comes from is missing (WAYMARK_MAIL_FROM).");
        }
        return server.isEmpty()
                ? Optional.of("E-mail is not set up completely: the address of the pages, to which its links lead, is"
                        + " missing (WAYMARK_PUBLIC_URL).")
                : Optional.empty();
    }

    /** Nothing secret. */
    @Override
    public String toString() {
        return "MailSettings of " + host + ":" + usedPort();
    }
}

package org.waymark.query.reminder;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the mail server can be reached, for who looks after Waymark: connects and says who is there; sends nothing. */
public final class MailReach {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String SETTING = "WAYMARK_MAIL_";

    private final Supplier<CurrentMail> mail;
    private final Clock clock;

    MailReach(Supplier<CurrentMail> mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * By what an environment says of the mail server, or else what is stored.
     *
     * @param stored null where nothing can be
     */
    public static MailReach of(Map<String, String> environment, @Nullable StoredMail stored, Clock clock) {
        return new MailReach(
                () -> new CurrentMail(
                        settings(environment), environment.getOrDefault("WAYMARK_PUBLIC_URL", ""), stored, clock),
                clock);
    }

    private static MailSettings settings(Map<String, String> environment) {
        String port = environment.getOrDefault(SETTING + "PORT", "");
        String security = environment.getOrDefault(SETTING + "SECURITY", "");
        return new MailSettings(
                environment.get(SETTING + "HOST"),
                port.isBlank() ? 0 : Integer.parseInt(port.strip()),
                environment.get(SETTING + "USER"),
                environment.get(SETTING + "PASSWORD"),
                security.isBlank()
                        ? MailSettings.Security.STARTTLS
                        : MailSettings.Security.valueOf(security.strip().toUpperCase(Locale.ROOT)),
                environment.get(SETTING + "FROM"));
    }

    /**
     * What was seen.
     *
     * @param server  its name and port; null where none is set
     * @param missing what else must be set so that e-mail is sent, in sentences; null where nothing is missing
     * @param failure why it could not be reached; null where it could
     */
    public record Seen(
            @Nullable String server,
            @Nullable String missing,
            @Nullable String failure) {}

    /** Connects, if a server is set, for a few seconds at most. */
    public Seen look() {
        CurrentMail current;
        try {
            current = mail.get();
        } catch (IllegalArgumentException e) {
            return new Seen("The mail server", null, "its settings cannot be understood: " + e.getMessage());
        }
        MailSettings settings = current.settings();
        if (settings.host() == null) {
            return new Seen(null, null, null);
        }
        MailSetUp setUp = current.now();
        try (Mailer.Connection connection = new Mailer(settings, clock).connect(PATIENCE)) {
            return new Seen(setUp.name(), setUp.missing(), null);
        } catch (MessagingException e) {
            return new Seen(setUp.name(), setUp.missing(), Mailer.why(e));
        }
    }
}

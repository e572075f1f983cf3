package org.waymark.query.reminder;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether e-mail can be sent, and by what, as it is set at the moment: by the environment, or else by an administrator. */
final class CurrentMail {

    private static final String ON_A_PAGE = " An administrator can set it on the page Organisation and e-mail.";

    private final MailSettings environment;
    private final String publicUrl;
    private final @Nullable StoredMail stored;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param publicUrl where browsers find the pages, by the environment; empty where it does not say
     * @param stored    null where there is no page for it
     */
    CurrentMail(MailSettings environment, String publicUrl, @Nullable StoredMail stored, Clock clock) {
        this.environment = environment;
        this.publicUrl = publicUrl;
        this.stored = stored;
        this.clock = clock;
    }

    MailSetUp now() {
        MailSettings settings = settings();
        String server = (publicUrl.isBlank() && stored != null ? stored.server() : publicUrl)
                .strip()
                .replaceFirst("/+$", "");
        String name = settings.host() == null ? null : settings.host() + ":" + settings.usedPort();
        return settings.missing(server)
                .map(missing -> new MailSetUp(null, missing + (stored == null ? "" : ON_A_PAGE), server, name))
                .orElseGet(() -> new MailSetUp(new Mailer(settings, clock), null, server, name));
    }

    /** The server that counts, whether all else is set or not. */
    MailSettings settings() {
        return environment.host() == null && stored != null ? stored.mail().orElse(environment) : environment;
    }

    Optional<Mailer> mailer() {
        return now().sending();
    }
}

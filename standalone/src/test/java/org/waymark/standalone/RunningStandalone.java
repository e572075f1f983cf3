package org.waymark.standalone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.waymark.events.Role;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.organisation.EnvironmentSettings;

/** Both services as they run together, with an account that may send and ask everything. */
final class RunningStandalone implements AutoCloseable {

    private static final String PASSWORD = "a long enough password";

    private final Standalone standalone;

    RunningStandalone(Path data) {
        Settings settings = new Settings(
                false,
                data,
                0,
                0,
                null,
                null,
                null,
                AccountRoles.EVERYWHERE,
                Network.PLAIN,
                null,
                EnvironmentSettings.NONE,
                LogOutput.FILE);
        this.standalone = Standalone.start(settings, data, Standalone.Preparation.NONE);
        standalone
                .accounts()
                .create(
                        "everybody",
                        "Everybody",
                        Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.SPONSOR, Role.LEAD, Role.MEMBER),
                        PASSWORD,
                        "a test");
    }

    /** Where pages and queries are. */
    String queries() {
        return standalone.address();
    }

    /** The same, with somebody who is signed in, as {@code verify --url} takes it. */
    String queriesSignedIn() {
        return standalone.address().replace("://", "://everybody:" + PASSWORD.replace(" ", "%20") + "@");
    }

    /** Where commands are sent. */
    String commands() {
        return standalone.commandAddress();
    }

    void awaitPages(long position) {
        standalone.awaitPages(position);
    }

    /** The header of somebody who is signed in. */
    static String authorization() {
        byte[] account = ("everybody:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(account);
    }

    @Override
    public void close() {
        standalone.close();
    }
}

package org.waymark.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.doctor.DoctorSettings;
import org.waymark.standalone.doctor.DoctorSettings.ListeningPort;

/** What the checks of the system's health need to know of the settings that Waymark was started with. */
final class SettingsToCheck {

    private SettingsToCheck() {}

    /**
     * Of a Waymark that runs.
     *
     * @param port         of pages
     * @param commandPort  of commands
     * @param redirectPort where plain HTTP is redirected; 0 where nowhere
     */
    static DoctorSettings of(Settings settings, Path data, int port, int commandPort, int redirectPort) {
        Network network = settings.network();
        @Nullable Tls tls = network.tls();
        List<ListeningPort> ports = new ArrayList<>(List.of(
                new ListeningPort("pages", port, "WAYMARK_PORT"),
                new ListeningPort("commands", commandPort, "WAYMARK_COMMAND_PORT")));
        if (redirectPort > 0) {
            ports.add(new ListeningPort("redirects", redirectPort, "WAYMARK_REDIRECT_PORT"));
        }
        return new DoctorSettings(
                data,
                settings.mongoUri(),
                settings.demo(),
                ports,
                network.only(),
                network.proxied(),
                tls == null ? null : tls.certificate(),
                tls == null ? null : tls.key(),
                DoctorSettings.host(settings.publicUrl()),
                Runtime.getRuntime().maxMemory());
    }
}

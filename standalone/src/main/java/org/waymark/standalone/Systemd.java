package org.waymark.standalone;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * systemd, where it started Waymark as a service and waits until it serves: it says where it listens in {@code NOTIFY_SOCKET}
 * (sd_notify(3), ADR 65). Nobody is told where nobody asked.
 */
final class Systemd {

    private final @Nullable String socket;

    private Systemd(@Nullable String socket) {
        this.socket = socket;
    }

    static Systemd of(Map<String, String> environment) {
        return new Systemd(Settings.nonBlank(environment.get("NOTIFY_SOCKET")));
    }

    /** Pages and commands can be used from now on. */
    void ready(String status) {
        tell("READY=1\nSTATUS=" + status);
    }

    /** Running requests are finished, no others are taken. */
    void stopping() {
        tell("STOPPING=1");
    }

    private void tell(String message) {
        if (socket == null) {
            return;
        }
        try {
            UnixDatagram.send(socket, message);
        } catch (IOException e) {
            // it will give up waiting, and say so; this is why
            System.err.println("waymark: systemd could not be told: " + e.getMessage());
        }
    }
}

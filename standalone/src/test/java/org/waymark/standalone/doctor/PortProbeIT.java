package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.standalone.doctor.PortsCheck.Port;
import org.waymark.standalone.doctor.PortsCheck.State;

class PortProbeIT {

    @Test
    void tellsWaymarkFromOthersAndFromNobody() throws IOException, InterruptedException {
        InetAddress here = InetAddress.getLoopbackAddress();
        HttpServer waymark = HttpServer.create(new InetSocketAddress(here, 0), 0);
        waymark.createContext("/actuator/health", exchange -> {
            byte[] up = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, up.length);
            exchange.getResponseBody().write(up);
            exchange.close();
        });
        waymark.start();
        try (ServerSocket silent = new ServerSocket(0, 1, here)) {
            int free;
            try (ServerSocket closed = new ServerSocket(0, 1, here)) {
                free = closed.getLocalPort();
            }
            PortsCheck seen = PortProbe.look(
                    DoctorSettings.of(
                            Map.of(
                                    "WAYMARK_PORT", "" + waymark.getAddress().getPort(),
                                    "WAYMARK_COMMAND_PORT", "" + silent.getLocalPort(),
                                    "WAYMARK_REDIRECT_PORT", "" + free),
                            Path.of("/data"),
                            null),
                    true);
            assertThat(seen.ports()).extracting(Port::state).containsExactly(State.WAYMARK, State.TAKEN, State.FREE);
        } finally {
            waymark.stop(0);
        }
    }
}

package org.waymark.standalone.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.doctor.DoctorSettings.ListeningPort;
import org.waymark.standalone.doctor.PortsCheck.Port;
import org.waymark.standalone.doctor.PortsCheck.State;

/** Looks who listens at the ports of this machine. */
final class PortProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PortProbe() {}

    static PortsCheck look(DoctorSettings settings, @Nullable Boolean running) throws InterruptedException {
        List<Port> ports = new ArrayList<>();
        for (ListeningPort port : settings.ports()) {
            State state = state(port, settings.address(), settings.tls());
            ports.add(new Port(port.what(), port.number(), port.setting(), state));
        }
        return new PortsCheck(ports, running);
    }

    private static State state(ListeningPort port, @Nullable InetAddress address, boolean tls)
            throws InterruptedException {
        InetAddress host = address == null ? InetAddress.getLoopbackAddress() : address;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port.number()), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            return State.FREE;
        }
        boolean redirects = port.setting().equals("WAYMARK_REDIRECT_PORT");
        return answersAsWaymark(host, port.number(), tls && !redirects, redirects) ? State.WAYMARK : State.TAKEN;
    }

    private static boolean answersAsWaymark(InetAddress host, int port, boolean tls, boolean redirects)
            throws InterruptedException {
        String name = host.getHostAddress().contains(":") ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        URI health = URI.create((tls ? "https" : "http") + "://" + name + ":" + port + "/actuator/health");
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(takingAnyCertificate())
                .connectTimeout(PATIENCE)
                .build()) {
            var answer =
                    client.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return redirects ? answer.statusCode() == 308 : answer.body().contains("\"status\"");
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Whose certificate it is does not matter: nothing secret is asked or answered, and it is for the outer name. */
    private static SSLContext takingAnyCertificate() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyCertificate()}, null);
        return context;
    }

    private static final class AnyCertificate extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

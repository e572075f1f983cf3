package org.waymark.standalone;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Beside the port with TLS another one without: for the pages' own commands inside the machine, or to redirect browsers. */
final class PlainConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Connector connector;
    private final @Nullable Redirect redirect;

    private PlainConnector(Connector connector, @Nullable Redirect redirect) {
        this.connector = connector;
        this.redirect = redirect;
    }

    /** One that only this machine reaches, on a free port. */
    static PlainConnector inside() {
        Connector connector = connector(0);
        ((AbstractProtocol<?>) connector.getProtocolHandler()).setAddress(InetAddress.getLoopbackAddress());
        return new PlainConnector(connector, null);
    }

    /**
     * One that answers nothing but where the pages are.
     *
     * @param from      its port
     * @param publicUrl where browsers find the pages; at the host that they asked, at the port with TLS, where absent
     */
    static PlainConnector redirecting(int from, @Nullable String publicUrl) {
        Connector connector = connector(from);
        return new PlainConnector(connector, new Redirect(connector, publicUrl));
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        return connector;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addAdditionalConnectors(connector);
        if (redirect != null) {
            server.addEngineValves(redirect);
        }
    }

    /** {@return its port, once the service has started} */
    int port() {
        return connector.getLocalPort();
    }

    private static final class Redirect extends ValveBase {

        private static final int PERMANENT = 308;
        private static final int HTTPS = 443;

        private final Connector plain;
        private final @Nullable String publicUrl;

        Redirect(Connector plain, @Nullable String publicUrl) {
            super(true);
            this.plain = plain;
            this.publicUrl = publicUrl;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getConnector() != plain) {
                getNext().invoke(request, response);
                return;
            }
            String query = request.getQueryString();
            response.setStatus(PERMANENT);
            response.setHeader(
                    "Location", pages(request) + request.getRequestURI() + (query == null ? "" : "?" + query));
        }

        private String pages(Request request) {
            if (publicUrl != null) {
                return publicUrl;
            }
            int port = withTls().getLocalPort();
            return "https://" + request.getServerName() + (port == HTTPS ? "" : ":" + port);
        }

        private Connector withTls() {
            return Arrays.stream(plain.getService().findConnectors())
                    .filter(connector -> connector != plain)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

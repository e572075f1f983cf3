package org.waymark.http;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * What a proxy in front says of a request counts only where that proxy is configured ({@code waymark.proxies}): with
 * {@code X-Forwarded-Proto: https} the request came by TLS, and {@code X-Forwarded-For} is who asks.
 */
public final class Proxies {

    private Proxies() {}

    /** @param addresses of the proxies, with commas between them; blank where there is none */
    public static WebServerFactoryCustomizer<TomcatServletWebServerFactory> customizer(String addresses) {
        return server -> {
            if (!addresses.isBlank()) {
                server.addEngineValves(trusting(addresses));
            }
        };
    }

    private static RemoteIpValve trusting(String addresses) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(Pattern.compile(",")
                .splitAsStream(addresses)
                .map(String::strip)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}

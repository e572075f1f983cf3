package org.waymark.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.tls.OpenLine;

/**
 * Where Waymark listens, and whether what goes over the line can be read on the way (ADR 66).
 *
 * @param address      the only address it listens at; every one of the machine where absent
 * @param tls          with which certificate; plain HTTP where absent
 * @param redirectPort where plain HTTP is answered with a redirect to the pages; nowhere where absent, 0 takes a free one
 * @param proxied      whether a proxy in front was named, whose business TLS then is
 */
record Network(
        @Nullable String address,
        @Nullable Tls tls,
        @Nullable Integer redirectPort,
        boolean proxied) {

    /** Plain HTTP, at every address. */
    static final Network PLAIN = new Network(null, null, null, false);

    /** @throws UsageException if the environment does not say what is needed; the message says what would do */
    static Network of(Map<String, String> environment) {
        String address = Settings.nonBlank(environment.get("WAYMARK_ADDRESS"));
        if (address != null) {
            resolved(address);
        }
        Tls tls = Tls.of(environment);
        Integer redirectPort = Settings.nonBlank(environment.get("WAYMARK_REDIRECT_PORT")) == null
                ? null
                : Settings.port(environment, "WAYMARK_REDIRECT_PORT", 0);
        if (redirectPort != null && tls == null) {
            throw new UsageException("WAYMARK_REDIRECT_PORT redirects to HTTPS: set WAYMARK_TLS_CERTIFICATE and"
                    + " WAYMARK_TLS_KEY too, or leave it out");
        }
        return new Network(address, tls, redirectPort, Settings.nonBlank(environment.get("WAYMARK_PROXIES")) != null);
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new UsageException("WAYMARK_ADDRESS must be an address of this machine, such as 127.0.0.1, but is \""
                    + address + "\"");
        }
    }

    /** {@return the only address it listens at; null for every one of the machine} */
    @Nullable InetAddress only() {
        return address == null ? null : resolved(address);
    }

    String scheme() {
        return tls == null ? "http" : "https";
    }

    /** {@return what administrators must know of it; null where all is well} */
    @Nullable String warning() {
        return OpenLine.isThere(tls != null, proxied, only()) ? OpenLine.WARNING : null;
    }

    /** The arguments that both services are started with. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (address != null) {
            arguments.add("--server.address=" + address);
        }
        if (tls != null) {
            arguments.addAll(tls.arguments());
        }
        return arguments;
    }
}

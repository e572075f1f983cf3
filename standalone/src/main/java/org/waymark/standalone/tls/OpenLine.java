package org.waymark.standalone.tls;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Whether passwords and pages go over a network for everybody to read. */
public final class OpenLine {

    /** What is true then, and what would do. */
    public static final String WARNING =
            "Passwords and pages can be read on the way: Waymark is reached from other machines, and without TLS. Set"
                    + " WAYMARK_TLS_CERTIFICATE and WAYMARK_TLS_KEY; or WAYMARK_PROXIES, where a proxy with TLS is in front; or"
                    + " WAYMARK_ADDRESS=127.0.0.1, to be reached from this machine only.";

    private OpenLine() {}

    /**
     * {@return whether they do}
     *
     * @param tls     whether Waymark has a certificate
     * @param proxied whether a proxy in front was named, whose business TLS then is
     * @param address the only address it listens at; null for every one of the machine
     */
    public static boolean isThere(boolean tls, boolean proxied, @Nullable InetAddress address) {
        return !tls && !proxied && (address == null || !address.isLoopbackAddress());
    }
}

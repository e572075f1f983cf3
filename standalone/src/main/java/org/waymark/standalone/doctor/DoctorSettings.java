package org.waymark.standalone.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a Waymark was set up, as far as that is checked.
 *
 * @param data        the data folder
 * @param mongoUri    of a MongoDB; null where the data are in the folder
 * @param demo        whether it is the demonstration
 * @param ports       where it listens
 * @param address     the only address it listens at; null for every one of the machine
 * @param proxied     whether a proxy in front was named
 * @param certificate its file; null where none was named
 * @param key         the file of its key; null where none was named
 * @param publicHost  by which browsers find the pages; null where nobody said
 * @param heap        the most that Java may use for its heap, in bytes
 */
public record DoctorSettings(
        Path data,
        @Nullable String mongoUri,
        boolean demo,
        List<ListeningPort> ports,
        @Nullable InetAddress address,
        boolean proxied,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable String publicHost,
        long heap) {

    private static final long USUAL_HEAP = 1L << 30;

    /**
     * A port that Waymark listens at.
     *
     * @param what    it listens for there, such as {@code pages}
     * @param number  from 1
     * @param setting by which it is chosen
     */
    public record ListeningPort(String what, int number, String setting) {}

    /**
     * What an environment says of a Waymark that is, or would be, started in it.
     *
     * @param data     the data folder
     * @param mongoUri of a MongoDB; null where the data are in the folder
     * @throws IllegalArgumentException if a setting cannot be understood; the message is a sentence
     */
    public static DoctorSettings of(Map<String, String> environment, Path data, @Nullable String mongoUri) {
        return new DoctorSettings(
                data,
                mongoUri,
                false,
                ports(environment),
                address(environment),
                given(environment, "WAYMARK_PROXIES") != null,
                path(environment, "WAYMARK_TLS_CERTIFICATE"),
                path(environment, "WAYMARK_TLS_KEY"),
                host(given(environment, "WAYMARK_PUBLIC_URL")),
                heap(given(environment, "WAYMARK_MEMORY")));
    }

    private static List<ListeningPort> ports(Map<String, String> environment) {
        List<ListeningPort> ports = new ArrayList<>();
        addPort(ports, environment, "pages", "WAYMARK_PORT", "8080");
        addPort(ports, environment, "commands", "WAYMARK_COMMAND_PORT", "8081");
        addPort(ports, environment, "redirects", "WAYMARK_REDIRECT_PORT", "0");
        return ports;
    }

    private static void addPort(
            List<ListeningPort> ports, Map<String, String> environment, String what, String setting, String otherwise) {
        String given = given(environment, setting);
        String number = given == null ? otherwise : given;
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65_535) {
            throw new IllegalArgumentException(
                    setting + " must be a port, a number from 0 to 65535, but is \"" + number + "\"");
        }
        if (Integer.parseInt(number) > 0) {
            ports.add(new ListeningPort(what, Integer.parseInt(number), setting));
        }
    }

    private static @Nullable InetAddress address(Map<String, String> environment) {
        String given = given(environment, "WAYMARK_ADDRESS");
        try {
            return given == null ? null : InetAddress.getByName(given);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "WAYMARK_ADDRESS must be an address of this machine, such as 127.0.0.1, but is \"" + given + "\"");
        }
    }

    private static @Nullable Path path(Map<String, String> environment, String setting) {
        String given = given(environment, setting);
        return given == null ? null : Path.of(given).toAbsolutePath();
    }

    /** {@return the host of an address; null where there is none in it} */
    public static @Nullable String host(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** As Java reads {@code -Xmx}. */
    static long heap(@Nullable String given) {
        String text = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[1-9]\\d{0,12}[kmgt]?")) {
            return USUAL_HEAP;
        }
        int unit = "kmgt".indexOf(text.charAt(text.length() - 1)) + 1;
        String number = unit == 0 ? text : text.substring(0, text.length() - 1);
        return Long.parseLong(number) << 10 * unit;
    }

    private static @Nullable String given(Map<String, String> environment, String setting) {
        String text = environment.getOrDefault(setting, "");
        return text.isBlank() ? null : text.strip();
    }

    boolean tls() {
        return certificate != null || key != null;
    }
}

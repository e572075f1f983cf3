package org.waymark.resilience.site;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.waymark.command.CommandServiceApplication;
import org.waymark.events.Role;
import org.waymark.query.QueryServiceApplication;
import org.waymark.standalone.testing.Api;

/** One of the two services, with the settings that it has in production, for callers whose tokens name a role. */
public final class Service implements AutoCloseable {

    /** Which of the two. */
    public enum Kind {
        COMMANDS,
        QUERIES
    }

    private static final int OK = 200;

    /** Below those that the system chooses by itself. */
    private static final int LOWEST_PORT = 18_000;

    private static final int HIGHEST_PORT = 30_000;
    private static final String TOKEN = "token-of-";

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one in this process, on a port that the system chooses; returns when it takes requests.
     *
     * @param uri of the database, which it names
     */
    public static Service start(Kind kind, String uri) {
        return start(kind, uri, 0);
    }

    private static Service start(Kind kind, String uri, int port) {
        SpringApplicationBuilder application = switch (kind) {
            case COMMANDS -> CommandServiceApplication.application();
            case QUERIES -> new SpringApplicationBuilder(QueryServiceApplication.class);
        };
        JwtDecoder decoder = Service::decoded;
        return new Service(application
                .initializers(context -> context.getBeanFactory().registerSingleton("jwtDecoder", decoder))
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + port,
                        "--spring.main.banner-mode=off",
                        "--spring.mongodb.uri=" + uri,
                        "--logging.structured.format.console="));
    }

    /** One in a process of its own: kind, database and port are its arguments. */
    public static void main(String[] arguments) {
        Service service = start(Kind.valueOf(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
        ChildProcess.reachedAt(service.address());
        ChildProcess.untilParentEnds();
    }

    private static Jwt decoded(String token) {
        if (!token.startsWith(TOKEN)) {
            throw new BadJwtException("not a token");
        }
        String name = token.substring(TOKEN.length());
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(name)
                .claim("roles", List.of(name.toUpperCase(Locale.ROOT)))
                .build();
    }

    /** The API of two services as somebody of that role. */
    public static Api api(String commands, String queries, Role role) {
        return Api.withToken(commands, queries, TOKEN + role.name().toLowerCase(Locale.ROOT));
    }

    public String address() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /** Whether it says of itself that all is well. */
    public boolean isUp() {
        return isUp(address());
    }

    /** Whether the one at that address does. */
    public static boolean isUp(String address) {
        try {
            return new Api(address, address, null, "").ask("/actuator/health").status() == OK;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    /** A port that nobody uses now, and that the system gives to nobody who does not ask for it. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // the next one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How often something stood still for no known reason, and was started anew. */
    public double restarts() {
        MeterRegistry meters = context.getBean(MeterRegistry.class);
        return Stream.of("waymark.views.restarts", "waymark.redactions.restarts")
                .flatMap(name -> meters.find(name).counters().stream())
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}

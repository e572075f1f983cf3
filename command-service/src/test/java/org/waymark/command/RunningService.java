package org.waymark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.waymark.events.Role;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it runs, on a database of a test's own, with an account for every role, named as the role. */
public final class RunningService implements AutoCloseable {

    /** Noon on the day on which all tests take place. */
    public static final Instant NOW = Instant.parse("2023-07-14T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service on a database at {@link #NOW}, with more configuration where a test needs it. */
    public static RunningService on(TestDatabase database, Class<?>... more) {
        return on(database, Map.of(), more);
    }

    /** The same with settings of its own. */
    public static RunningService on(TestDatabase database, Map<String, Object> settings, Class<?>... more) {
        Clock noon = Clock.fixed(NOW, ZoneOffset.UTC);
        MongoClientSettingsBuilderCustomizer commands = options -> options.addCommandListener(database.commands());
        return start(
                application(more).properties(settings).initializers(context -> {
                    context.getBeanFactory().registerSingleton("noon", noon);
                    context.getBeanFactory().registerSingleton("commands", commands);
                }),
                database.uri());
    }

    /** Starts the service on the database that a connection string names, with the clock it has in production. */
    public static RunningService on(String database, Class<?>... more) {
        return start(application(more), database);
    }

    /**
     * Starts the service with the clock it has in production; it tries a command for this long only, and looks often for a
     * database that went away.
     */
    public static RunningService impatient(String database, String writeTimeout) {
        MongoClientSettingsBuilderCustomizer looksOften = settings -> settings.applyToServerSettings(server ->
                        server.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS).heartbeatFrequency(1, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(300, TimeUnit.MILLISECONDS));
        return start(
                application()
                        .properties("waymark.write-timeout=" + writeTimeout)
                        .initializers(context -> context.getBeanFactory().registerSingleton("looksOften", looksOften)),
                database);
    }

    private static SpringApplicationBuilder application(Class<?>... more) {
        Class<?>[] sources = Arrays.copyOf(more, more.length + 1);
        sources[more.length] = Accounts.class;
        return CommandServiceApplication.application(sources);
    }

    private static RunningService start(SpringApplicationBuilder application, String database) {
        return new RunningService(application.run(
                "--server.port=0",
                "--spring.mongodb.uri=" + database,
                "--logging.structured.format.console=",
                "--logging.level.root=warn",
                "--logging.level.de.bwaldvogel.mongo.wire=off"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Accounts {

        @Bean
        UserDetailsService accounts() {
            UserDetails[] users = Arrays.stream(Role.values())
                    .map(role -> User.withUsername(role.name().toLowerCase(Locale.ROOT))
                            .password("{noop}secret")
                            .roles(role.name())
                            .build())
                    .toArray(UserDetails[]::new);
            // Only the look-up: the manager would put a slow hash in place of the plain password after the first
            // sign-in.
            return new InMemoryUserDetailsManager(users)::loadUserByUsername;
        }
    }

    /** What the service answered. */
    public record Answer(int status, HttpResponse<String> response) {

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The problem's code. */
        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Sends a command as somebody; headers are given as name, value, name, value … */
    public Answer send(String actor, String command, String body, String... headers) {
        return exchange(
                actor, "POST", "/api/commands/" + command, body.getBytes(StandardCharsets.UTF_8), withJson(headers));
    }

    /** Asks for a page as somebody; nobody where the actor is empty. */
    public Answer get(String actor, String path, String... headers) {
        return exchange(actor, "GET", path, new byte[0], headers);
    }

    /** Any request. */
    public Answer exchange(String actor, String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!actor.isEmpty()) {
            request.header("Authorization", basic(actor + ":secret"));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Number of events in the ledger. */
    public static long events(TestDatabase database) {
        return database.database().getCollection("ledger").find().into(new ArrayList<>()).stream()
                .mapToLong(commit -> commit.getList("events", Object.class).size())
                .sum();
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String[] withJson(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return all;
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}

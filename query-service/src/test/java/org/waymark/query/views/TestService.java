package org.waymark.query.views;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.events.Role;
import org.waymark.query.QueryServiceApplication;
import org.waymark.query.forms.DeclaredForms;
import org.waymark.query.security.CallerTokens;
import org.waymark.query.web.PageList;

/** The whole service on a {@link TestLedger}, with an account for each role, named after it. */
public final class TestService implements AutoCloseable {

    public static final String PASSWORD = "waymark";

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one node; it shares the clock, the database and the signal with the ledger's writer.
     *
     * @param properties more settings, as {@code name=value}
     */
    public static TestService start(TestLedger ledger, Clock clock, String... properties) {
        return start(ledger, clock, Map.of(), properties);
    }

    /** The same with more beans, or with others of the same names. */
    public static TestService start(TestLedger ledger, Clock clock, Map<String, Object> more, String... properties) {
        CallerTokens tokens = caller -> "token of " + caller.getName();
        Map<String, Object> shared = new HashMap<>(Map.of(
                "mongoClient",
                ledger.client(),
                "ledgerSignal",
                ledger.signal(),
                "clock",
                clock,
                "callerTokens",
                tokens,
                "accounts",
                accounts(),
                "jwtDecoder",
                (JwtDecoder) TestService::decoded,
                "requestProbe",
                ledger.probe(),
                "countedImages",
                CountedImages.countedBy(ledger.probe()),
                "otherApplications",
                new OtherApplications()));
        shared.putAll(more);
        return start(
                shared,
                Stream.concat(Stream.of("server.port=0", address(ledger), database(ledger)), Stream.of(properties))
                        .toArray(String[]::new));
    }

    /** Starts one node as a process of its own would, with nothing but the address of the database. */
    public static TestService startAlone(TestLedger ledger) {
        return startAlone(ledger, Map.of());
    }

    /** The same with more beans. */
    public static TestService startAlone(TestLedger ledger, Map<String, Object> more) {
        Map<String, Object> beans = new HashMap<>(more);
        beans.put("otherApplications", new OtherApplications());
        return start(beans, "server.port=0", address(ledger), database(ledger));
    }

    /** The same anywhere, for callers with a token as {@link #start} takes it. */
    static TestService startAt(String uri, String database, Map<String, Object> more, String... properties) {
        Map<String, Object> beans = new HashMap<>(more);
        beans.put("otherApplications", new OtherApplications());
        beans.put("jwtDecoder", (JwtDecoder) TestService::decoded);
        return start(
                beans,
                Stream.concat(
                                Stream.of("server.port=0", "MONGODB_URI=" + uri, "waymark.database=" + database),
                                Stream.of(properties))
                        .toArray(String[]::new));
    }

    /** The setting as production gives it. */
    private static String address(TestLedger ledger) {
        return "MONGODB_URI=" + ledger.connectionString();
    }

    private static String database(TestLedger ledger) {
        return "waymark.database=" + ledger.database().getName();
    }

    private static TestService start(Map<String, Object> shared, String... properties) {
        return new TestService(new SpringApplicationBuilder(QueryServiceApplication.class)
                .initializers(context -> shared.forEach(context.getBeanFactory()::registerSingleton))
                .registerShutdownHook(false)
                .properties("spring.main.banner-mode=off")
                .properties(properties)
                .run());
    }

    /** Takes {@code good-auditor} for a token of somebody who is an auditor. */
    private static Jwt decoded(String token) {
        if (!token.startsWith("good-")) {
            throw new BadJwtException("not a token");
        }
        String name = token.substring("good-".length());
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(name)
                .claim("roles", List.of(name.toUpperCase(Locale.ROOT)))
                .build();
    }

    /** Only the look-up: the manager would put a slow hash in place of the plain password after the first sign-in. */
    private static UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(Arrays.stream(Role.values())
                .map(role -> User.withUsername(role.name().toLowerCase(Locale.ROOT))
                        .password("{noop}" + PASSWORD)
                        .authorities(role.authority())
                        .build())
                .toList())::loadUserByUsername;
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A part of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of one kind. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** The pages there are, as the service itself lists them. */
    public PageList pages() {
        return context.getBean(PageList.class);
    }

    /** The forms there are, as they are declared. */
    public DeclaredForms forms() {
        return new DeclaredForms(context);
    }

    /** What address leads to what code; the actuator has another mapping of its own. */
    public RequestMappingHandlerMapping requestMappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** How many answers are written later than their request: when it stops, the server waits for them. */
    public long openStreams() {
        ServletWebServerApplicationContext web = (ServletWebServerApplicationContext) context;
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(web.getWebServer());
        return Arrays.stream(server.getTomcat().getHost().findChildren())
                .mapToLong(application -> ((StandardContext) application).getInProgressAsyncCount())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}

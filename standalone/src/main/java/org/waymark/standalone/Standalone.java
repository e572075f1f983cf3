package org.waymark.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.http.QuietRefusals;
import org.waymark.http.identity.AccountRoles;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.ledger.version.DatabaseVersion;
import org.waymark.people.Organisation;
import org.waymark.people.People;
import org.waymark.query.QueryServiceApplication;
import org.waymark.query.highlight.FrozenContents;
import org.waymark.query.views.ViewBehindException;
import org.waymark.query.views.ViewPositions;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.AccountsConfiguration;
import org.waymark.standalone.backup.BackupManifest;
import org.waymark.standalone.backup.UnfinishedRestore;
import org.waymark.standalone.doctor.DoctorConfiguration;
import org.waymark.standalone.doctor.DoctorSettings;
import org.waymark.standalone.doctor.Examination;
import org.waymark.standalone.doctor.RunningWaymark;
import org.waymark.standalone.firststart.FirstStart;
import org.waymark.standalone.firststart.FirstStartConfiguration;
import org.waymark.standalone.firststart.FirstStartGate;
import org.waymark.standalone.firststart.Guesses;
import org.waymark.standalone.folder.DataFolder;
import org.waymark.standalone.organisation.OrganisationConfiguration;
import org.waymark.standalone.provider.OwnProviderConfiguration;
import org.waymark.standalone.reports.OwnReportContents;

/**
 * Both services in one JVM on one database, each in a Spring context and on a port of its own.
 *
 * <p>They share {@linkplain SharedParts what makes them one node}. Closing stops pages first, then commands, then the database, so that nothing acknowledged is cut off.
 */
final class Standalone implements AutoCloseable {

    /** The log's name in the data folder. */
    static final String LOG = "waymark.log";

    private static final Duration PAGES_WITHIN = Duration.ofMinutes(1);

    /** What Spring Boot sets up because the query service's libraries are there, and the command service has no use for. */
    static final String NOT_FOR_COMMANDS = "spring.autoconfigure.exclude="
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration,"
            + "org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final SharedParts parts;
    private final int port;
    private final int commandPort;
    private final @Nullable PlainConnector redirecting;
    private final Network network;
    private final ViewPositions views;

    /** What is done to the database before the services read it. */
    interface Preparation {

        /** Nothing. */
        Preparation NONE = database -> {};

        void on(MongoDatabase database) throws IOException;
    }

    private Standalone(Settings settings, Path data, Preparation preparation) {
        network = settings.network();
        try {
            String uri = databaseUri(settings, data);
            String database = LedgerDatabase.name(uri, null);
            MongoClient client = opened(MongoClients.create(uri));
            DatabaseVersion.take(client.getDatabase(database));
            preparation.on(client.getDatabase(database));
            parts = opened(new SharedParts(client, database, data, settings));
            Guesses guesses = new Guesses(Clock.systemUTC());
            List<String> common = commonArguments(settings, data, uri, database);
            OwnReportContents contents = new OwnReportContents();
            Optional<PlainConnector> inside = Optional.ofNullable(network.tls()).map(tls -> PlainConnector.inside());
            Map<String, Object> ofCommands = new HashMap<>(Map.of(
                    "ownReportContents",
                    contents,
                    "firstStartGate",
                    FirstStartGate.beforeCommands(parts.firstStart(), guesses)));
            inside.ifPresent(connector -> ofCommands.put("insideConnector", connector));
            commandPort = port(start(
                    CommandServiceApplication.application().properties(NOT_FOR_COMMANDS),
                    with(parts.beans(), ofCommands),
                    common,
                    settings.commandPort()));
            redirecting = redirecting(settings);
            Map<String, Object> ofPages = new HashMap<>(parts.provider().forPages());
            ofPages.put("firstStartGate", FirstStartGate.beforePages(parts.firstStart(), guesses));
            ofPages.put("guesses", guesses);
            ofPages.put("runningWaymark", running(settings, data, client, database));
            if (redirecting != null) {
                ofPages.put("redirectingConnector", redirecting);
            }
            ConfigurableApplicationContext pages = start(
                    new SpringApplicationBuilder(
                                    QueryServiceApplication.class,
                                    AccountsConfiguration.class,
                                    DoctorConfiguration.class,
                                    FirstStartConfiguration.class,
                                    OrganisationConfiguration.class,
                                    OwnProviderConfiguration.class)
                            .properties(QuietRefusals.settings())
                            .properties(
                                    "waymark.command-url=http://localhost:"
                                            + inside.map(PlainConnector::port).orElse(commandPort),
                                    "waymark.checkpoint.key-file=" + data.resolve("checkpoint.key")),
                    with(parts.beans(), ofPages),
                    common,
                    settings.port());
            contents.from(pages.getBean(FrozenContents.class));
            port = port(pages);
            views = pages.getBean(ViewPositions.class);
        } catch (RuntimeException | IOException e) {
            close();
            throw StartFailure.explained(e);
        }
    }

    /**
     * Starts everything; returns when pages and commands can be used.
     *
     * @throws UsageException if a port is taken, the data folder cannot be used, or the ledger is not what it must be for
     *     the preparation
     */
    static Standalone start(Settings settings, Path data, Preparation preparation) {
        return new Standalone(settings, data, preparation);
    }

    Accounts accounts() {
        return parts.accounts();
    }

    People people() {
        return parts.people();
    }

    /**
     * Returns when the pages show every event up to a position.
     *
     * @throws IllegalStateException if they do not come to it
     */
    void awaitPages(long position) {
        long deadline = System.nanoTime() + PAGES_WITHIN.toNanos();
        while (views.ofAll() < position) {
            try {
                views.await(position);
            } catch (ViewBehindException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The pages do not keep up with the ledger: see the log", e);
                }
            }
        }
    }

    /** What the page of the system's health looks at. */
    private RunningWaymark running(Settings settings, Path data, MongoClient client, String database) {
        return new RunningWaymark() {
            @Override
            public DoctorSettings settings() {
                return SettingsToCheck.of(settings, data, port, commandPort, redirectPort());
            }

            @Override
            public Examination.Found database() {
                return new Examination.Found(client, database, null, true, true, () -> {});
            }
        };
    }

    /** Whether somebody can sign in, and how the first account is made. */
    FirstStart firstStart() {
        return parts.firstStart();
    }

    String address() {
        return network.scheme() + "://localhost:" + port;
    }

    String commandAddress() {
        return network.scheme() + "://localhost:" + commandPort;
    }

    /** {@return where plain HTTP is redirected to the pages, 0 where nowhere} */
    int redirectPort() {
        return redirecting == null ? 0 : redirecting.port();
    }

    private static @Nullable PlainConnector redirecting(Settings settings) {
        Integer from = settings.network().redirectPort();
        return from == null ? null : PlainConnector.redirecting(from, settings.publicUrl());
    }

    @Override
    public void close() {
        Organisation.UNNAMED.becomeCurrent();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.Logger log = System.getLogger(Standalone.class.getName());
                log.log(System.Logger.Level.WARNING, "Stopping went on after a failure", e);
            }
        }
    }

    private String databaseUri(Settings settings, Path data) throws IOException {
        Files.createDirectories(data);
        if (settings.mongoUri() != null) {
            return settings.mongoUri();
        }
        UnfinishedRestore.refuse(data);
        EmbeddedMongo mongo = opened(DataFolder.open(data));
        BackupManifest.discardIn(data);
        return mongo.connectionString();
    }

    private static Map<String, Object> with(Map<String, Object> beans, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(beans);
        all.putAll(more);
        return all;
    }

    private static List<String> commonArguments(Settings settings, Path data, String uri, String database) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.shutdown=graceful",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + uri,
                "--waymark.database=" + database,
                "--waymark.demo=" + settings.demo(),
                "--waymark.account-roles=" + (settings.accountRoles() == AccountRoles.EVERYWHERE),
                "--waymark.account-page=/account",
                "--management.endpoint.health.show-components=always"));
        arguments.addAll(settings.log().arguments(data));
        arguments.addAll(settings.network().arguments());
        if (settings.mongoUri() == null) {
            // The only node on this data: after a crash it takes its views up without waiting for a claim to lapse.
            arguments.add("--waymark.node-id=standalone");
        }
        return arguments;
    }

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, Map<String, Object> shared, List<String> settings, int port) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        return opened(service.initializers(target -> shared.forEach(target.getBeanFactory()::registerSingleton))
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
    }

    /** What runs: a context of each service. */
    Stream<ApplicationContext> contexts() {
        return open.stream().filter(ApplicationContext.class::isInstance).map(ApplicationContext.class::cast);
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}

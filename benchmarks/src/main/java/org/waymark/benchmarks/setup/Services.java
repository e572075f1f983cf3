package org.waymark.benchmarks.setup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.ledger.LedgerSignal;
import org.waymark.query.QueryServiceApplication;
import org.waymark.query.highlight.FrozenContents;
import org.waymark.query.security.CallerTokens;
import org.waymark.standalone.reports.OwnReportContents;

/** The services in this JVM on one embedded database, put together as standalone does; each starts when first asked for. */
public final class Services implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Tokens tokens = new Tokens();
    private final EmbeddedMongo server;
    private final MongoClient client;
    private final Map<String, Object> shared = new HashMap<>();
    private final OwnReportContents contents = new OwnReportContents();
    private final Path folder;
    private @Nullable ApplicationContext queryService;

    private Services(Path folder) {
        this.folder = folder;
        server = opened(EmbeddedMongo.open(folder));
        client = opened(MongoClients.create(server.connectionString()));
        shared.put("mongoClient", client);
        shared.put("ledgerSignal", new LedgerSignal());
        shared.put("clock", Clock.systemUTC());
        shared.put("jwtDecoder", tokens.decoder());
        CallerTokens forForms = caller -> tokens.token();
        shared.put("callerTokens", forForms);
        shared.put("ownReportContents", contents);
    }

    /** Opens the database kept in a folder. */
    public static Services open(Path folder) {
        return new Services(folder);
    }

    /** Starts the command service, on a free port. */
    public Http commands() {
        return start(CommandServiceApplication.application());
    }

    /** Starts the query service, on a free port; returns when it takes requests, which is before its views are there. */
    public Http queries() {
        Http started = start(new SpringApplicationBuilder(QueryServiceApplication.class).initializers(fresh -> {
            fresh.getBeanFactory().registerSingleton("accounts", SignIn.accounts());
            queryService = fresh;
        }));
        contents.from(Objects.requireNonNull(queryService).getBean(FrozenContents.class));
        return started;
    }

    /** {@return the metrics of the query service, which has to be started} */
    public MeterRegistry queryMeters() {
        return Objects.requireNonNull(queryService, "not started").getBean(MeterRegistry.class);
    }

    /** Stops the service started last, with the caller of it. */
    public void stopLast() throws Exception {
        open.pop().close();
        open.pop().close();
    }

    private Http start(SpringApplicationBuilder application) {
        List<String> settings = List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + server.connectionString(),
                "--spring.mongodb.database=" + Ledger.DATABASE,
                "--waymark.checkpoint.key-file=" + folder.resolve("checkpoint.key"),
                "--waymark.database=" + Ledger.DATABASE);
        ConfigurableApplicationContext context = opened(application
                .initializers(fresh -> shared.forEach(fresh.getBeanFactory()::registerSingleton))
                .run(settings.toArray(String[]::new)));
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return opened(new Http("http://localhost:" + port, tokens.token()));
    }

    /** The client that the services share. */
    public MongoClient client() {
        return client;
    }

    public String newToken() {
        return tokens.token();
    }

    public long fileSize() {
        return server.fileSize();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IOException("A part did not close", e);
            }
        }
    }
}

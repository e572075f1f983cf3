package org.waymark.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.query.QueryServiceApplication;

/** Both services as processes of their own have them: they share a database, and know an outside provider by its settings alone. */
final class ServicesWithProvider implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<String> settings;
    private final String commands;
    private final String pages;

    ServicesWithProvider(String issuer, Path folder) {
        EmbeddedMongo mongo = opened(EmbeddedMongo.inMemory(Clock.systemUTC()));
        MongoClient database = opened(MongoClients.create(mongo.connectionString()));
        settings = List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + mongo.connectionString(),
                "--spring.mongodb.database=waymark",
                "--waymark.database=waymark",
                "--waymark.oidc.issuer=" + issuer,
                "--waymark.oidc.client-secret=" + Keycloak.SECRET,
                "--waymark.oidc.roles-claim=realm_access.roles",
                "--waymark.oidc.roles=waymark-administrator=ADMINISTRATOR;waymark-coordinator=COORDINATOR;"
                        + "waymark-sponsor=SPONSOR;waymark-member=MEMBER;waymark-lead=LEAD;waymark-auditor=AUDITOR;"
                        + "waymark-viewer=VIEWER",
                "--logging.file.name=" + folder.resolve("services.log"),
                "--logging.threshold.console=off");
        commands = address(start(CommandServiceApplication.application(), database));
        pages = address(start(
                new SpringApplicationBuilder(QueryServiceApplication.class),
                database,
                "--waymark.command-url=" + commands));
    }

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, MongoClient database, String... more) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(List.of(more));
        return opened(
                service.initializers(context -> context.getBeanFactory().registerSingleton("mongoClient", database))
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
    }

    private static String address(ConfigurableApplicationContext service) {
        return "http://localhost:"
                + Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
    }

    String commands() {
        return commands;
    }

    String pages() {
        return pages;
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new AssertionError("A part did not close", e);
            }
        }
    }
}

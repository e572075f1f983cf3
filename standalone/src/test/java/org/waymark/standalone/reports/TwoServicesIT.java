package org.waymark.standalone.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.client.RestClient;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.events.Role;
import org.waymark.query.QueryServiceApplication;
import org.waymark.standalone.provider.OwnTokens;
import org.waymark.standalone.provider.SigningKeys;
import tools.jackson.databind.JsonNode;

/** A report is issued where the two services are processes of their own: one asks the other, with the caller's token. */
class TwoServicesIT {

    private final OwnTokens tokens = new OwnTokens(new SigningKeys(Clock.systemUTC()), "a-test", Clock.systemUTC());

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, MongoClient database, String uri, String... settings) {
        Map<String, Object> beans = new HashMap<>(Map.of("mongoClient", database, "jwtDecoder", tokens.decoder()));
        beans.put("callerTokens", tokens);
        return service.initializers(context -> beans.forEach(context.getBeanFactory()::registerSingleton))
                .registerShutdownHook(false)
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.mongodb.uri=" + uri,
                        "--spring.mongodb.database=waymark",
                        "--waymark.database=waymark",
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn");
    }

    private static String address(ConfigurableApplicationContext service) {
        return "http://localhost:"
                + Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
    }

    private String token(Role role) {
        Authentication caller = UsernamePasswordAuthenticationToken.authenticated(
                role.name().toLowerCase(Locale.ROOT), null, AuthorityUtils.createAuthorityList(role.authority()));
        return tokens.tokenFor(caller);
    }

    private JsonNode send(String commands, Role role, String name, String body) {
        return Objects.requireNonNull(RestClient.create(commands)
                .post()
                .uri("/api/commands/{name}", name)
                .headers(headers -> headers.setBearerAuth(token(role)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    @Test
    void theContentComesOverHttp() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory(Clock.systemUTC());
                MongoClient database = MongoClients.create(mongo.connectionString());
                ConfigurableApplicationContext pages = start(
                        new SpringApplicationBuilder(QueryServiceApplication.class),
                        database,
                        mongo.connectionString());
                ConfigurableApplicationContext commands = start(
                        CommandServiceApplication.application(),
                        database,
                        mongo.connectionString(),
                        "waymark.query-url=" + address(pages))) {
            String to = address(commands);
            send(to, Role.COORDINATOR, "create-strategy", """
                    {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
            send(to, Role.COORDINATOR, "draft-highlight-report", """
                    {"strategy":"SG23"}""");
            send(to, Role.COORDINATOR, "write-report-section", """
                    {"strategy":"SG23","report":"H1","section":"status","text":"On course","rating":"G","reason":"So it is"}""");

            long issued = send(to, Role.SPONSOR, "issue-highlight-report", """
                            {"strategy":"SG23","report":"H1"}""")
                    .at("/position")
                    .asLong();

            JsonNode content = Objects.requireNonNull(RestClient.create(address(pages))
                    .get()
                    .uri("/api/strategies/SG23/highlight-reports/H1.json?version=1")
                    .headers(headers -> headers.setBearerAuth(token(Role.VIEWER)))
                    .header("Waymark-Min-Position", String.valueOf(issued))
                    .retrieve()
                    .body(JsonNode.class));
            assertThat(content.toString()).contains("On course").contains("sponsor");
            assertThat(content.at("/head/basis").asLong()).isEqualTo(issued - 1);
        }
    }
}

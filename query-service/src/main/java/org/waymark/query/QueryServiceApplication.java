package org.waymark.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.PropertySource;
import org.waymark.http.QuietRefusals;
import org.waymark.http.StopLimit;

/**
 * The query service: pages and query API on one port, 8080 unless set otherwise. Settings that hold wherever it runs
 * are in {@code query-service.properties}; those of a process of its own are given by {@link #main}.
 */
@SpringBootApplication
@PropertySource("classpath:query-service.properties")
public class QueryServiceApplication {

    /** Runs the service as a process of its own, as in {@code docker-compose.yml}. */
    public static void main(String[] arguments) {
        StopLimit.install(StopLimit.USUAL);
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties(QuietRefusals.settings())
                .properties(
                        "server.port=${WAYMARK_PORT:8080}",
                        "server.shutdown=graceful",
                        "spring.main.banner-mode=off",
                        "logging.structured.format.console=ecs")
                .run(arguments);
    }
}

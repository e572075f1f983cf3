package org.waymark.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.waymark.events.Role;
import org.waymark.query.action.Actions;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.strategy.Strategies;

/**
 * All pages on {@link Story}, without database and command-service. Run it to look at them: one account for each role,
 * with the password {@code waymark}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ComponentScan
@ComponentScan(
        basePackages = "org.waymark.query",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Pages.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.waymark\\.query\\..*\\.(StrategyFrame|Projects)")
        })
class PagesApplication {

    static final String PASSWORD = "waymark";

    /** A little after the last event of the story. */
    static final Instant NOW = Instant.parse("2023-09-14T10:00:00Z");

    public static void main(String[] arguments) {
        SpringApplication.run(PagesApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    FoldedHistory history(Clock clock) {
        return new FoldedHistory(Story.told(), clock);
    }

    @Bean
    Strategies strategies(FoldedHistory history) {
        return new Strategies(history);
    }

    @Bean
    ProgressGrids progressGrids(FoldedHistory history) {
        return new ProgressGrids(history);
    }

    @Bean
    Actions actions(FoldedHistory history) {
        return new Actions(history);
    }

    @Bean
    FoldedAudit audit(FoldedHistory history) {
        return new FoldedAudit(history);
    }

    @Bean
    CallerTokens callerTokens() {
        return caller -> "token-of-" + caller.getName();
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(Arrays.stream(Role.values())
                .map(role -> User.withUsername(name(role))
                        .password("{noop}" + PASSWORD)
                        .authorities(role.authority())
                        .build())
                .toList());
    }

    /** The account that has this role. */
    static String name(Role role) {
        return role == Role.ADMINISTRATOR ? "admin" : role.name().toLowerCase(Locale.ROOT);
    }
}

package org.waymark.command;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.evidence.SentFiles;
import org.waymark.command.highlight.ReportContents;
import org.waymark.command.imports.ImportKinds;
import org.waymark.http.QuietRefusals;
import org.waymark.http.StopLimit;
import org.waymark.ledger.LedgerReader;

/**
 * Starts the command service: the only writer. Accounts or a token issuer come from outside, as a
 * {@code UserDetailsService} or {@code JwtDecoder} bean; without either nobody is let in.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class CommandServiceApplication {

    /**
     * The service as an application of its own context, for {@code main} and for a JVM that runs more than this one. Its
     * settings are those of {@code command-service.properties} and the environment.
     *
     * @param more configuration classes to add, such as one with accounts
     */
    public static SpringApplicationBuilder application(Class<?>... more) {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .sources(more)
                .properties("spring.config.name=command-service")
                .properties(QuietRefusals.settings());
    }

    /** Starts the service on its own. */
    public static void main(String... arguments) {
        StopLimit.install(StopLimit.USUAL);
        application().run(arguments);
    }

    @Bean
    CommandRegistry commandRegistry(
            LedgerReader ledger, ReportContents contents, Clock clock, SentFiles sent, FileLimits limits) {
        return WaymarkCommands.registry(
                ledger::at, contents, () -> ledger.head().position(), clock, sent, limits);
    }

    @Bean
    ImportKinds importKinds() {
        return WaymarkCommands.imports();
    }
}

package org.waymark.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.accounts.NewPassword;
import org.waymark.standalone.organisation.EnvironmentSettings;

/**
 * What was asked for at the prompt and by the environment (docs/interfaces.md, “The script”).
 *
 * @param demo         whether to show the worked example on a fresh temporary data folder
 * @param data         the data folder; not used for a demonstration
 * @param port         of pages and queries; 0 takes a free one
 * @param commandPort  of commands; 0 takes a free one
 * @param mongoUri     a real MongoDB to use instead of the embedded one
 * @param demoPassword of the demonstration's accounts; made up where absent
 * @param publicUrl    where browsers find the pages; on this machine where absent
 * @param accountRoles which roles of accounts hold in every strategy
 * @param network      where it listens, and how
 * @param adminPassword of the account {@code admin}, which is made with it at the first start; where absent, a one-time
 *                     address leads to the page that makes the first administrator
 * @param organisation what counts before what administrators set on a page
 * @param log          where the log goes
 */
record Settings(
        boolean demo,
        Path data,
        int port,
        int commandPort,
        @Nullable String mongoUri,
        @Nullable String demoPassword,
        @Nullable String publicUrl,
        AccountRoles accountRoles,
        Network network,
        @Nullable String adminPassword,
        EnvironmentSettings organisation,
        LogOutput log) {

    private static final String USAGE =
            "Usage: waymark demo | run [--data DIR] | verify | backup DIR | restore BACKUP | doctor | export FILE | import FILE";

    /** @throws UsageException if they cannot be understood; the message says what is wrong and what would do */
    static Settings of(List<String> arguments, Map<String, String> environment) {
        if (nonBlank(environment.get("WAYMARK_OIDC_ISSUER")) != null) {
            throw new UsageException(
                    "WAYMARK_OIDC_ISSUER is for the two services as processes of their own. This Waymark signs"
                            + " people in by itself: leave it out, or see docs/operations.md, “Signing in”");
        }
        if (arguments.isEmpty()) {
            throw new UsageException(USAGE);
        }
        boolean demo = switch (arguments.getFirst()) {
            case "demo" -> true;
            case "run" -> false;
            default -> throw new UsageException("There is no command \"" + arguments.getFirst() + "\". " + USAGE);
        };
        String data = environment.getOrDefault("WAYMARK_DATA", "data");
        List<String> options = arguments.subList(1, arguments.size());
        if (options.size() == 2 && options.getFirst().equals("--data") && !demo) {
            data = options.getLast();
        } else if (!options.isEmpty()) {
            throw new UsageException("Cannot use " + String.join(" ", options) + " here. " + USAGE);
        }
        return new Settings(
                demo,
                Path.of(data).toAbsolutePath().normalize(),
                port(environment, "WAYMARK_PORT", 8080),
                port(environment, "WAYMARK_COMMAND_PORT", 8081),
                nonBlank(environment.get("MONGODB_URI")),
                nonBlank(environment.get("WAYMARK_DEMO_PASSWORD")),
                publicUrl(environment),
                accountRoles(environment),
                Network.of(environment),
                adminPassword(environment),
                organisation(environment),
                LogOutput.of(environment));
    }

    private static @Nullable String adminPassword(Map<String, String> environment) {
        String given = nonBlank(environment.get("WAYMARK_ADMIN_PASSWORD"));
        if (given != null) {
            NewPassword.fault(given, "admin").ifPresent(fault -> {
                throw new UsageException("WAYMARK_ADMIN_PASSWORD cannot be used. " + fault);
            });
        }
        return given;
    }

    private static EnvironmentSettings organisation(Map<String, String> environment) {
        try {
            return EnvironmentSettings.of(environment);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static AccountRoles accountRoles(Map<String, String> environment) {
        return switch (environment.getOrDefault("WAYMARK_ACCOUNT_ROLES", "true")) {
            case "", "true" -> AccountRoles.EVERYWHERE;
            case "false" -> AccountRoles.ADMINISTRATORS_ONLY;
            default -> throw new UsageException("WAYMARK_ACCOUNT_ROLES must be true or false");
        };
    }

    /** As what Waymark's own provider signs tokens. */
    String issuer() {
        return publicUrl == null ? network.scheme() + "://localhost:" + port : publicUrl;
    }

    private static @Nullable String publicUrl(Map<String, String> environment) {
        String given = nonBlank(environment.get("WAYMARK_PUBLIC_URL"));
        if (given != null && !given.matches("https?://[^/?#\\s]+/?")) {
            throw new UsageException(
                    "WAYMARK_PUBLIC_URL must be an address such as https://waymark.example.org, but is \"" + given
                            + "\"");
        }
        return given == null ? null : given.replaceFirst("/$", "");
    }

    static int port(Map<String, String> environment, String name, int otherwise) {
        String given = nonBlank(environment.get(name));
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535) {
            throw new UsageException(name + " must be a port, a number from 0 to 65535, but is \"" + given + "\"");
        }
        return Integer.parseInt(given);
    }

    static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

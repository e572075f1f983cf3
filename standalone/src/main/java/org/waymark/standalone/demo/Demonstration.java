package org.waymark.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.waymark.events.Role;
import org.waymark.standalone.accounts.Accounts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the worked example: a real council's strategy and action plan, then an invented year of projects, risks, reviews
 * and decisions (see {@code demo/README.md} in the resources).
 */
public final class Demonstration {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String STRATEGY = "SG23";
    private static final String COORDINATOR = "coordinator";
    private static final String SET_UP = "2023-04-01";

    private static final Map<String, Role> ACCOUNTS = accounts();

    private final DemoClient client;

    private Demonstration(DemoClient client) {
        this.client = client;
    }

    /** The accounts of the demonstration, one a role (docs/interfaces.md). */
    public static Set<String> accountNames() {
        return ACCOUNTS.keySet();
    }

    /**
     * Makes the accounts and gives every command of the example; returns when the pages show all of it.
     *
     * @throws IllegalStateException if a command is refused
     */
    public static void load(Accounts accounts, String commandAddress, String address, String password) {
        ACCOUNTS.forEach((name, role) -> accounts.create(name, role.title() + " (demo)", Set.of(role), password));
        DemoClient client = new DemoClient(commandAddress, address, password);
        long position = new Demonstration(client).play();
        client.awaitPages(COORDINATOR, STRATEGY, position);
    }

    private long play() {
        createStrategy();
        for (CSVRecord theme : csv("themes.csv")) {
            coordinate(
                    "add-theme",
                    Map.of(
                            "ref", theme.get("Ref"),
                            "title", theme.get("Theme"),
                            "outcomes",
                                    Arrays.asList(theme.get("Desired outcomes").split("\\s*\\|\\s*"))));
        }
        for (CSVRecord workstream : csv("workstreams.csv")) {
            coordinate(
                    "add-workstream",
                    Map.of(
                            "theme", workstream.get("Theme"),
                            "ref", workstream.get("Ref"),
                            "title", workstream.get("Workstream")));
        }
        tell("setup.jsonl");
        client.importActionPlan(COORDINATOR, STRATEGY, resource("actions.csv"));
        coordinate("adopt-strategy", Map.of());
        tell("story.jsonl");
        return askForARedaction();
    }

    /** One command a line, with the account that gives it. */
    private void tell(String name) {
        for (String line : text(name).lines().toList()) {
            JsonNode told = JSON.readTree(line);
            client.command(
                    told.get("as").asString(),
                    told.get("command").asString(),
                    JSON.convertValue(told.get("body"), FIELDS));
        }
    }

    /** A note that says too much of somebody: a redaction that waits for the sponsor. */
    private long askForARedaction() {
        long position = client.command(
                "lead",
                "add-note",
                Map.of(
                        "strategy", STRATEGY,
                        "item", "P3",
                        "text", "The team manager is away until June: a second operation."));
        return client.command(
                "admin",
                "redact-text",
                Map.of(
                        "strategy",
                        STRATEGY,
                        "position",
                        position,
                        "fields",
                        List.of("text"),
                        "reason",
                        "UK GDPR art. 17, data about health"));
    }

    private void createStrategy() {
        Map<String, Object> fields = JSON.readValue(text("strategy.json"), FIELDS);
        Object governance = Objects.requireNonNull(fields.remove("governance"));
        fields.put("governance", ((Map<?, ?>) governance).get("oversight"));
        fields.put(
                "approach",
                "A worked example. The strategy and its action plan are a real council's, put in other words; the projects,"
                        + " the risks, the meetings and all that is said in them are invented.");
        fields.put("asAt", SET_UP);
        client.command(COORDINATOR, "create-strategy", fields);
    }

    private void coordinate(String command, Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.put("strategy", STRATEGY);
        body.put("asAt", SET_UP);
        client.command(COORDINATOR, command, body);
    }

    private static List<CSVRecord> csv(String name) {
        CSVFormat withHeader = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return withHeader.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Demonstration.class.getResourceAsStream("/demo/" + name), name);
    }

    private static Map<String, Role> accounts() {
        Map<String, Role> accounts = new LinkedHashMap<>();
        accounts.put("admin", Role.ADMINISTRATOR);
        accounts.put(COORDINATOR, Role.COORDINATOR);
        accounts.put("sponsor", Role.SPONSOR);
        accounts.put("member", Role.MEMBER);
        accounts.put("lead", Role.LEAD);
        accounts.put("auditor", Role.AUDITOR);
        accounts.put("viewer", Role.VIEWER);
        return accounts;
    }
}

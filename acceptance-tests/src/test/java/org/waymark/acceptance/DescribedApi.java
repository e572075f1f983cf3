package org.waymark.acceptance;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.standalone.testing.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An outside program that knows the two OpenAPI documents and nothing else: which commands and questions there are, what each
 * takes, who may, and what comes back.
 */
final class DescribedApi {

    private static final String COMMANDS = "/api/commands/";
    private static final String BODY = "/requestBody/content/application~1json";

    private final Demo demo;
    private final JsonNode commands;
    private final JsonNode queries;

    DescribedApi(Demo demo) {
        this.demo = demo;
        this.commands = demo.as("viewer").askCommands("/v3/api-docs").ok().json();
        this.queries = demo.as("viewer").ask("/v3/api-docs").ok().json();
    }

    /** Every command by its name. */
    List<String> commands() {
        return commands.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith(COMMANDS))
                .map(path -> path.substring(COMMANDS.length()))
                .toList();
    }

    /** The example that a command gives of itself. */
    ObjectNode example(String command) {
        return (ObjectNode) operation(command).at(BODY + "/example").deepCopy();
    }

    /** Whether a command takes a field. */
    boolean takes(String command, String field) {
        return operation(command).at(BODY + "/schema/properties").has(field);
    }

    /** Sends it as the first of those who may. */
    Answer send(String command, ObjectNode body) {
        String role = operation(command).at("/x-roles/0").asString().toLowerCase(Locale.ROOT);
        return demo.as(role.equals("administrator") ? "admin" : role)
                .raw(
                        command,
                        body.toString(),
                        operation(command)
                                .at("/requestBody/content")
                                .propertyNames()
                                .iterator()
                                .next());
    }

    private JsonNode operation(String command) {
        JsonNode operation = commands.path("paths").path(COMMANDS + command).path("post");
        return Objects.requireNonNull(operation.isMissingNode() ? null : operation, command);
    }

    /** Every question about strategies, as an address with the examples that it gives of its parameters. */
    List<Question> questions(String strategy) {
        return queries.path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/strategies"))
                .filter(path -> path.getValue().at("/get/responses/200/content").has("application/json"))
                .map(path -> new Question(
                        address(path.getKey(), path.getValue().path("get"), strategy),
                        schema(path.getValue().at("/get/responses/200/content/application~1json/schema"))))
                .sorted(comparing(Question::address))
                .toList();
    }

    /**
     * Something that can be asked.
     *
     * @param required the fields that its answer always has
     */
    record Question(String address, List<String> required) {}

    private List<String> schema(JsonNode schema) {
        JsonNode meant =
                schema.has("$ref") ? queries.at(schema.path("$ref").asString().substring(1)) : schema;
        return meant.path("required").valueStream().map(JsonNode::asString).toList();
    }

    private static String address(String path, JsonNode operation, String strategy) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String variable = "{" + parameter.path("name").asString() + "}";
            address = address.replace(
                    variable,
                    variable.equals("{code}")
                            ? strategy
                            : parameter.path("example").asString());
        }
        String query = parameters(operation)
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.path("example").asString())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean());
    }

    /** Sends a file to every import there is, as a dry run. */
    List<Answer> importEverywhere(String strategy, byte[] file) {
        return commands.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.matches("/api/import/(?!tables)[^/]+"))
                .map(path -> demo.as("coordinator").importFile(path, strategy, true, "file.csv", file))
                .toList();
    }
}

package org.waymark.command.http;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.JsonSchema;
import org.waymark.events.Role;
import org.waymark.http.access.TokenScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands as an OpenAPI 3.1 document, made from the registry. */
final class CommandOpenApi {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(
            Map.ofEntries(
                    Map.entry("400", "Not JSON, unknown field, wrong type, value out of range"),
                    Map.entry("401", "Not signed in"),
                    Map.entry("403", "Not allowed"),
                    Map.entry("404", "No such command, strategy or case"),
                    Map.entry("405", "There is no such method here. See Allow"),
                    Map.entry("406", "There is no answer of the type asked for"),
                    Map.entry("409", "Another person changed the case in the meantime"),
                    Map.entry("413", "Too large"),
                    Map.entry("415", "Not JSON"),
                    Map.entry("422", "A rule refuses it. The detail says which, and what to do"),
                    Map.entry(
                            "503",
                            "The ledger is not available. See Retry-After; without it, sending the command again does not help")));

    /** What is read besides, so that what people type is understood. */
    private static final String TAKEN_TOO =
            "A schema says what is certain to have the right shape; more is understood: null for a field that may be left out,"
                    + " blanks around a text, words and references in small letters, several references in one text.";

    private CommandOpenApi() {}

    /** @param imports where files are taken */
    static JsonNode of(CommandRegistry registry, ImportPaths imports) {
        ObjectNode document = CommandJson.object();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Waymark commands")
                .put("version", "1")
                .put("description", "Everything that can be changed. " + TAKEN_TOO);
        ObjectNode paths = document.putObject("paths");
        paths.putObject("/api/commands").set("get", catalogue());
        registry.all()
                .forEach(type -> paths.putObject("/api/commands/" + type.name()).set("post", operation(type)));
        imports.all().forEach(path -> paths.putObject(path.path()).set("post", importing(path)));
        paths.putObject("/api/import/tables").set("post", beside("/openapi/import-tables.json", "import-tables"));
        paths.putObject("/api/import/jobs/{id}").set("get", beside("/openapi/import-job.json", "import-job"));
        paths.putObject("/api/files/{sha256}").set("put", beside("/openapi/file.json", "send-file"));
        ObjectNode components = document.putObject("components");
        schemas(components.putObject("schemas"));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        schemes.putObject("accessToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "wmk_…")
                .put(
                        "description",
                        "A personal access token. With the scope read it opens what is asked with GET, with the scope report also"
                                + " the commands that have the scope report as x-access-token-scope.");
        document.putArray("security").addObject().putArray("basic");
        document.withArray("/security").addObject().putArray("bearer");
        document.withArray("/security").addObject().putArray("accessToken");
        return document;
    }

    private static ObjectNode operation(CommandType<?, ?> type) {
        ObjectNode operation = CommandJson.object();
        operation.put("operationId", type.name()).put("summary", type.description());
        ArrayNode roles = operation.putArray("x-roles");
        type.roles().stream().map(Role::name).forEach(roles::add);
        if (ScopedCommands.reports(type)) {
            operation.put("x-access-token-scope", TokenScope.REPORT.word());
        }
        ObjectNode key = operation.putArray("parameters").addObject();
        key.put("name", "Idempotency-Key").put("in", "header");
        key.putObject("schema")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 200)
                .put("pattern", "^[!-~]{1,200}$");
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        ObjectNode json = body.putObject("content").putObject("application/json");
        json.set("schema", CommandCatalogue.schema(type));
        json.set("example", CommandCatalogue.example(type));
        responses(operation.putObject("responses"));
        return operation;
    }

    /** Every command, as this document describes it. */
    private static ObjectNode catalogue() {
        ObjectNode operation = CommandJson.object();
        operation.put("operationId", "commands").put("summary", "Lists every command, with its schema and an example");
        ObjectNode responses = operation.putObject("responses");
        ObjectNode listed = responses
                .putObject("200")
                .put("description", "All commands")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema");
        listed.put("type", "object").putArray("required").add("commands");
        ObjectNode command = listed.putObject("properties")
                .putObject("commands")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode properties = command.putObject("properties");
        ArrayNode required = command.putArray("required");
        new TreeMap<>(Map.of(
                        "name",
                        "string",
                        "description",
                        "string",
                        "roles",
                        "array",
                        "schema",
                        "object",
                        "example",
                        "object"))
                .forEach((name, type) -> {
                    properties.putObject(name).put("type", type);
                    required.add(name);
                });
        problems(responses);
        return operation;
    }

    /** What holds for every import: their answers differ only in what they read. */
    private static ObjectNode importing(ImportPaths.Path path) {
        ObjectNode operation = (ObjectNode) CommandJson.resource("/openapi/import.json");
        operation.put("operationId", path.path().substring("/api/".length()).replace("/", "-"));
        sayHow(operation);
        if (path.into() != null) {
            ObjectNode into = operation.withArrayProperty("parameters").addObject();
            into.put("name", path.into().parameter())
                    .put("in", "query")
                    .put("required", true)
                    .put("description", "Reference of the " + path.into().noun());
            into.set("schema", JsonSchema.of(new FieldSchema.Reference()));
            into.put("example", path.into().example());
        }
        problems((ObjectNode) operation.path("responses"));
        return operation;
    }

    /** What goes with imports and commands: which tables a file has, how far an import is, the bytes of a file. */
    private static ObjectNode beside(String resource, String id) {
        ObjectNode operation = (ObjectNode) CommandJson.resource(resource);
        operation.put("operationId", id);
        sayHow(operation);
        problems((ObjectNode) operation.path("responses"));
        return operation;
    }

    /** What the JSON in a text may be: how a table is to be read. */
    private static void sayHow(ObjectNode operation) {
        if (operation.at("/requestBody/content/multipart~1form-data/schema/properties/how") instanceof ObjectNode how) {
            how.set("contentSchema", CommandJson.resource("/openapi/import-how.json"));
        }
    }

    private static void responses(ObjectNode responses) {
        ObjectNode taken = responses.putObject("201").put("description", "Recorded");
        reference(taken, "application/json", "Answer");
        problems(responses);
    }

    private static void problems(ObjectNode responses) {
        PROBLEMS.forEach((status, meaning) -> reference(
                responses.putObject(status).put("description", meaning), "application/problem+json", "Problem"));
    }

    private static void reference(ObjectNode response, String mediaType, String schema) {
        response.putObject("content")
                .putObject(mediaType)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }

    /** The properties of an object that always has these. */
    private static ObjectNode object(ObjectNode schemas, String name, String... always) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        ArrayNode required = schema.putArray("required");
        Arrays.stream(always).forEach(required::add);
        return schema.putObject("properties");
    }

    private static void schemas(ObjectNode schemas) {
        ObjectNode answer = object(schemas, "Answer", "id", "position");
        answer.putObject("id").put("type", "string");
        answer.putObject("position").put("type", "integer");
        ObjectNode problem = object(schemas, "Problem", "title", "status", "detail", "code", "requestId");
        problem.putObject("title").put("type", "string");
        problem.putObject("status").put("type", "integer");
        problem.putObject("detail").put("type", "string");
        problem.putObject("code").put("type", "string");
        problem.putObject("requestId").put("type", "string");
        ObjectNode error = problem.putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object")
                .putObject("properties");
        error.putObject("field").put("type", "string");
        error.putObject("message").put("type", "string");
    }
}

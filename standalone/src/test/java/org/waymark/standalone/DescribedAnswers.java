package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an OpenAPI document says of answers: which there are, of what types, and the shape of their JSON as a validator reads it that
 * others wrote. What may be null or missing is part of the shape.
 */
final class DescribedAnswers {

    private static final String COMPONENTS = "components";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<JsonNode, Schema> read = new IdentityHashMap<>();

    /**
     * The operations of a document.
     *
     * @param document as {@code /v3/api-docs} has it
     * @param prefix   of their paths
     * @param method   in small letters
     * @return by their paths; each with the components of the document, to which it refers
     */
    static SortedMap<String, JsonNode> operations(JsonNode document, String prefix, String method) {
        SortedMap<String, JsonNode> operations = new TreeMap<>();
        document.path("paths").properties().stream()
                .filter(path ->
                        path.getKey().startsWith(prefix) && path.getValue().has(method))
                .forEach(path -> operations.put(
                        path.getKey(),
                        path.getValue().withObjectProperty(method).set(COMPONENTS, document.path(COMPONENTS))));
        return operations;
    }

    /**
     * Fails where an answer is none of those that the document has.
     *
     * @param what      was asked, for whoever reads that it failed
     * @param operation of {@link #operations}
     */
    void check(String what, HttpResponse<String> answer, JsonNode operation) {
        JsonNode content = operation
                .path("responses")
                .path(String.valueOf(answer.statusCode()))
                .path("content");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(content.propertyNames())
                .as("%s: types of answers in the document for %d", what, answer.statusCode())
                .contains(type);
        if (type.endsWith("json")) {
            JsonNode schema = content.path(type).path("schema");
            assertThat(read.computeIfAbsent(schema, of -> schema(of, operation)).validate(JSON.readTree(answer.body())))
                    .as("%s: what is not as the document says of %s", what, answer.body())
                    .isEmpty();
        }
    }

    /** The schema itself where this is a reference to one. */
    static JsonNode resolved(JsonNode schema, JsonNode operation) {
        return schema.has("$ref") ? operation.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** With what it refers to beside it. */
    private static Schema schema(JsonNode schema, JsonNode operation) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set(COMPONENTS, operation.path(COMPONENTS));
        return SCHEMAS.getSchema(whole);
    }
}

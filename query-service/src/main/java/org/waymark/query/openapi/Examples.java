package org.waymark.query.openapi;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an answer of a schema may look like. */
final class Examples {

    private static final String REFERENCE = "#/components/schemas/";

    private final JsonMapper json;
    private final ObjectNode components;

    Examples(JsonMapper json, ObjectNode components) {
        this.json = json;
        this.components = components;
    }

    /** @param name of the property whose value it is, which says what could be there */
    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, new HashSet<>());
    }

    private JsonNode of(JsonNode schema, String name, Set<String> within) {
        if (schema.has("$ref")) {
            String component = schema.path("$ref").stringValue().substring(REFERENCE.length());
            if (!within.add(component)) {
                return json.createObjectNode();
            }
            JsonNode example = of(components.path(component), name, within);
            within.remove(component);
            return example;
        }
        if (schema.has("anyOf")) {
            return of(schema.path("anyOf").path(0), name, within);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).stringValue() : type.stringValue("object")) {
            case "object" -> object(schema, within);
            case "array" -> json.createArrayNode().add(of(schema.path("items"), name, within));
            case "boolean" -> json.getNodeFactory().booleanNode(false);
            case "integer", "number" -> number(name);
            default -> text(schema, name);
        };
    }

    private ObjectNode object(JsonNode schema, Set<String> within) {
        ObjectNode example = json.createObjectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(
                        property -> example.set(property.getKey(), of(property.getValue(), property.getKey(), within)));
        if (schema.path("additionalProperties").isObject()) {
            example.set("resourcing", of(schema.path("additionalProperties"), "", within));
        }
        return example;
    }

    private JsonNode number(String name) {
        return json.getNodeFactory()
                .numberNode(WellKnownNames.example(name)
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(1));
    }

    private JsonNode text(JsonNode schema, String name) {
        String text = switch (schema.path("format").stringValue("")) {
            case "date" ->
                WellKnownNames.example(name)
                        .filter(example -> example.matches("\\d{4}-\\d\\d-\\d\\d"))
                        .orElse("2023-06-30");
            case "date-time" -> "2023-07-03T09:00:00Z";
            case "duration" -> "P3M";
            default -> WellKnownNames.example(name).orElseGet(() -> WellKnownNames.description(name));
        };
        return json.getNodeFactory().stringNode(text);
    }
}

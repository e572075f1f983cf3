package org.waymark.query.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What of JSON Schema this service uses, so that answers can be held to what is published of them. */
final class SchemaCheck {

    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** Where the value is not as the schema says; empty where it is. */
    static List<String> complaints(JsonNode document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.check("", schema, value);
        return check.complaints;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(at, document.at(schema.path("$ref").stringValue().substring(1)), value);
            return;
        }
        if (schema.has("anyOf")) {
            boolean one = schema.path("anyOf")
                    .valueStream()
                    .anyMatch(choice -> complaints(document, choice, value).isEmpty());
            complain(one, at + ": none of the choices fits " + value);
            return;
        }
        JsonNode type = schema.path("type");
        if (!type.isMissingNode()) {
            boolean fits = type.isArray()
                    ? type.valueStream().anyMatch(one -> is(one.stringValue(), value))
                    : is(type.stringValue(), value);
            complain(fits, at + ": " + value + " is not " + type);
        }
        if (schema.has("enum")) {
            complain(schema.path("enum").valueStream().anyMatch(value::equals), at + ": " + value + " is not listed");
        }
        if (value.isArray()) {
            value.valueStream().forEach(entry -> check(at + "[]", schema.path("items"), entry));
        }
        if (value.isObject()) {
            object(at, schema, value);
        }
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .forEach(name -> complain(value.has(name), at + "/" + name + " is required"));
        JsonNode others = schema.path("additionalProperties");
        value.propertyStream().forEach(property -> {
            String here = at + "/" + property.getKey();
            JsonNode of = schema.path("properties").path(property.getKey());
            if (!of.isMissingNode()) {
                check(here, of, property.getValue());
            } else if (others.isObject()) {
                check(here, others, property.getValue());
            } else {
                complain(others.asBoolean(true), here + " is not described");
            }
        });
    }

    private void complain(boolean fine, String complaint) {
        if (!fine) {
            complaints.add(complaint);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}

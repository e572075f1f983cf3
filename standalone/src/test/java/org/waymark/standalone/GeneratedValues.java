package org.waymark.standalone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that a JSON Schema allows, and values that hardly any allows. */
final class GeneratedValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> WRONG = List.of(
            "null",
            "7",
            "-1",
            "1.5",
            "9223372036854775808",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[\"a\"]]",
            "{\"$gt\":\"\"}",
            "{\"$where\":\"sleep(1000)\"}",
            "\"\"",
            "\" \\t\\n\"",
            "\"\\u00a0\\u2003\"",
            "\"\\u200b\\u2060\\ufeff\\u00ad\"",
            "\"\\ud800\"",
            "\"a\\udc00b\"",
            "\"\\u0000\"",
            "\"a\\u0085b\\u0007\"",
            "\"\\u202eabc\"",
            "\"$ne\"",
            "\"2023-02-30\"",
            "\"2023-2-3\"",
            "\"1899-12-31\"",
            "\"3000-01-01\"",
            "\"+999999999-12-31\"",
            "\"30/06/2023\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "\u6f22".repeat(10_001) + "\"");

    private final Random random;

    GeneratedValues(Random random) {
        this.random = random;
    }

    /** A value that the schema allows; fields that may be left out are, now and then. */
    JsonNode allowed(JsonNode schema) {
        JsonNode words = schema.path("enum");
        if (!words.isEmpty()) {
            return words.get(random.nextInt(words.size()));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("object")) {
            case "string" -> JSON.getNodeFactory().stringNode(text(schema));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(number(schema));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> list(schema);
            default -> object(schema);
        };
    }

    private String text(JsonNode schema) {
        if (schema.path("format").asString("").equals("date")) {
            return "%d-%02d-%02d"
                    .formatted(1900 + random.nextInt(1_100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        return schema.has("pattern")
                ? TextOfPattern.of(schema.path("pattern").asString(), random)
                : "text " + random.nextInt(9);
    }

    /** Now and then the first or the last that is allowed; else one of the first from there on. */
    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-100);
        long most = schema.path("maximum").asLong(Long.MAX_VALUE);
        return switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> schema.has("maximum") ? most : least;
            default -> {
                long first = Math.max(least, -100);
                yield first + random.nextLong(Math.min(most, first + 200) - first + 1);
            }
        };
    }

    private ArrayNode list(JsonNode schema) {
        ArrayNode list = JSON.createArrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = least + random.nextInt(3);
        for (int index = 0; index < size; index++) {
            list.add(allowed(schema.path("items")));
        }
        return list;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        List<String> needed =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (needed.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), allowed(property.getValue()));
            }
        }
        if (object.size() < schema.path("minProperties").asInt(0)) {
            schema.path("properties").properties().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> object.set(first.getKey(), allowed(first.getValue())),
                            () -> object.set("any-" + random.nextInt(3), allowed(schema.path("additionalProperties"))));
        }
        return object;
    }

    /** The JSON of a body with one thing wrong in it, somewhere: as text, since no mapper would write some of it. */
    String withSomethingWrong(ObjectNode body) {
        ObjectNode wrong = body.deepCopy();
        ObjectNode place = wrong;
        List<String> names = List.copyOf(place.propertyNames());
        String name = names.isEmpty() ? "strategy" : names.get(random.nextInt(names.size()));
        while (place.path(name) instanceof ObjectNode inner && !inner.isEmpty() && random.nextInt(4) > 0) {
            place = inner;
            names = List.copyOf(place.propertyNames());
            name = names.get(random.nextInt(names.size()));
        }
        switch (random.nextInt(8)) {
            case 0 -> place.remove(name);
            case 1 -> place.put("surprise", "x");
            default -> place.put(name, MARK);
        }
        return wrong.toString().replace("\"" + MARK + "\"", WRONG.get(random.nextInt(WRONG.size())));
    }

    private static final String MARK = "here something is wrong";

    /** A parameter that hardly any query takes. */
    String wrongParameter() {
        String json = WRONG.get(random.nextInt(WRONG.size()));
        String text = json.startsWith("\"") && !json.contains("\\u") ? json.substring(1, json.length() - 1) : json;
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    /** An address with some of the parameters that an operation takes; of what is not well-formed, something may be wrong. */
    String address(String path, JsonNode operation, boolean wellFormed) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = switch (random.nextInt(wellFormed ? 2 : 3)) {
                case 0 -> parameter.path("example").asString("");
                case 1 -> allowed(parameter.path("schema")).asString("");
                default -> wrongParameter();
            };
            switch (parameter.path("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(value.isBlank() ? "SG23" : value));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || random.nextBoolean()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(value));
                    }
                }
                default -> {}
            }
        }
        return address + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

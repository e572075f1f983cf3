package org.waymark.command.schema;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of commands: strict in what it reads, and the same text for the same command. */
public final class CommandJson {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CommandJson() {}

    /**
     * The JSON in a request.
     *
     * @throws Refusal if it is none
     */
    public static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw Refusal.at(
                            FieldError.BODY,
                            Refusal.Kind.MALFORMED,
                            "request.not-json",
                            "The body is not JSON" + where + ". Send one JSON object.")
                    .causedBy(e);
        }
    }

    /** @throws Refusal if the JSON does not fit the record, which a schema check should have found before */
    public static <T> T bind(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JacksonException e) {
            String field = path(e.getPath());
            throw Refusal.malformed(List.of(new FieldError(field, field + " cannot be read.")))
                    .causedBy(e);
        }
    }

    private static String path(List<JacksonException.Reference> references) {
        String path = references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? FieldError.BODY : path.replaceFirst("^\\.", "");
    }

    /** A resource of this service, anew for each who asks. */
    public static JsonNode resource(String path) {
        try (InputStream in = Objects.requireNonNull(CommandJson.class.getResourceAsStream(path), path)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An example as it stands in an annotation: a plain text where the schema is one, and else JSON. */
    public static JsonNode example(FieldSchema schema, String text) {
        return switch (schema) {
            case FieldSchema.Integer _,
                    FieldSchema.Bool _,
                    FieldSchema.List _,
                    FieldSchema.Fields _,
                    FieldSchema.Cells _,
                    FieldSchema.Changes _ -> MAPPER.readTree(text);
            default -> MAPPER.getNodeFactory().stringNode(text);
        };
    }

    /** The fields of a record by name, as JSON has them. */
    public static Map<String, @Nullable Object> toMap(Object record) {
        return MAPPER.convertValue(record, FIELDS);
    }

    /** The record that has these fields. */
    public static <T> T fromMap(Map<String, @Nullable Object> fields, Class<T> type) {
        return MAPPER.convertValue(fields, type);
    }
}

package org.waymark.command.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.AllCommands;
import org.waymark.command.imports.layout.HowJson;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.FieldSchema.NamedField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every rule that a field is held to is in its schema, as a validator reads it that others wrote. */
class SchemaAgreementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** JSON of which some is right for each kind of field, and most is wrong for it. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "5",
            "6",
            "1.5",
            "1e3",
            "2147483648",
            "9223372036854775808",
            "999999999999999",
            "-999999999999999",
            "1000000000000000",
            "-1000000000000000",
            "{}",
            "[]",
            "[null]",
            "[\"P1\"]",
            "[\"a\",1]",
            "[[\"a\"]]",
            "{\"title\":\"a\"}",
            "{\"x\":\"y\"}",
            "{\"x\":[\"y\"],\"z\":null}",
            "{\"x\":{}}",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"A\"",
            "\"P1\"",
            "\"P 1\"",
            "\"SG23\"",
            "\"SG23-\"",
            "\"high\"",
            "\"HIGH\"",
            "\"CURRENT\"",
            "\"a-b\"",
            "\"-a\"",
            "\"17.4\"",
            "\"1,250\"",
            "\"1,25\"",
            "\".5\"",
            "\"1234567890123456\"",
            "\"0.123456789\"",
            "\"2023-06-30\"",
            "\"2023-02-30\"",
            "\"2023-6-3\"",
            "\"1899-12-31\"",
            "\"3000-01-01\"",
            "\"30/06/2023\"",
            "\"Europe/London\"",
            "\"Europe/Nowhere\"",
            "\"a\\u0000b\"",
            "\"a\\nb\"",
            "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"");

    /** One of each kind of field that commands have, whatever they are called. */
    static Stream<FieldSchema> schemas() {
        Set<FieldSchema> schemas = new LinkedHashSet<>();
        AllCommands.registry().all().forEach(type -> gather(RecordSchemas.of(type.commandClass()), schemas));
        return schemas.stream();
    }

    private static void gather(FieldSchema schema, Set<FieldSchema> schemas) {
        if (schemas.add(schema)) {
            switch (schema) {
                case FieldSchema.List list -> gather(list.each(), schemas);
                case FieldSchema.Changes changes -> gather(changes.of(), schemas);
                case FieldSchema.Fields fields -> fields.fields().forEach(field -> gather(field.schema(), schemas));
                default -> {}
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatTheSchemaOfAFieldAllowsIsTaken(FieldSchema schema) {
        Schema stated = SCHEMAS.getSchema(JsonSchema.of(schema));
        assertThat(values(schema))
                .filteredOn(value -> stated.validate(value).isEmpty())
                .allSatisfy(value ->
                        assertThat(faults(schema, value)).as("%s", value).isEmpty());
    }

    /** Those above, as long lists and long texts too, and as each change of a record. */
    private static List<JsonNode> values(FieldSchema schema) {
        List<JsonNode> values =
                new ArrayList<>(VALUES.stream().map(SchemaAgreementTest::json).toList());
        for (int length : List.of(100, 101, 200, 201, 10_000, 10_001)) {
            values.add(JSON.getNodeFactory().stringNode("\u6f22".repeat(length)));
        }
        for (int size : List.of(2, 100, 101, 1_000, 1_001)) {
            values.add(JSON.valueToTree(
                    IntStream.range(0, size).mapToObj(number -> "P" + number).toList()));
        }
        if (schema instanceof FieldSchema.Changes(FieldSchema.Fields of)) {
            for (NamedField field : of.fields()) {
                VALUES.forEach(value -> values.add(JSON.createObjectNode().set(field.name(), json(value))));
            }
        }
        return values;
    }

    /** As the service reads it. */
    private static JsonNode json(String text) {
        return CommandJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<?> faults(FieldSchema schema, JsonNode value) {
        FieldSchema.Fields body = new FieldSchema.Fields(List.of(new NamedField("field", schema, true, "", "")));
        ObjectNode json = JSON.createObjectNode();
        json.set("field", value);
        return SchemaCheck.check(FieldCleaning.clean(json, body), body);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aFieldThatCanBeClearedMayBeNull(FieldSchema schema) {
        if (schema instanceof FieldSchema.Changes(FieldSchema.Fields of)) {
            Schema stated = SCHEMAS.getSchema(JsonSchema.of(schema));
            assertThat(of.fields()).allSatisfy(field -> {
                JsonNode cleared = JSON.createObjectNode().putNull(field.name());
                assertThat(stated.validate(cleared).isEmpty())
                        .as(field.name())
                        .isEqualTo(faults(schema, cleared).isEmpty());
            });
        }
    }

    /** Lone halves of characters are no text, which no pattern can say everywhere. */
    @Test
    void aTextOfWhichNothingIsSeenIsNone() {
        FieldSchema text = new FieldSchema.Text(Texts.LINE, Field.Form.TEXT);
        Schema stated = SCHEMAS.getSchema(JsonSchema.of(text));
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(code -> Character.getType(code) != Character.SURROGATE)
                        .mapToObj(code -> JSON.getNodeFactory().stringNode(Character.toString(code)))
                        .filter(value -> stated.validate(value).isEmpty())
                        .filter(value -> !faults(text, value).isEmpty())
                        .map(value -> Integer.toHexString(value.stringValue().charAt(0))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"table", "headingRow", "hidden", "columns", "defaults", "blank", "corrections", "reason", "x"})
    void howATableIsReadIsWhatItsSchemaAllows(String name) {
        Schema stated = SCHEMAS.getSchema(CommandJson.resource("/openapi/import-how.json"));
        List<JsonNode> values = values(new FieldSchema.Bool());
        values.add(json("{\"a\":\"as-above\"}"));
        values.add(json("{\"a\":null}"));
        assertThat(values).allSatisfy(value -> {
            ObjectNode how = JSON.createObjectNode();
            how.set(name, value);
            assertThat(isRead(how)).as("%s", how).isEqualTo(stated.validate(how).isEmpty());
        });
    }

    private static boolean isRead(JsonNode how) {
        try {
            HowJson.read(how.toString());
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}

package org.waymark.command.schema;

import java.time.ZoneId;
import java.util.List;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.events.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a field as JSON Schema (draft 2020-12). */
public final class JsonSchema {

    private static final String CODE_PATTERN = "^[A-Z][A-Z0-9-]{1,19}$";

    /** A day from 1900 to 2999. */
    private static final String DATE_PATTERN = "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /** What {@link Texts#clean} takes for nothing: blanks, marks of format, fillers, selectors of variants. */
    private static final String SHOWS_NOTHING =
            "\\u00a0\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f"
                    + "\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff"
                    + "\\uffa0\\ufff9-\\ufffb";

    /** Something that can be seen, and no control character but tabs and line breaks. */
    private static final String TEXT_PATTERN;

    static {
        String text = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*";
        TEXT_PATTERN = "^" + text + "[^\\s\\u0000-\\u001f\\u007f-\\u009f" + SHOWS_NOTHING + "]" + text + "$";
    }

    private JsonSchema() {}

    public static ObjectNode of(FieldSchema field) {
        ObjectNode schema = CommandJson.object();
        switch (field) {
            case FieldSchema.Text text -> text(schema, text);
            case FieldSchema.Reference _ ->
                schema.put("type", "string")
                        .put("minLength", 1)
                        .put("maxLength", Ref.LENGTH)
                        .put("pattern", "^" + CaseId.REF + "$");
            case FieldSchema.Integer integer -> integer(schema.put("type", "integer"), integer);
            case FieldSchema.Number _ -> {
                words(schema.putArray("type"), List.of("string", "number"));
                schema.put("pattern", "^" + Figure.FORM + "$")
                        .put("minimum", Figure.MOST.negate())
                        .put("maximum", Figure.MOST)
                        .put("multipleOf", Figure.STEP);
            }
            case FieldSchema.Bool _ -> schema.put("type", "boolean");
            case FieldSchema.Date _ ->
                schema.put("type", "string").put("format", "date").put("pattern", DATE_PATTERN);
            case FieldSchema.Code _ -> schema.put("type", "string").put("pattern", CODE_PATTERN);
            case FieldSchema.Zone _ ->
                words(
                        schema.put("type", "string").putArray("enum"),
                        ZoneId.getAvailableZoneIds().stream().sorted().toList());
            case FieldSchema.Enum oneOf -> words(schema.put("type", "string").putArray("enum"), oneOf.words());
            case FieldSchema.List list ->
                schema.put("type", "array")
                        .put("minItems", list.atLeast())
                        .put("maxItems", list.atMost())
                        .set("items", of(list.each()));
            case FieldSchema.Fields fields -> {
                properties(schema, fields, false);
                words(
                        schema.putArray("required"),
                        fields.fields().stream()
                                .filter(NamedField::required)
                                .map(NamedField::name)
                                .toList());
            }
            case FieldSchema.Changes changes ->
                properties(schema, changes.of(), true).put("minProperties", 1);
            case FieldSchema.Cells _ -> cells(schema);
        }
        return schema;
    }

    private static void cells(ObjectNode schema) {
        schema.put("type", "object").put("minProperties", 1).put("maxProperties", CellValues.MOST);
        ObjectNode cell = schema.putObject("additionalProperties");
        text(cell, CellValues.TEXT);
        words(cell.putArray("type"), List.of("string", "number", "boolean", "array", "null"));
        cell.put("maxItems", CellValues.LIST.atMost()).set("items", of(CellValues.LIST.each()));
    }

    /** With bounds, also where they are those of the type: else they would be found out by trying. */
    private static void integer(ObjectNode schema, FieldSchema.Integer integer) {
        boolean small = integer.least() >= Integer.MIN_VALUE && integer.most() <= Integer.MAX_VALUE;
        schema.put("format", small ? "int32" : "int64")
                .put("minimum", integer.least())
                .put("maximum", integer.most());
    }

    private static void text(ObjectNode schema, FieldSchema.Text text) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", text.max());
        schema.put(
                "pattern",
                text.form() == Field.Form.TEXT
                        ? TEXT_PATTERN
                        : "^" + text.form().pattern() + "$");
    }

    private static ObjectNode properties(ObjectNode schema, FieldSchema.Fields fields, boolean nullClears) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (NamedField field : fields.fields()) {
            ObjectNode property = of(field.schema());
            property.put("description", field.description());
            if (nullClears && !field.required()) {
                JsonNode type = property.path("type");
                List<String> types = type.isArray()
                        ? type.valueStream().map(JsonNode::stringValue).toList()
                        : List.of(type.stringValue());
                ArrayNode orNull = property.putArray("type");
                words(orNull, types);
                orNull.add("null");
                if (property.path("enum") instanceof ArrayNode words) {
                    words.addNull();
                }
            }
            properties.set(field.name(), property);
        }
        return schema;
    }

    private static void words(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}

package org.waymark.command.schema;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.events.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads what people sent as they meant it, before it is checked: texts without blanks around them, references, codes and
 * ratings in capitals, stable ids in small letters, references in one text as a list, a text in a list of things with a title
 * as that title, a number as a text without commas. A text without anything in it is null:
 * a form sends one for a field that was not filled in.
 */
public final class FieldCleaning {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TITLE = "title";

    /** No field takes a whole number with more digits. */
    private static final int MOST_DIGITS = 19;

    private static final Pattern BETWEEN_REFS = Pattern.compile("[\\s\\p{Z}\u200b\u2060\ufeff,;]+");

    private FieldCleaning() {}

    /** The same JSON, cleaned; what the schema does not know is still there, to be complained of. */
    public static JsonNode clean(JsonNode json, FieldSchema.Fields schema) {
        return value(json, schema);
    }

    private static JsonNode value(JsonNode json, @Nullable FieldSchema schema) {
        return switch (json) {
            case ObjectNode object -> object(object, fields(schema));
            case ArrayNode array -> array(array, schema instanceof FieldSchema.List list ? list.each() : null);
            case NumericNode number when schema instanceof FieldSchema.Number -> figure(number);
            case DecimalNode number when schema instanceof FieldSchema.Integer -> whole(number);
            case StringNode text -> text(Texts.clean(text.stringValue()), schema);
            default -> json;
        };
    }

    private static Map<String, FieldSchema> fields(@Nullable FieldSchema schema) {
        return switch (schema) {
            case FieldSchema.Fields fields ->
                fields.fields().stream().collect(Collectors.toMap(NamedField::name, NamedField::schema));
            case FieldSchema.Changes changes -> fields(changes.of());
            case null, default -> Map.of();
        };
    }

    private static ObjectNode object(ObjectNode object, Map<String, FieldSchema> fields) {
        ObjectNode clean = CommandJson.object();
        object.properties()
                .forEach(field ->
                        clean.set(field.getKey(), orNull(value(field.getValue(), fields.get(field.getKey())))));
        return clean;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isString() && value.stringValue().isEmpty() ? NullNode.getInstance() : value;
    }

    private static ArrayNode array(ArrayNode array, @Nullable FieldSchema each) {
        ArrayNode clean = NODES.arrayNode();
        for (JsonNode entry : array) {
            entry(entry, each).forEach(clean::add);
        }
        return clean;
    }

    private static Stream<JsonNode> entry(JsonNode entry, @Nullable FieldSchema schema) {
        if (schema instanceof FieldSchema.Reference && entry.isString()) {
            return refs(Texts.clean(entry.stringValue()));
        }
        return Stream.of(value(isTitle(entry, schema) ? CommandJson.object().set(TITLE, entry) : entry, schema));
    }

    /** Whether an entry is a text where an object is wanted of which only the title matters. */
    private static boolean isTitle(JsonNode entry, @Nullable FieldSchema schema) {
        return entry.isString()
                && schema instanceof FieldSchema.Fields fields
                && fields.fields().stream()
                        .filter(NamedField::required)
                        .map(NamedField::name)
                        .toList()
                        .equals(List.of(TITLE));
    }

    private static JsonNode text(String text, @Nullable FieldSchema schema) {
        return switch (schema) {
            case FieldSchema.List(FieldSchema.Reference _, int _, int _)
            when !text.isEmpty() -> {
                ArrayNode list = NODES.arrayNode();
                refs(text).forEach(list::add);
                yield list;
            }
            case FieldSchema.Reference _, FieldSchema.Code _ -> in(text, CaseId::asKept);
            case FieldSchema.Text known when known.form() == Field.Form.LETTERS -> in(text, CaseId::asKept);
            case FieldSchema.Text known
            when known.form() == Field.Form.SLUG -> in(text, id -> id.toLowerCase(Locale.ROOT));
            case FieldSchema.Number _ ->
                NODES.stringNode(Figure.read(text).map(Figure::text).orElse(text));
            case null, default -> NODES.stringNode(text);
        };
    }

    /** A whole number may have zeros behind a decimal point, or an exponent; one too large for any field stays as it is. */
    private static JsonNode whole(DecimalNode number) {
        BigDecimal written = number.decimalValue();
        if (written.signum() == 0) {
            return NODES.numberNode(0L);
        }
        BigDecimal plain = written.stripTrailingZeros();
        boolean isShort = plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= MOST_DIGITS;
        return isShort ? NODES.numberNode(plain.toBigIntegerExact()) : number;
    }

    /** A number as a text; one beyond all bounds as it is written. */
    private static JsonNode figure(NumericNode number) {
        String written = number.toString();
        try {
            return NODES.stringNode(
                    Figure.of(new BigDecimal(written)).map(Figure::text).orElse(written));
        } catch (NumberFormatException _) {
            return NODES.stringNode(written);
        }
    }

    /** The references in a text, as far as they are some, with commas, semicolons or blanks between them. */
    public static List<String> refsIn(String text) {
        return refs(text).map(JsonNode::stringValue).toList();
    }

    /** The references in a text, with commas, semicolons or blanks between them; the text itself where there is none. */
    private static Stream<JsonNode> refs(String text) {
        return text.isEmpty()
                ? Stream.of(NODES.stringNode(text))
                : Arrays.stream(BETWEEN_REFS.split(text, -1))
                        .filter(ref -> !ref.isEmpty())
                        .map(ref -> in(ref, CaseId::asKept));
    }

    private static JsonNode in(String text, Function<String, String> letters) {
        return NODES.stringNode(letters.apply(text));
    }
}

package org.waymark.command.imports.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.CellText;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the part {@code how} of an import; says all that is wrong with it. Used for one part, then thrown away. */
public final class HowJson {

    private static final Set<String> NAMES = Set.of(
            "table",
            "headingRow",
            "hidden",
            "columns",
            "defaults",
            "blank",
            "corrections",
            "newThemes",
            "update",
            "reason");

    private static final Pattern LETTERED = Pattern.compile("[A-Za-z]{1,3}\\d{1,7}");

    /** More entries than any table has columns, or anybody corrects cells. */
    private static final int MOST = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode json;
    private final List<FieldError> errors = new ArrayList<>();

    private HowJson(JsonNode json) {
        this.json = json;
    }

    /**
     * What somebody chose.
     *
     * @param text the part; null or blank where nothing was chosen
     * @throws Refusal if it is not such JSON
     */
    public static How read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return How.GUESSED;
        }
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw notAnObject();
        }
        if (!json.isObject()) {
            throw notAnObject();
        }
        return new HowJson(json).read();
    }

    private static Refusal notAnObject() {
        return Refusal.at(
                "how",
                Refusal.Kind.MALFORMED,
                "request.invalid",
                "The part ‘how’ must be a JSON object, such as {\"columns\":{\"C\":\"leads\"}}.");
    }

    private How read() {
        json.propertyNames().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> wrong(
                        name,
                        "is unknown. Use "
                                + String.join(", ", NAMES.stream().sorted().toList())));
        How how = new How(
                text("table"),
                number("headingRow"),
                yes("hidden"),
                map("columns", this::string, letter -> letter.strip().toUpperCase(Locale.ROOT)),
                map("defaults", this::strings, Function.identity()),
                map("blank", this::blank, Function.identity()),
                map("corrections", this::string, HowJson::address),
                yes("newThemes"),
                yes("update"),
                reason());
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        return how;
    }

    private @Nullable String reason() {
        String reason = text("reason");
        if (reason == null) {
            return null;
        }
        String clean = Texts.clean(reason);
        if (Texts.length(clean) > Texts.LONG) {
            wrong("reason", "may have at most %,d characters".formatted(Texts.LONG));
        }
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable String text(String name) {
        return present(name).map(value -> string("how." + name, value)).orElse(null);
    }

    private @Nullable Integer number(String name) {
        JsonNode value = present(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || value.asInt() < 0) {
            wrong(name, "must be the number of a row, from 1, or 0 for a table without column names");
            return null;
        }
        return value.asInt();
    }

    private boolean yes(String name) {
        JsonNode value = present(name).orElse(null);
        if (value != null && !value.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return value != null && value.isBoolean() && value.asBoolean();
    }

    private <V> Map<String, V> map(
            String name, BiFunction<String, JsonNode, @Nullable V> reading, Function<String, String> key) {
        JsonNode value = present(name).orElse(null);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject() || value.size() > MOST) {
            wrong(name, "must be a JSON object of at most %,d entries".formatted(MOST));
            return Map.of();
        }
        Map<String, V> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            V read = reading.apply("how.%s.%s".formatted(name, shortened(entry.getKey())), entry.getValue());
            if (read != null && map.put(key.apply(entry.getKey()), read) != null) {
                wrong(name, "names ‘%s’ twice".formatted(shortened(entry.getKey())));
            }
        }
        return map;
    }

    private @Nullable String string(String path, JsonNode value) {
        if (!value.isString() || Texts.length(value.asString()) > Texts.LONG) {
            errors.add(
                    new FieldError(path, "‘%s’ must be a text of at most %,d characters.".formatted(path, Texts.LONG)));
            return null;
        }
        return value.asString();
    }

    /** A text that stands for one in a cell. */
    private @Nullable String cell(String path, JsonNode value) {
        String text = string(path, value);
        return text == null ? null : CellText.of(text);
    }

    /** As cells are called: “F4” in a spreadsheet, “row 4, column 6” elsewhere. */
    private static String address(String typed) {
        String address = typed.replace("$", "").replaceAll("\\s+", " ").strip();
        return LETTERED.matcher(address).matches()
                ? address.toUpperCase(Locale.ROOT)
                : address.toLowerCase(Locale.ROOT);
    }

    private @Nullable List<String> strings(String path, JsonNode value) {
        if (!value.isArray()) {
            String one = cell(path, value);
            return one == null ? null : List.of(one);
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> Optional.ofNullable(cell(path, each)).ifPresent(texts::add));
        return texts;
    }

    private @Nullable Blank blank(String path, JsonNode value) {
        return Stream.of(Blank.values())
                .filter(blank -> value.isString()
                        && blank.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(value.asString()))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError(path, "‘%s’ must be ‘as-above’, ‘nothing’ or ‘value’.".formatted(path)));
                    return null;
                });
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    private void wrong(String name, String what) {
        String path = "how." + shortened(name);
        errors.add(new FieldError(path, "‘%s’ %s.".formatted(path, what)));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.AllCommands;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.command.schema.RecordSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What holds for every field of every command, whoever adds it: whatever is sent in it is understood or refused by its name. */
class EveryFieldTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FIRST = "[0]";

    private static final List<String> WRONG = List.of(
            "7",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"$gt\":\"\"}",
            "{\"changes\":1}",
            "\"" + "x".repeat(10_001) + "\"",
            "\"a\\ud800b\"",
            "\"\\udc00\"",
            "\"a\\u0000b\"",
            "\"a\\u0007\"",
            "\"2023-02-30\"",
            "\"1899-12-31\"",
            "\"3000-01-01\"",
            "\"+999999999-12-31\"",
            "\"30/6/2023\"",
            "\"{$ne: null}\"");

    private static final List<String> BLANK = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"\\t\\n\"",
            "\"\\u00a0\"",
            "\"\\u2003\\u3000\"",
            "\"\\u200b\\u2060\\ufeff\"",
            "\"\\u00ad\"",
            "\"\\u2800\\u3164\"",
            "\"\\u200e\\u202e\"");

    static List<String> names() {
        return AllCommands.registry().all().stream().map(CommandType::name).toList();
    }

    private static CommandType<?, ?> type(String name) {
        return AllCommands.registry().named(name).orElseThrow();
    }

    private static FieldSchema.Fields schema(CommandType<?, ?> type) {
        return RecordSchemas.of(type.commandClass()).and(CommonFields.SCHEMA);
    }

    /** A field, wherever it is in a body: one in a list is in its first entry. */
    private record Place(List<String> path, FieldSchema schema, boolean required, boolean within) {

        String name() {
            return String.join(".", path);
        }
    }

    private static List<Place> places(FieldSchema.Fields fields) {
        List<Place> places = new ArrayList<>();
        add(places, List.of(), fields, false);
        return places;
    }

    private static void add(List<Place> places, List<String> path, FieldSchema.Fields fields, boolean change) {
        for (NamedField field : fields.fields()) {
            List<String> here = new ArrayList<>(path);
            here.add(field.name());
            places.add(new Place(here, field.schema(), field.required() && !change, change));
            switch (field.schema()) {
                case FieldSchema.Fields inner -> add(places, here, inner, false);
                case FieldSchema.Changes changes -> add(places, here, changes.of(), true);
                case FieldSchema.List list
                when list.each() instanceof FieldSchema.Fields inner -> {
                    List<String> first = new ArrayList<>(path);
                    first.add(field.name() + FIRST);
                    add(places, first, inner, true);
                }
                default -> {}
            }
        }
    }

    private static ObjectNode with(CommandType<?, ?> type, Place place, @Nullable JsonNode value) {
        ObjectNode body = CommandCatalogue.example(type);
        ObjectNode parent = body;
        for (String step : place.path().subList(0, place.path().size() - 1)) {
            parent = step.endsWith(FIRST)
                    ? firstOf(parent, step.replace(FIRST, ""))
                    : parent.path(step).isObject() ? (ObjectNode) parent.path(step) : parent.putObject(step);
        }
        if (value == null) {
            parent.remove(place.path().getLast());
        } else {
            parent.set(place.path().getLast(), value);
        }
        return body;
    }

    private static ObjectNode firstOf(ObjectNode parent, String list) {
        return parent.path(list).path(0).isObject()
                ? (ObjectNode) parent.path(list).path(0)
                : parent.putArray(list).addObject();
    }

    /** What is wrong with a body, in words for people; nothing where it is taken. */
    private static List<FieldError> errors(CommandType<?, ?> type, ObjectNode body) {
        try {
            CommandBinder.bind(type, CommandJson.parse(JSON.writeValueAsBytes(body)));
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
            assertThat(refusal.errors()).isNotEmpty().allSatisfy(EveryFieldTest::isForPeople);
            return refusal.errors();
        }
    }

    private static void isForPeople(FieldError error) {
        assertThat(error.field()).isNotBlank();
        assertThat(error.message())
                .startsWith(error.field().equals(FieldError.BODY) ? "The body" : error.field())
                .endsWith(".")
                .doesNotContain("java", "org.waymark", "Exception", "Fields", "class", "null");
    }

    private static boolean names(FieldError error, Place place) {
        return error.field().startsWith(place.path().getFirst());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverIsInAFieldIsTakenOrRefusedByItsName(String name) {
        CommandType<?, ?> type = type(name);
        for (Place place : places(schema(type))) {
            for (String wrong : WRONG) {
                List<FieldError> errors = errors(type, with(type, place, raw(wrong)));
                assertThat(errors.isEmpty() || errors.stream().anyMatch(error -> names(error, place)))
                        .as("%s of %s as %.40s: %s", place.name(), name, wrong, errors)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldThatIsNeededIsMissedHoweverItIsLeftOut(String name) {
        CommandType<?, ?> type = type(name);
        for (Place place : places(schema(type))) {
            List<@Nullable JsonNode> blanks = new ArrayList<>();
            blanks.add(null);
            BLANK.forEach(blank -> blanks.add(JSON.readTree(blank)));
            for (JsonNode blank : blanks) {
                List<FieldError> errors = errors(type, with(type, place, blank));
                if (place.required()) {
                    assertThat(errors)
                            .as("%s of %s as %s", place.name(), name, blank)
                            .anyMatch(error -> names(error, place));
                }
            }
        }
    }

    /** As JSON Schema has it: 1.0 and 1e0 are whole numbers, and no field takes one that its schema does not. */
    @ParameterizedTest
    @MethodSource("names")
    void aWholeNumberIsOneHoweverItIsWritten(String name) {
        CommandType<?, ?> type = type(name);
        for (Place place : places(schema(type))) {
            if (place.schema() instanceof FieldSchema.Integer integer) {
                for (long number : List.of(integer.least(), integer.most())) {
                    for (String written : List.of("%d", "%d.0", "%d.00e0")) {
                        assertThat(errors(type, with(type, place, raw(written.formatted(number)))))
                                .as("%s of %s as %s", place.name(), name, written.formatted(number))
                                .noneMatch(error -> names(error, place));
                    }
                }
                for (String wrong : List.of("0.5", "1e-300", "1e30", "-1e30", "1e400", "99999999999999999999.0")) {
                    assertThat(errors(type, with(type, place, raw(wrong))))
                            .as("%s of %s as %s", place.name(), name, wrong)
                            .anyMatch(error -> names(error, place));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDayIsAText(String name) {
        CommandType<?, ?> type = type(name);
        for (Place place : places(schema(type))) {
            if (place.schema() instanceof FieldSchema.Date) {
                for (String wrong :
                        List.of("[2023,6,30]", "[]", "{\"year\":2023}", "{}", "20230630", "19538", "1.5", "true")) {
                    assertThat(errors(type, with(type, place, JSON.readTree(wrong))))
                            .as("%s of %s as %s", place.name(), name, wrong)
                            .extracting(FieldError::message)
                            .contains(place.name() + " must be a date such as 2023-06-30.");
                }
            }
        }
    }

    @Test
    void aDayThatThereIsNotIsRefusedInWordsThatSayWhatToWrite() {
        Map<String, String> faults = Map.of(
                "2026-02-31", " must be a date that there is; February 2026 has no day 31, its last is 2026-02-28.",
                "2024-02-30", " must be a date that there is; February 2024 has no day 30, its last is 2024-02-29.",
                "2026-13-01", " must be a date such as 2023-06-30; there is no month 13.",
                "31/02/2026", " must be written as year, month and day, such as 2023-06-30.",
                "30.6.26", " must be written as year, month and day, such as 2023-06-30.",
                "next Friday", " must be a date such as 2023-06-30.",
                "2023-06-30T12:00:00Z", " must be a date such as 2023-06-30.");
        int tried = 0;
        for (String name : names()) {
            CommandType<?, ?> type = type(name);
            for (Place place : places(schema(type))) {
                if (place.schema() instanceof FieldSchema.Date) {
                    tried++;
                    faults.forEach((written, fault) -> assertThat(errors(
                                    type,
                                    with(type, place, JSON.getNodeFactory().stringNode(written))))
                            .as("%s of %s", place.name(), name)
                            .contains(new FieldError(place.name(), place.name() + fault)));
                }
            }
        }
        assertThat(tried).isGreaterThan(names().size() + 15);
    }

    /** As it was sent: the mapper of this test would change numbers that are too large. */
    private static JsonNode raw(String json) {
        return json.matches("-?[0-9.]+(e-?[0-9]+)?")
                ? JSON.getNodeFactory().rawValueNode(new RawValue(json))
                : JSON.readTree(json);
    }
}

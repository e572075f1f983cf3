package org.waymark.command.imports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;

class HowJsonTest {

    @Test
    void readsEveryChoice() {
        assertThat(HowJson.read("""
                        {"table":"Plan!B7","headingRow":7,"hidden":true,"columns":{"c":"leads","F":"ignore"},
                         "defaults":{"leads":["Head of Service","PSW"],"asAt":"2026-06-30"},
                         "blank":{"theme":"as-above","by":"nothing","leads":"value"},
                         "corrections":{"$e$6":" 28/02/2027 ","ROW 4,  column 2":"Recruit"},
                         "newThemes":true,"update":true,"reason":" Revised plan "}"""))
                .isEqualTo(new How(
                        "Plan!B7",
                        7,
                        true,
                        Map.of("C", "leads", "F", "ignore"),
                        Map.of("leads", List.of("Head of Service", "PSW"), "asAt", List.of("2026-06-30")),
                        Map.of("theme", Blank.AS_ABOVE, "by", Blank.NOTHING, "leads", Blank.VALUE),
                        Map.of("E6", " 28/02/2027 ", "row 4, column 2", "Recruit"),
                        true,
                        true,
                        "Revised plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", "{\"table\":null,\"columns\":null,\"update\":null,\"reason\":\" \"}"})
    void nothingChosenIsGuessed(String how) {
        assertThat(HowJson.read(how)).isEqualTo(How.GUESSED);
        assertThat(HowJson.read(null)).isEqualTo(How.GUESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "\"leads\"",
                "null",
                "{",
                "{\"columns\":}",
                "{\"update\":true,\"update\":false}",
                "{} {}",
                "no"
            })
    void whatIsNoObjectIsRefused(String how) {
        assertThatThrownBy(() -> HowJson.read(how)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
            assertThat(refusal.errors())
                    .containsExactly(new FieldError(
                            "how", "The part ‘how’ must be a JSON object, such as {\"columns\":{\"C\":\"leads\"}}."));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colums\":{}} | how.colums | is unknown. Use blank, columns",
                "{\"table\":7} | how.table | must be a text",
                "{\"headingRow\":\"7\"} | how.headingRow | must be the number of a row",
                "{\"headingRow\":-1} | how.headingRow | must be the number of a row",
                "{\"headingRow\":1.5} | how.headingRow | must be the number of a row",
                "{\"headingRow\":99999999999} | how.headingRow | must be the number of a row",
                "{\"hidden\":\"yes\"} | how.hidden | must be true or false",
                "{\"newThemes\":1} | how.newThemes | must be true or false",
                "{\"update\":[]} | how.update | must be true or false",
                "{\"reason\":{}} | how.reason | must be a text",
                "{\"columns\":[]} | how.columns | must be a JSON object",
                "{\"columns\":{\"C\":3}} | how.columns.C | must be a text",
                "{\"columns\":{\"C\":null}} | how.columns.C | must be a text",
                "{\"columns\":{\"c\":\"leads\",\"C\":\"by\"}} | how.columns | names ‘C’ twice",
                "{\"defaults\":\"x\"} | how.defaults | must be a JSON object",
                "{\"defaults\":{\"leads\":[1]}} | how.defaults.leads | must be a text",
                "{\"defaults\":{\"leads\":{}}} | how.defaults.leads | must be a text",
                "{\"blank\":{\"theme\":\"above\"}} | how.blank.theme | must be ‘as-above’, ‘nothing’ or ‘value’",
                "{\"blank\":{\"theme\":true}} | how.blank.theme | must be ‘as-above’, ‘nothing’ or ‘value’",
                "{\"corrections\":{\"E6\":6}} | how.corrections.E6 | must be a text",
                "{\"corrections\":{\"e6\":\"a\",\"E6\":\"b\"}} | how.corrections | names ‘E6’ twice"
            })
    void eachFaultNamesItsField(String how, String field, String message) {
        assertThatThrownBy(() -> HowJson.read(how)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo(field);
                assertThat(error.message()).contains("‘" + field + "’").contains(message);
            });
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() -> HowJson.read("{\"table\":7,\"update\":1,\"blank\":{\"by\":1}}"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("how.table", "how.update", "how.blank.by"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"columns\":{\"Z\":\"leads\"}} | how.columns.Z | The table has no column Z. Its columns are A to C.",
                "{\"columns\":{\"B\":\"boss\"}} | how.columns.B | There is no field ‘boss’. Use one of ref, activities",
                "{\"columns\":{\"B\":\"ref\",\"2\":\"by\"}} | how.columns.B | Column B is named twice. Name it once.",
                "{\"defaults\":{\"boss\":\"x\"}} | how.defaults.boss | There is no field ‘boss’. Use one of ref, activities",
                "{\"blank\":{\"boss\":\"nothing\"}} | how.blank.boss | There is no field ‘boss’.",
                "{\"blank\":{\"leads\":\"value\"}} | how.blank.leads | Give the value in ‘how.defaults.leads’."
            })
    void whatDoesNotFitTheTableNamesItsField(String how, String field, String message) {
        assertThatThrownBy(() -> Plans.layout(
                        "Ref,Action,Lead\n1A,Do,PSW\n", ActionTable.KIND, HowJson.read(how), Plans.context()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message()).contains(message);
                        }));
    }
}

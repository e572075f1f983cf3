package org.waymark.command.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.refusal.FieldError;
import tools.jackson.databind.JsonNode;

/** Numbers are read as people and programs write them, and never rounded. */
class FigureTest {

    record Given(@Field("A number") Figure value) {}

    private static final FieldSchema.Fields SCHEMA = RecordSchemas.of(Given.class);

    private static JsonNode clean(String json) {
        return FieldCleaning.clean(
                CommandJson.parse(("{\"value\":" + json + "}").getBytes(StandardCharsets.UTF_8)), SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17.4|17.4",
                "\"17.40\"|17.40",
                "\" 1,250 \"|1250",
                "\"−3\"|-3",
                "\".5\"|0.5",
                "1e3|1000",
                "0|0",
                "\"007\"|7",
                "123456789012345.12345678|123456789012345.12345678",
                "\"120,000,000\"|120000000"
            })
    void isTakenAsItIsWritten(String json, String text) {
        JsonNode clean = clean(json);

        assertThat(SchemaCheck.check(clean, SCHEMA)).isEmpty();
        assertThat(CommandJson.bind(clean, Given.class)).isEqualTo(new Given(new Figure(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,25\"",
                "\"12 vacancies\"",
                "\"17.4%\"",
                "1e400",
                "1e-400",
                "1e999999999",
                "1234567890123456",
                "0.123456789",
                "\"1.2.3\"",
                "\"٣\"",
                "true",
                "[17]",
                "{}"
            })
    void isRefusedWithWhatToWrite(String json) {
        assertThat(SchemaCheck.check(clean(json), SCHEMA))
                .containsExactly(new FieldError(
                        "value",
                        "value must be a number with at most 15 digits before the decimal point and 8 after it, such as 17.4 or"
                                + " 1,250."));
    }

    @Test
    void keepsDecimalsUntilItIsKept() {
        Figure figure = new Figure("17.40");
        assertThat(figure.value().scale()).isEqualTo(2);
        assertThat(figure.quantity().text()).isEqualTo("17.4");
        assertThatThrownBy(() -> new Figure("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSchemaTakesBothANumberAndAText() {
        JsonNode value = JsonSchema.of(SCHEMA).path("properties").path("value");
        assertThat(value.path("type").valueStream().map(JsonNode::asString)).containsExactly("string", "number");
        assertThat(List.of("1,250", "-17.4", "123456789012345"))
                .allMatch(text -> text.matches(value.path("pattern").asString()));
    }
}

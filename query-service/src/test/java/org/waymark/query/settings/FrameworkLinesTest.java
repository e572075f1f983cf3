package org.waymark.query.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.FrameworkItem;
import org.waymark.query.web.FormInput;

class FrameworkLinesTest {

    private static final String TITLE = "Children see the same social worker";

    @ParameterizedTest
    @ValueSource(strings = {"AFI 1.1\t", "AFI 1.1  ", "AFI 1.1: ", "AFI 1.1 – ", " AFI 1.1 \t "})
    void aLineIsACodeAndATitle(String beginning) {
        FormInput form = FormInput.empty().prefill("items", beginning + TITLE);

        assertThat(FrameworkLines.read(form, "items")).containsExactly(Map.of("code", "AFI 1.1", "title", TITLE));
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void whatWasDefinedIsReadAsItWas() {
        List<FrameworkItem> items = List.of(
                new FrameworkItem("AFI 1.1", TITLE), new FrameworkItem("2", "Caseloads: no more than 16 – on average"));
        FormInput form = FormInput.empty().prefill("items", FrameworkLines.of(items));

        assertThat(FrameworkLines.read(form, "items"))
                .containsExactly(
                        Map.of("code", "AFI 1.1", "title", TITLE),
                        Map.of("code", "2", "title", "Caseloads: no more than 16 – on average"));
    }

    @Test
    void saysWhichLineIsNone() {
        FormInput form = FormInput.empty().prefill("items", "1.1  " + TITLE + "\nCaseloads fall");

        FrameworkLines.read(form, "items");

        assertThat(form.error("items")).contains("Line 2", "“Caseloads fall”", "two spaces");
    }

    @Test
    void wantsAnItem() {
        FormInput form = FormInput.empty();

        assertThat(FrameworkLines.read(form, "items")).isEmpty();
        assertThat(form.error("items")).isEqualTo("Enter at least one item");
    }
}

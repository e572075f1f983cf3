package org.waymark.query.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.FrameworkItem;

class FrameworkLinesTest {

    private static final String TITLE = "Children see the same social worker";

    @ParameterizedTest
    @ValueSource(strings = {"AFI 1.1\t", "AFI 1.1  ", "AFI 1.1: ", "AFI 1.1 – "})
    void aLineIsACodeAndATitle(String beginning) {
        assertThat(FrameworkLines.FORMAT.read().apply(beginning + TITLE))
                .contains(Map.of("code", "AFI 1.1", "title", TITLE));
    }

    @Test
    void whatWasDefinedIsReadAsItWas() {
        List<FrameworkItem> items = List.of(
                new FrameworkItem("AFI 1.1", TITLE), new FrameworkItem("2", "Caseloads: no more than 16 – on average"));

        assertThat(FrameworkLines.of(items).stream().map(FrameworkLines.FORMAT.read()))
                .containsExactly(
                        Optional.of(Map.of("code", "AFI 1.1", "title", TITLE)),
                        Optional.of(Map.of("code", "2", "title", "Caseloads: no more than 16 – on average")));
    }

    @Test
    void aLineWithoutACodeIsNone() {
        assertThat(FrameworkLines.FORMAT.read().apply("Caseloads fall")).isEmpty();
    }
}

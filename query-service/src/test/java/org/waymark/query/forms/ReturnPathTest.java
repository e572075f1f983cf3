package org.waymark.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.query.web.FormInput;

/** A form leads back only to a page of its own strategy. */
class ReturnPathTest {

    private static FormInput carrying(String path) {
        return FormInput.empty().prefill(ReturnPath.NAME, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews/M1/meeting?item=2#item", "/reviews/M1/minutes", "/cases/Q1.6.2", "/decisions"})
    void leadsBackToPagesOfTheStrategy(String path) {
        assertThat(ReturnPath.of(carrying(path))).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reviews",
                "//example.org",
                "/../OTHER/cases/P1",
                "/cases/P1/../..",
                "/cases/..%2f..",
                "/cases/P1?next=//example.org",
                "/cases/P1#\" onclick=",
                "https://example.org",
                "/a/b/c/d/e"
            })
    void leadsNowhereElse(String path) {
        assertThat(ReturnPath.of(carrying(path))).isEmpty();
    }

    @Test
    void isCarriedFromTheAddressIntoTheForm() {
        FormInput form = ReturnPath.carry(carrying("/decisions"), FormInput.empty());

        assertThat(ReturnPath.of(form)).contains("/decisions");
        assertThat(ReturnPath.carry(carrying("//example.org"), FormInput.empty())
                        .has(ReturnPath.NAME))
                .isFalse();
    }
}

package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/strategies",
                "/v3/api-docs",
                "/actuator/health",
                "//api/strategies",
                "/%61pi/x",
                "/x/../api/x",
                "/api/%zz",
                "/api/;x",
                "/api/%00"
            })
    void askUnderTheirAddressesHoweverTheseAreWritten(String path) {
        assertThat(Programs.isOne(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/strategies/api/x", "/apis", "/strategies/SG23", "/%zz", "/api/../strategies", "*", ""})
    void doNotAskForPages(String path) {
        assertThat(Programs.isOne(path)).isFalse();
    }
}

package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.refusal.Refusal.Kind;

class ProblemsTest {

    /** Programs keep to it: one that is told to try again does so for ever. */
    @ParameterizedTest
    @EnumSource
    void saysWhenToTryAgainWhereThatCanHelp(Kind kind) {
        ResponseEntity<Object> answer = Problems.answer(Refusal.of(kind, "some.code", "Something is wrong."));

        assertThat(answer.getStatusCode().value()).isEqualTo(kind.status());
        assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(kind == Kind.UNAVAILABLE);
    }
}

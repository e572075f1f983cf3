package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    @Test
    void failsWhereNobodyAnswers() {
        assertThatThrownBy(() -> HealthCheck.status("http://localhost:1/actuator/health/readiness"))
                .isInstanceOf(ConnectException.class);
    }
}

package org.waymark.query.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

class EndpointsIT {

    @Test
    void everyEndpointDeclaresWhoMayUseIt() {
        try (TestLedger ledger = new TestLedger(Clock.systemUTC());
                TestService service = TestService.start(ledger, Clock.systemUTC())) {
            List<HandlerMethod> endpoints = service.requestMappings().getHandlerMethods().values().stream()
                    .filter(handler -> !ErrorController.class.isAssignableFrom(handler.getBeanType()))
                    .toList();

            assertThat(endpoints)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(handler -> assertThat(
                                    AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class))
                            .as("%s is annotated with one of the For… annotations", handler)
                            .isTrue());
        }
    }
}

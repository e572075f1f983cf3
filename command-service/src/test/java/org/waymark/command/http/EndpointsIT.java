package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.command.RunningService;
import org.waymark.ledger.testing.TestDatabase;

class EndpointsIT {

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        try (TestDatabase database = TestDatabase.fresh();
                RunningService service = RunningService.on(database)) {
            List<HandlerMethod> ours =
                    service.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                            .filter(method -> method.getBeanType().getName().startsWith("org.waymark.command."))
                            .toList();
            assertThat(ours)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(method -> assertThat(
                                    AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class))
                            .as("%s is annotated with @PreAuthorize", method)
                            .isTrue());
        }
    }
}

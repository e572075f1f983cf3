package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.events.CaseId;

/** Reads the codes and references in an address as they are kept: in capitals, however somebody typed them. */
public final class TypedReferences implements HandlerInterceptor {

    private static final Set<String> NAMES = Set.of("code", "ref", "meeting", "theme");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.keySet().stream().anyMatch(NAMES::contains)) {
            Map<Object, Object> kept = new LinkedHashMap<>(variables);
            kept.replaceAll((name, value) -> NAMES.contains(name) ? CaseId.asKept(String.valueOf(value)) : value);
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, kept);
        }
        return true;
    }
}

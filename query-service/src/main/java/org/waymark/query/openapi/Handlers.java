package org.waymark.query.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.query.api.Api;

/** The handlers of the query API, as the service itself has them mapped. */
record Handlers(List<Handler> all) {

    private static final String EVERYTHING = "/api/**";

    /** One way to ask. */
    record Handler(String path, RequestMethod method, Set<String> mediaTypes, HandlerMethod code) {}

    static Handlers in(RequestMappingHandlerMapping mapping) {
        return new Handlers(mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        AnnotatedElementUtils.hasAnnotation(entry.getValue().getBeanType(), Api.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.equals(EVERYTHING))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> handler(path, method, entry.getKey(), entry.getValue()))))
                .sorted(Comparator.comparing(Handler::path)
                        .thenComparing(Handler::method)
                        .thenComparing(handler -> handler.mediaTypes().toString()))
                .toList());
    }

    private static Handler handler(String path, RequestMethod method, RequestMappingInfo info, HandlerMethod code) {
        Set<String> types = info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
        return new Handler(path, method, types, code);
    }
}

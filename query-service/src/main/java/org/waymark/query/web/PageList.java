package org.waymark.query.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page there is, read from the handlers, so that a check over all pages takes in a new one by itself.
 */
@Component
public final class PageList {

    private final RequestMappingHandlerMapping mapping;

    PageList(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The path patterns that a browser can open, such as {@code /strategies/{code}/progress-grid}, in order. */
    public List<String> patterns() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getValue()) && isRead(entry.getKey()))
                .flatMap(entry -> patterns(entry.getKey()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The page that shows the form which is sent to a path: that path itself, or else the next above it that is a page. */
    String shownBy(String path) {
        String shown = path;
        while (shown.length() > 1 && !isShown(shown)) {
            shown = shown.substring(0, Math.max(1, shown.lastIndexOf('/')));
        }
        return shown;
    }

    private boolean isShown(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return patterns().stream()
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(asked));
    }

    private static boolean isPage(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Pages.class);
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET)
                && info.getProducesCondition().isEmpty();
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }
}

package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Which methods an address takes. A request with another one is not a form that anybody could send, so it is told so before its
 * token is missed.
 */
@Component
final class PageMethods {

    private final RequestMappingHandlerMapping mapping;

    PageMethods(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The methods to send in place of that of a request.
     *
     * @return in the order of their names, as the header {@code Allow} lists them; empty where the address takes the request's
     *     method, or where nothing is at the address
     */
    Set<String> insteadOf(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            mapping.getHandler(request);
        } catch (HttpRequestMethodNotSupportedException e) {
            return names(Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of()));
        } catch (Exception e) {
            return Set.of(); // the address takes the method, and refuses something else
        }
        return Set.of();
    }

    private static Set<String> names(Set<HttpMethod> methods) {
        Set<String> names = new TreeSet<>();
        methods.forEach(method -> names.add(method.name()));
        return names;
    }
}

package org.waymark.standalone;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What can be asked of Waymark by HTTP.
 *
 * @param service {@code commands} for command-service, {@code pages} for query-service and what standalone adds to it
 * @param pattern the path, with its variables in braces
 */
record Endpoint(String service, String method, String pattern) implements Comparable<Endpoint> {

    /** Every endpoint that the services have mapped, those of libraries too; not those for signing in. */
    static Set<Endpoint> all(Stream<ApplicationContext> contexts) {
        Set<Endpoint> endpoints = new TreeSet<>();
        contexts.forEach(context -> context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> endpoints.addAll(of(service(context), info)))));
        return endpoints;
    }

    private static String service(ApplicationContext context) {
        return context.containsBean("commandEndpoint") ? "commands" : "pages";
    }

    private static Set<Endpoint> of(String service, RequestMappingInfo info) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        Set<Endpoint> endpoints = new TreeSet<>();
        info.getPatternValues().stream()
                .filter(pattern -> !pattern.startsWith("/sign-in"))
                .forEach(pattern ->
                        methods.forEach(method -> endpoints.add(new Endpoint(service, method.name(), pattern))));
        return endpoints;
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return service + " " + method + " " + pattern;
    }
}

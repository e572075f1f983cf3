package org.waymark.query.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.events.Typed;
import org.waymark.query.api.BadParameterException;
import tools.jackson.databind.JsonNode;

/**
 * Refuses a parameter whose value is none of the words that the document names for it. It would filter nothing, and whoever
 * made a slip of the pen would take the whole for a part. Capitals and hyphens do not matter; left empty, it is left out.
 */
final class StatedWords implements HandlerInterceptor {

    /** By path and name of the parameter. */
    private final SingletonSupplier<Map<String, Map<String, List<String>>>> words;

    /** @param document what can be asked for; is asked for once, with the first request */
    StatedWords(Supplier<JsonNode> document) {
        this.words = SingletonSupplier.of(() -> in(document.get()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        words.obtain().getOrDefault(path, Map.of()).forEach((name, stated) -> check(name, stated, request));
        return true;
    }

    private static void check(String name, List<String> words, HttpServletRequest request) {
        String[] given = request.getParameterValues(name);
        if (given == null) {
            return;
        }
        Arrays.stream(given)
                .map(Typed::trimmed)
                .filter(value -> !value.isEmpty()
                        && words.stream().noneMatch(word -> plain(word).equals(plain(value))))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new BadParameterException(
                            name, name + " must be one of " + String.join(", ", words) + ", not “" + wrong + "”");
                });
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Map<String, List<String>>> in(JsonNode document) {
        Map<String, Map<String, List<String>>> words = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().path("get").path("parameters").forEach(parameter -> {
                    JsonNode stated = parameter.path("schema").path("enum");
                    if (parameter.path("in").asString().equals("query") && !stated.isEmpty()) {
                        words.computeIfAbsent(path.getKey(), key -> new TreeMap<>())
                                .put(
                                        parameter.path("name").asString(),
                                        stated.valueStream()
                                                .map(JsonNode::asString)
                                                .toList());
                    }
                }));
        return words;
    }
}

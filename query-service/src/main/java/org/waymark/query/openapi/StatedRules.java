package org.waymark.query.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.events.Typed;
import org.waymark.query.api.BadParameterException;
import tools.jackson.databind.JsonNode;

/**
 * Refuses a parameter whose value is none of the words that the document names for it, or a number outside of what it says. It
 * would filter nothing, and whoever made a slip of the pen would take the whole for a part. Capitals and hyphens do not matter;
 * left empty, it is left out.
 */
final class StatedRules implements HandlerInterceptor {

    /** Whoever reads the moment says what is wrong with it, and why it cannot be shown. */
    private static final Set<String> MOMENT = Set.of("asOf", "mode");

    /** By path and name of the parameter. */
    private final SingletonSupplier<Map<String, Map<String, Rule>>> rules;

    /**
     * @param words that are taken; empty where it is not one of several
     * @param least of a number; null where it may be as small as it likes
     * @param most  of a number; null where it may be as large as it likes
     */
    private record Rule(
            List<String> words,
            @Nullable Long least,
            @Nullable Long most) {

        static Rule of(JsonNode schema) {
            return new Rule(
                    schema.path("enum").valueStream().map(JsonNode::asString).toList(),
                    bound(schema.path("minimum")),
                    bound(schema.path("maximum")));
        }

        private static @Nullable Long bound(JsonNode stated) {
            return stated.isNumber() ? stated.asLong() : null;
        }

        /** What a value must be; empty where it is that, or is no number, which the converters say in their words. */
        Optional<String> wants(String value) {
            if (!words.isEmpty()) {
                return words.stream().anyMatch(word -> plain(word).equals(plain(value)))
                        ? Optional.empty()
                        : Optional.of("one of " + String.join(", ", words));
            }
            if (least == null || !value.matches("[+-]?[0-9]{1,18}")) {
                return Optional.empty();
            }
            long number = Long.parseLong(value);
            if (number >= least && (most == null || number <= most)) {
                return Optional.empty();
            }
            return Optional.of(most == null ? least + " or more" : least + " to " + most);
        }
    }

    /** @param document what can be asked for; is asked for once, with the first request */
    StatedRules(Supplier<JsonNode> document) {
        this.rules = SingletonSupplier.of(() -> in(document.get()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        rules.obtain().getOrDefault(path, Map.of()).forEach((name, rule) -> check(name, rule, request));
        return true;
    }

    private static void check(String name, Rule rule, HttpServletRequest request) {
        String[] given = request.getParameterValues(name);
        if (given == null) {
            return;
        }
        for (String value : given) {
            String typed = Typed.trimmed(value);
            if (!typed.isEmpty()) {
                rule.wants(typed).ifPresent(wanted -> {
                    throw new BadParameterException(name, name + " must be " + wanted + ", not “" + typed + "”");
                });
            }
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Map<String, Rule>> in(JsonNode document) {
        Map<String, Map<String, Rule>> rules = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().path("get").path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asString().equals("query")
                            && !MOMENT.contains(parameter.path("name").asString())) {
                        rules.computeIfAbsent(path.getKey(), key -> new TreeMap<>())
                                .put(parameter.path("name").asString(), Rule.of(parameter.path("schema")));
                    }
                }));
        return rules;
    }
}

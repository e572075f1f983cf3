package org.waymark.query.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;

/** Which parameters of an address matter to a handler; others neither change an answer nor take room for one. */
final class RelevantParameters {

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    /** The parameters of a request that matter, each its name followed by its values, in the order of the handler. */
    List<List<String>> in(Map<String, String[]> given, Method handler) {
        return names(handler).stream()
                .filter(given::containsKey)
                .map(name -> Stream.concat(Stream.of(name), Arrays.stream(given.get(name)))
                        .toList())
                .toList();
    }

    List<String> names(Method handler) {
        return known.computeIfAbsent(
                handler,
                method -> Arrays.stream(method.getParameters())
                        .flatMap(RelevantParameters::names)
                        .toList());
    }

    private static Stream<String> names(Parameter parameter) {
        RequestParam named = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        if (named != null) {
            return Stream.of(named.name().isEmpty() ? parameter.getName() : named.name());
        }
        if (parameter.getType() == StrategySnapshot.class) {
            return parameter.isAnnotationPresent(Present.class) ? Stream.of() : Stream.of("asOf", "mode");
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }
}

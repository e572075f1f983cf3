package org.waymark.query.views;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every view that is kept: those that the configurations of the features declare, each a constant of its own type. */
public final class DeclaredViews {

    private DeclaredViews() {}

    /** By the names of the constants. */
    public static Map<String, View<?>> byConstant() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        Map<String, View<?>> views = new LinkedHashMap<>();
        scanner.findCandidateComponents("org.waymark.query").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(configuration -> Arrays.stream(configuration.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .map(method -> method.getReturnType())
                .filter(View.class::isAssignableFrom)
                .forEach(view -> {
                    Field constant = Arrays.stream(view.getDeclaredFields())
                            .filter(field -> field.getType() == view)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(view + " needs a constant of its own type"));
                    views.put(constant.getName(), read(constant));
                });
        return views;
    }

    private static View<?> read(Field constant) {
        try {
            return (View<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the JSON of an event can hold, one sorted line a field, such as {@code report.stage.id: String}. Java's
 * names of records do not show, since JSON does not either; {@code []} is a list, {@code ?} what may be absent, and an
 * enum is its constants.
 */
final class EventShape {

    /** What Jackson does by annotations other than these is not seen here, so events may not use it. */
    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(JsonValue.class, JsonCreator.class);

    private EventShape() {}

    static String of(Class<?> event) {
        return fields(event, "").sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> fields(Class<?> record, String path) {
        requireKnown(record.getAnnotations(), record);
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> field(component.getAnnotatedType(), path + component.getName(), component));
    }

    private static Stream<String> field(AnnotatedType type, String path, RecordComponent component) {
        requireKnown(component.getAnnotations(), component);
        requireKnown(component.getAccessor().getAnnotations(), component);
        String absent = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            return element(generic, path + "[]" + absent, component);
        }
        Class<?> plain = (Class<?>) type.getType();
        if (!plain.isRecord() || value(plain).isPresent()) {
            return Stream.of(path + ": " + word(plain) + absent);
        }
        return absent.isEmpty()
                ? fields(plain, path + ".")
                : Stream.concat(Stream.of(path + ": ?"), fields(plain, path + "."));
    }

    private static Stream<String> element(AnnotatedParameterizedType type, String path, RecordComponent component) {
        Class<?> list = (Class<?>) ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
        if (!list.equals(List.class)) {
            throw new IllegalStateException(component + ": of the generic types events hold lists only");
        }
        return field(type.getAnnotatedActualTypeArguments()[0], path, component);
    }

    private static String word(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(" | "))
                : value(type).map(EventShape::word).orElseGet(() -> BOXED.getOrDefault(type, type.getSimpleName()));
    }

    private static final Map<Class<?>, String> BOXED =
            Map.of(Integer.class, "int", Long.class, "long", Boolean.class, "boolean", Double.class, "double");

    /** The type that stands for a record in JSON, where one of its components does. */
    private static Optional<Class<?>> value(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private static void requireKnown(Annotation[] annotations, Object owner) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getPackageName().startsWith("com.fasterxml.jackson") && !KNOWN.contains(type)) {
                throw new IllegalStateException(owner + " has @" + type.getSimpleName()
                        + ", which changes its JSON unseen: an event's JSON is what its components say");
            }
        }
    }
}

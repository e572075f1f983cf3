package org.waymark.query.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON Schema (draft 2020-12), by the properties that the service's own JSON mapper writes. */
final class Schemas {

    private static final String OURS = "org.waymark";

    private static final Map<Class<?>, String> FORMATS = Map.of(
            LocalDate.class, "date",
            Instant.class, "date-time",
            Period.class, "duration",
            Integer.class, "int32",
            Long.class, "int64");

    private final JsonMapper json;
    private final ClassIntrospector introspector;
    private final Map<Class<?>, String> names = new HashMap<>();
    private final ObjectNode components;

    /** @param components where the schemas of records go, by their names */
    Schemas(JsonMapper json, ObjectNode components) {
        this.json = json;
        this.components = components;
        SerializationConfig config = json.serializationConfig();
        this.introspector = config.classIntrospectorInstance().forOperation(config);
    }

    /** The schema of whatever the mapper makes of this type. */
    ObjectNode of(Type type) {
        return of(json.constructType(type));
    }

    private ObjectNode of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isReferenceType()) {
            return orNull(of(type.getReferencedType()));
        }
        if (type.isMapLikeType()) {
            return object("object", schema -> schema.set("additionalProperties", of(type.getContentType())));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return object("array", schema -> schema.set("items", of(type.getContentType())));
        }
        if (raw.isEnum()) {
            return object("string", schema -> {
                ArrayNode words = schema.putArray("enum");
                Arrays.stream(raw.getEnumConstants())
                        .<JsonNode>map(json::valueToTree)
                        .forEach(words::add);
            });
        }
        return raw.getName().startsWith(OURS) ? ours(type) : plain(raw);
    }

    private ObjectNode plain(Class<?> raw) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(raw);
        if (boxed == Boolean.class) {
            return typed("boolean");
        }
        if (boxed == Double.class || boxed == Float.class || boxed == BigDecimal.class) {
            return typed("number");
        }
        ObjectNode schema = typed(Number.class.isAssignableFrom(boxed) ? "integer" : "string");
        if (FORMATS.containsKey(boxed)) {
            return schema.put("format", Objects.requireNonNull(FORMATS.get(boxed)));
        }
        return Stream.of(Number.class, CharSequence.class, ZoneId.class).anyMatch(one -> one.isAssignableFrom(boxed))
                ? schema
                : json.createObjectNode();
    }

    private ObjectNode ours(JavaType type) {
        Class<?> raw = type.getRawClass();
        var description = introspector.introspectForSerialization(type, introspector.introspectClassAnnotations(type));
        if (description.findJsonValueAccessor() != null) {
            return of(description.findJsonValueAccessor().getType());
        }
        String known = names.get(raw);
        if (known == null) {
            String name = free(raw);
            names.put(raw, name);
            components.putObject(name); // keeps its place: a type may hold itself
            components.set(name, raw.isInterface() ? choice(raw) : properties(raw, description));
            known = name;
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + known);
    }

    private ObjectNode properties(Class<?> raw, BeanDescription description) {
        ObjectNode schema = typed("object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        JsonInclude inclusion = raw.getAnnotation(JsonInclude.class);
        tellApart(raw, properties, required);
        for (BeanPropertyDefinition property : description.findProperties()) {
            boolean mayBeNull = mayBeNull(raw, property.getInternalName());
            boolean always = inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS;
            boolean leftOut = inclusion != null && inclusion.value() == JsonInclude.Include.NON_EMPTY
                    || property.findInclusion().getValueInclusion() == JsonInclude.Include.NON_EMPTY;
            ObjectNode of = of(property.getAccessor().getType());
            ObjectNode shown = mayBeNull && always ? orNull(of) : of;
            properties.set(property.getName(), described(shown, property.getName()));
            if (!leftOut && (always || !mayBeNull)) {
                required.add(property.getName());
            }
        }
        if (description.findAnyGetter() != null) {
            JavaType values = description.findAnyGetter().getType().getContentType();
            named(values).forEach((name, of) -> {
                properties.set(name, described(of, name));
                required.add(name);
            });
        }
        return schema;
    }

    /** The properties that a map brings whose values, or lists of values, are records with a name. */
    private Map<String, ObjectNode> named(JavaType values) {
        boolean lists = values.isCollectionLikeType();
        Map<String, ObjectNode> named = new TreeMap<>();
        implementers(lists ? values.getContentType().getRawClass() : values.getRawClass())
                .filter(record -> record.isAnnotationPresent(JsonTypeName.class))
                .forEach(record -> named.put(
                        record.getAnnotation(JsonTypeName.class).value(),
                        lists ? object("array", schema -> schema.set("items", of(record))) : of(record)));
        return named;
    }

    /** A record that is one of several has a property that says which. */
    private void tellApart(Class<?> raw, ObjectNode properties, ArrayNode required) {
        JsonTypeInfo told = AnnotationUtils.findAnnotation(raw, JsonTypeInfo.class);
        JsonTypeName name = raw.getAnnotation(JsonTypeName.class);
        if (told != null && name != null) {
            properties.set(
                    told.property(),
                    described(object("string", schema -> schema.putArray("enum").add(name.value())), told.property()));
            required.add(told.property());
        }
    }

    /** A reference may have a description beside it (OpenAPI 3.1). */
    private static ObjectNode described(ObjectNode schema, String name) {
        return schema.put("description", WellKnownNames.description(name));
    }

    private static boolean mayBeNull(Class<?> raw, String property) {
        return raw.isRecord()
                && Arrays.stream(raw.getRecordComponents())
                        .filter(component -> component.getName().equals(property))
                        .map(RecordComponent::getAnnotatedType)
                        .anyMatch(Schemas::annotatedNullable);
    }

    private static boolean annotatedNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private ObjectNode choice(Class<?> raw) {
        ArrayNode choices = json.createArrayNode();
        implementers(raw).map(this::of).forEach(choices::add);
        return choices.isEmpty()
                ? typed("object")
                : (ObjectNode) json.createObjectNode().set("anyOf", choices);
    }

    private static Stream<Class<?>> implementers(Class<?> raw) {
        if (raw.isSealed()) {
            return Arrays.stream(raw.getPermittedSubclasses());
        }
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(raw));
        return scanner.findCandidateComponents(OURS).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(found -> found.isRecord() || found.isEnum());
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString() && !schema.has("enum")) {
            String type = schema.path("type").stringValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = json.createObjectNode();
        either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    /** Its name; with that of its package before it where another has that name, such as {@code overview.Problem}. */
    private String free(Class<?> raw) {
        String name = name(raw);
        return components.has(name) ? raw.getPackageName().replaceFirst(".*[.]", "") + "." + name : name;
    }

    /** Such as {@code ProgressGrid.Row}. */
    private static String name(Class<?> raw) {
        Class<?> outer = raw.getEnclosingClass();
        return outer == null ? raw.getSimpleName() : name(outer) + "." + raw.getSimpleName();
    }

    private ObjectNode object(String type, Consumer<ObjectNode> rest) {
        ObjectNode schema = typed(type);
        rest.accept(schema);
        return schema;
    }

    private ObjectNode typed(String type) {
        return json.createObjectNode().put("type", type);
    }
}

package org.waymark.query.openapi;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.query.api.PathParameters;
import org.waymark.query.api.PathParameters.Taken;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.openapi.Handlers.Handler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a question takes, by its handler: parts of its address and parameters, each with an example. */
final class AskedParameters {

    /** Whoever names them means a moment. */
    private static final Set<String> NEVER_EMPTY = Set.of("asOf", "mode");

    private final List<PathParameters> taken;
    private final JsonMapper json;
    private final Schemas schemas;
    private final Examples examples;

    /** @param taken what is taken at addresses whose handlers do not name it */
    AskedParameters(List<PathParameters> taken, JsonMapper json, Schemas schemas, Examples examples) {
        this.taken = taken;
        this.json = json;
        this.schemas = schemas;
        this.examples = examples;
    }

    /** The header with which an answer is waited for. */
    ObjectNode leastPosition() {
        return parameter(
                        "header",
                        "Waymark-Min-Position",
                        false,
                        json.createObjectNode().put("type", "integer").put("minimum", -1),
                        json.valueToTree(0))
                .put("description", "Wait until the answer includes this position of the ledger, at most two seconds");
    }

    /** What a reference in an address is the reference of depends on what stands before it there. */
    private static ObjectNode inPlace(ObjectNode parameter, String path) {
        String name = parameter.path("name").asString();
        int at = path.indexOf("/{" + name + "}");
        if (at > 0) {
            String known = path.substring(path.lastIndexOf('/', at - 1) + 1, at) + "." + name;
            WellKnownNames.example(known)
                    .ifPresent(example -> parameter
                            .put("description", WellKnownNames.description(known))
                            .put("example", example));
        }
        return parameter;
    }

    /** The parameters of a question, in order. */
    Stream<ObjectNode> of(Handler handler) {
        List<Taken> told = taken.stream()
                .flatMap(known -> known.of(handler.path()).stream())
                .toList();
        Set<String> names = told.stream().map(Taken::name).collect(Collectors.toSet());
        return Stream.concat(
                        Arrays.stream(handler.code().getMethodParameters())
                                .flatMap(this::parameters)
                                .filter(parameter ->
                                        !names.contains(parameter.path("name").asString())),
                        told.stream().map(this::parameter))
                .map(parameter -> inPlace(parameter, handler.path()));
    }

    private Stream<ObjectNode> parameters(MethodParameter parameter) {
        String name = String.valueOf(parameter.getParameter().getName());
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Stream.of(parameter("path", name, true, parameter.getGenericParameterType()));
        }
        if (parameter.getParameterType() == StrategySnapshot.class) {
            Stream<ObjectNode> code = Stream.of(parameter("path", "code", true, String.class));
            return parameter.hasParameterAnnotation(Present.class)
                    ? code
                    : Stream.of(
                                    code,
                                    Stream.of(parameter("query", "asOf", false, String.class)),
                                    Stream.of(mode(parameter.hasParameterAnnotation(AsKnown.class))))
                            .flatMap(parameters -> parameters);
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null && parameter.getParameterType() != MultipartFile.class) {
            boolean hasDefault = !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            ObjectNode described = parameter(
                    "query",
                    asked.name().isEmpty() ? name : asked.name(),
                    asked.required() && !hasDefault,
                    parameter.getGenericParameterType());
            if (hasDefault) {
                Object value = DefaultConversionService.getSharedInstance()
                        .convert(asked.defaultValue(), parameter.getParameterType());
                described.withObjectProperty("schema").set("default", json.valueToTree(value));
            }
            return Stream.of(described);
        }
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                        && parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(this::parameter)
                : Stream.of();
    }

    private ObjectNode mode(boolean onlyKnown) {
        ObjectNode mode = parameter("query", "mode", false, String.class);
        if (onlyKnown) {
            mode.withObjectProperty("schema").putArray("enum").add("known");
        }
        return mode;
    }

    private ObjectNode parameter(Taken asked) {
        ObjectNode schema = json.createObjectNode().put("type", "string");
        if (asked.words().isEmpty()) {
            ParameterShapes.add(schema, asked.name());
        } else {
            asked.words().forEach(schema.putArray("enum")::add);
        }
        ObjectNode parameter = parameter(
                        "query",
                        asked.name(),
                        false,
                        schema,
                        json.getNodeFactory().stringNode(asked.example()))
                .put("description", asked.meaning());
        return NEVER_EMPTY.contains(asked.name()) ? parameter : parameter.put("allowEmptyValue", true);
    }

    private ObjectNode parameter(RecordComponent component) {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return parameter("query", component.getName(), required, component.getGenericType());
    }

    private ObjectNode parameter(String in, String name, boolean required, Type type) {
        ObjectNode schema = schemas.of(type);
        ParameterShapes.add(schema, name);
        ObjectNode parameter = parameter(in, name, required, schema, examples.of(schema, name));
        if (in.equals("query") && !required && !NEVER_EMPTY.contains(name)) {
            parameter.put("allowEmptyValue", true);
        }
        return parameter;
    }

    private ObjectNode parameter(String in, String name, boolean required, JsonNode schema, JsonNode example) {
        ObjectNode parameter = json.createObjectNode()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .put("description", WellKnownNames.description(name));
        parameter.set("schema", schema);
        parameter.set("example", example);
        return parameter;
    }
}

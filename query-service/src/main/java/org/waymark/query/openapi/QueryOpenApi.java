package org.waymark.query.openapi;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Answer;
import org.waymark.query.api.PathParameters;
import org.waymark.query.api.Summary;
import org.waymark.query.openapi.Handlers.Handler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The query API as an OpenAPI 3.1 document: what is mapped is in it, so that a new query joins by itself. */
final class QueryOpenApi {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter is not valid",
            "401", "Not signed in",
            "403", "Your role does not allow this",
            "404", "No such strategy, case or page",
            "405", "There is no such method here. See Allow",
            "406", "There is no answer of the type asked for",
            "503", "The position is not shown yet, or the database is not responding. See Retry-After"));

    /** What handlers return that write their answer themselves, or have it written already. */
    private static final Set<Type> WRITTEN = Set.of(String.class, void.class, byte[].class);

    private final JsonMapper json;
    private final ObjectNode document;
    private final ObjectNode components;
    private final Schemas schemas;
    private final Examples examples;
    private final AskedParameters asked;

    private QueryOpenApi(List<PathParameters> taken, JsonMapper json) {
        this.json = json;
        this.document = json.createObjectNode();
        this.components = json.createObjectNode();
        this.schemas = new Schemas(json, components);
        this.examples = new Examples(json, components);
        this.asked = new AskedParameters(taken, json, schemas, examples);
    }

    /** @param taken what is taken at addresses whose handlers do not name it */
    static JsonNode of(Handlers handlers, List<PathParameters> taken, JsonMapper json) {
        return new QueryOpenApi(taken, json).document(handlers);
    }

    /**
     * What can be asked for, by path, and nothing of what is answered: quick, since no class has to be looked for.
     *
     * @return the document's {@code paths} with the parameters of each GET
     */
    static JsonNode parameters(Handlers handlers, List<PathParameters> taken, JsonMapper json) {
        QueryOpenApi api = new QueryOpenApi(taken, json);
        ObjectNode paths = api.document.putObject("paths");
        for (Handler handler : handlers.all()) {
            ObjectNode path = paths.withObjectProperty(handler.path());
            if (handler.method() == RequestMethod.GET && !path.has("get")) {
                api.asked.of(handler).forEach(path.putObject("get").putArray("parameters")::add);
            }
        }
        return api.document;
    }

    private JsonNode document(Handlers handlers) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Waymark queries")
                .put("version", "1")
                .put(
                        "description",
                        "All queries. The command service has another port and describes its commands at its own /v3/api-docs.");
        ObjectNode paths = document.putObject("paths");
        components.set("Problem", problem());
        handlers.all().forEach(handler -> add(paths, handler));
        ObjectNode parts = document.putObject("components");
        parts.set("schemas", components);
        ObjectNode schemes = parts.putObject("securitySchemes");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        schemes.putObject("accessToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "wmk_…")
                .put(
                        "description",
                        "A personal access token of either scope. It opens everything here that only asks.");
        ArrayNode security = document.putArray("security");
        security.addObject().putArray("basic");
        security.addObject().putArray("bearer");
        security.addObject().putArray("accessToken");
        return document;
    }

    /** Two handlers of one path and method differ in their media types only. */
    private void add(ObjectNode paths, Handler handler) {
        String method = handler.method().name().toLowerCase(Locale.ROOT);
        ObjectNode path = paths.withObjectProperty(handler.path());
        if (!path.has(method)) {
            path.set(method, operation(handler));
        }
        content((ObjectNode) path.path(method).path("responses").path(taken(handler)), handler);
    }

    private ObjectNode operation(Handler handler) {
        ObjectNode operation = json.createObjectNode();
        operation
                .put("operationId", id(handler))
                .put(
                        "summary",
                        tells(handler).map(Summary::value).orElseGet(() -> WellKnownNames.answer(handler.path())));
        ArrayNode parameters = operation.putArray("parameters");
        asked.of(handler).forEach(parameters::add);
        if (takesFile(handler)) {
            operation.set("requestBody", file());
        }
        sent(handler).ifPresent(type -> operation.set("requestBody", body(type)));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode taken = responses.putObject(taken(handler)).put("description", "As asked");
        if (handler.method() == RequestMethod.GET) {
            parameters.add(asked.leastPosition());
            ObjectNode headers = taken.putObject("headers");
            header(headers, "Waymark-Position", "integer", "The last position of the ledger that the answer includes");
            header(headers, "ETag", "string", "Send it back in If-None-Match: the answer is 304 if nothing changed");
        }
        PROBLEMS.forEach((status, meaning) -> problem(responses, status, meaning));
        if (operation.has("requestBody")) {
            problem(responses, "413", "Too large");
            problem(responses, "415", "The body is of another type");
        }
        also(handler).forEach(also -> problem(responses, String.valueOf(also.status()), also.when()));
        if (taken(handler).equals("201")) {
            content(
                    responses.putObject("200").put("description", "There was nothing to do: this is what is there"),
                    handler);
        } else if (handler.method() == RequestMethod.GET) {
            responses.putObject("304").put("description", "Nothing changed since the answer whose ETag was sent");
        }
        return operation;
    }

    private static Stream<AlsoAnswers> also(Handler handler) {
        return Stream.of(handler.code().getMethod(), handler.code().getBeanType())
                .flatMap(place ->
                        AnnotatedElementUtils.findMergedRepeatableAnnotations(place, AlsoAnswers.class).stream());
    }

    private static void problem(ObjectNode responses, String status, String meaning) {
        responses
                .putObject(status)
                .put("description", meaning)
                .putObject("content")
                .putObject(PROBLEM)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private void header(ObjectNode headers, String name, String type, String meaning) {
        headers.putObject(name).put("description", meaning).set("schema", typed(type));
    }

    private void content(ObjectNode response, Handler handler) {
        Type body = body(handler);
        Set<String> types = handler.mediaTypes().isEmpty()
                ? Set.of(tells(handler).map(Summary::as).orElse(JSON))
                : handler.mediaTypes();
        for (String type : types) {
            ObjectNode content = response.withObjectProperty("content").putObject(type);
            if (type.equals(JSON) && !WRITTEN.contains(body)) {
                ObjectNode schema = schemas.of(body);
                content.set("schema", schema);
                content.set("example", examples.of(schema, ""));
            } else if (type.equals(JSON)) {
                content.putObject("schema").put("type", "object");
            } else {
                content.putObject("schema").put("type", "string");
            }
        }
    }

    private ObjectNode problem() {
        ObjectNode problem = typed("object");
        ArrayNode always = problem.putArray("required");
        List.of("title", "status", "detail", "code", "requestId").forEach(always::add);
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string").put("description", "What is wrong, and what to do");
        properties.putObject("instance").put("type", "string");
        properties.putObject("code").put("type", "string").put("description", "A stable code for programs");
        properties
                .putObject("requestId")
                .put("type", "string")
                .put("description", "The id of the request, as in the log");
        ObjectNode error = typed("object");
        ObjectNode faults = error.putObject("properties");
        faults.putObject("field").put("type", "string").put("description", "The parameter or header at fault");
        faults.putObject("message").put("type", "string").put("description", "What is wrong with it, for people");
        properties
                .putObject("errors")
                .put("type", "array")
                .put("description", "With every 400: what is at fault")
                .set("items", error);
        return problem;
    }

    /** Such as {@code get-strategies-progress-grid}: the method and the fixed parts of the path. */
    private static String id(Handler handler) {
        String fixed = Arrays.stream(handler.path().substring("/api/".length()).split("/"))
                .map(part -> part.startsWith("{") ? "by-" + part.replaceAll("[{}]", "") : part)
                .collect(Collectors.joining("-"));
        return handler.method().name().toLowerCase(Locale.ROOT) + "-" + fixed;
    }

    private static String taken(Handler handler) {
        return handler.method() == RequestMethod.POST && !takesFile(handler) ? "201" : "200";
    }

    /** Whether it looks at a file and keeps nothing. */
    private static boolean takesFile(Handler handler) {
        return Arrays.stream(handler.code().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private ObjectNode file() {
        ObjectNode body = json.createObjectNode().put("required", true);
        ObjectNode form = typed("object");
        form.putObject("properties").putObject("file").put("type", "string").put("format", "binary");
        form.putArray("required").add("file");
        body.putObject("content").putObject("multipart/form-data").set("schema", form);
        return body;
    }

    /** What it is sent as JSON. */
    private static Optional<Type> sent(Handler handler) {
        return Arrays.stream(handler.code().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getGenericParameterType)
                .findFirst();
    }

    private ObjectNode body(Type type) {
        ObjectNode body = json.createObjectNode().put("required", true);
        ObjectNode schema = schemas.of(type);
        components
                .path(schema.path("$ref").asString().replaceFirst(".*/", ""))
                .path("properties")
                .forEachEntry((name, of) -> ParameterShapes.add((ObjectNode) of, name));
        ObjectNode content = body.putObject("content").putObject(JSON);
        content.set("schema", schema);
        content.set("example", examples.of(schema, ""));
        return body;
    }

    private static Optional<Summary> tells(Handler handler) {
        return Optional.ofNullable(handler.code().getMethodAnnotation(Summary.class));
    }

    private static Type body(Handler handler) {
        ResolvableType returned =
                ResolvableType.forMethodReturnType(handler.code().getMethod());
        return returned.resolve() == ResponseEntity.class || returned.resolve() == Answer.class
                ? returned.getGeneric(0).getType()
                : returned.getType();
    }

    private ObjectNode typed(String type) {
        return json.createObjectNode().put("type", type);
    }
}

package org.waymark.query.openapi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.query.api.Api;
import org.waymark.query.api.PathParameters;
import org.waymark.query.security.ForEverybodySignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs what can be asked. */
@Api
class OpenApiDocs {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<PathParameters> parameters;
    private final JsonMapper json;

    /** Does not change while the service runs, and takes half a second: for each type that is one of several, all classes are read. */
    private final SingletonSupplier<JsonNode> document;

    OpenApiDocs(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<PathParameters> parameters,
            JsonMapper json) {
        this.mapping = mapping;
        this.parameters = parameters;
        this.json = json;
        this.document = SingletonSupplier.of(
                () -> QueryOpenApi.of(handlers(), parameters.stream().toList(), json));
    }

    @GetMapping("/v3/api-docs")
    @ForEverybodySignedIn
    JsonNode openApi() {
        return document.obtain();
    }

    JsonNode parameters() {
        return QueryOpenApi.parameters(handlers(), parameters.stream().toList(), json);
    }

    private Handlers handlers() {
        return Handlers.in(mapping.getObject());
    }
}

package org.waymark.query.openapi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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

    OpenApiDocs(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<PathParameters> parameters,
            JsonMapper json) {
        this.mapping = mapping;
        this.parameters = parameters;
        this.json = json;
    }

    @GetMapping("/v3/api-docs")
    @ForEverybodySignedIn
    JsonNode openApi() {
        return QueryOpenApi.of(
                Handlers.in(mapping.getObject()), parameters.stream().toList(), json);
    }

    JsonNode parameters() {
        return QueryOpenApi.parameters(
                Handlers.in(mapping.getObject()), parameters.stream().toList(), json);
    }
}

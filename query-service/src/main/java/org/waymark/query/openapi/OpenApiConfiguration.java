package org.waymark.query.openapi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds requests to what the document says. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<OpenApiDocs> docs;

    OpenApiConfiguration(ObjectProvider<OpenApiDocs> docs) {
        this.docs = docs;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StatedRules(() -> docs.getObject().parameters()))
                .addPathPatterns("/api/**");
    }
}

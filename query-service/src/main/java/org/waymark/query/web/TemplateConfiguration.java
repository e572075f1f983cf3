package org.waymark.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates of this module, compiled with it. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final String PACKAGE = "org.waymark.query";

    @Bean
    TemplateEngine queryTemplates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    }
}

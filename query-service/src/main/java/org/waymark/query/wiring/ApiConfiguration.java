package org.waymark.query.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.api.AnswerWriter;
import org.waymark.query.api.Answers;
import org.waymark.query.api.ReadYourWrites;
import org.waymark.query.api.TypedReferences;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.PastForHistoryReaders;
import org.waymark.query.views.LedgerFeed;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every question, whether of a program or of a page. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final LedgerFeed feed;
    private final LedgerReader ledger;
    private final EffectiveRoles effectiveRoles;

    ApiConfiguration(LedgerFeed feed, LedgerReader ledger, EffectiveRoles effectiveRoles) {
        this.feed = feed;
        this.ledger = ledger;
        this.effectiveRoles = effectiveRoles;
    }

    /** Before the handlers of return values that would take any object for a body. */
    @Bean
    static SmartInitializingSingleton answersFirst(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter, Answers answers) {
        return () -> {
            List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
            handlers.add(new AnswerWriter(answers));
            handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }

    /** A body is what the OpenAPI document says of it: no other fields, and no number or text in place of a word. */
    @Bean
    static ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
        JsonMapper strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedReferences()).excludePathPatterns("/assets/**");
        // What somebody was granted a moment ago must be seen before it is asked for.
        registry.addInterceptor(new ReadYourWrites(feed, ledger)).excludePathPatterns("/assets/**", "/error");
        registry.addInterceptor(new PastForHistoryReaders(effectiveRoles)).addPathPatterns("/api/**");
    }
}

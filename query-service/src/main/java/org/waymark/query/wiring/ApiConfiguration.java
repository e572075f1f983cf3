package org.waymark.query.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedReferences()).excludePathPatterns("/assets/**");
        // What somebody was granted a moment ago must be seen before it is asked for.
        registry.addInterceptor(new ReadYourWrites(feed, ledger)).excludePathPatterns("/assets/**", "/error");
        registry.addInterceptor(new PastForHistoryReaders(effectiveRoles)).addPathPatterns("/api/**");
    }
}

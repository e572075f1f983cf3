package org.waymark.query.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.query.api.ReadYourWrites;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.PastForHistoryReaders;
import org.waymark.query.views.ViewPositions;

/** What holds for every question, whether of a program or of a page. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ViewPositions positions;
    private final EffectiveRoles effectiveRoles;

    ApiConfiguration(ViewPositions positions, EffectiveRoles effectiveRoles) {
        this.positions = positions;
        this.effectiveRoles = effectiveRoles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // What somebody was granted a moment ago must be seen before it is asked for.
        registry.addInterceptor(new ReadYourWrites(positions)).excludePathPatterns("/assets/**");
        registry.addInterceptor(new PastForHistoryReaders(effectiveRoles)).addPathPatterns("/api/**");
    }
}

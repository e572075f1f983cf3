package org.waymark.query.system;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every question, whether of a program or of a page. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ViewPositions positions;
    private final RolesHere here;

    ApiConfiguration(ViewPositions positions, RolesHere here) {
        this.positions = positions;
        this.here = here;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // What somebody was granted a moment ago must be seen before it is asked for.
        registry.addInterceptor(new ReadYourWrites(positions)).excludePathPatterns("/assets/**");
        registry.addInterceptor(new PastForHistoryReaders(here)).addPathPatterns("/api/**");
    }
}

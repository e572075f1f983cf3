package org.waymark.query.system;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every question, whether of a program or of a page. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ViewPositions positions;

    ApiConfiguration(ViewPositions positions) {
        this.positions = positions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PastForHistoryReaders()).addPathPatterns("/api/**");
        registry.addInterceptor(new ReadYourWrites(positions)).excludePathPatterns("/assets/**");
    }
}

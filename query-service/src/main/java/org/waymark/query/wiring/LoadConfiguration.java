package org.waymark.query.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.waymark.http.AdmissionFilter;
import org.waymark.http.AdmissionSettings;
import org.waymark.http.DeadlineFilter;
import org.waymark.http.LoadFilters;
import org.waymark.http.TimeLimits;

/** How many pages and answers are worked on at once, and for how long. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AdmissionSettings.class, TimeLimits.class})
class LoadConfiguration {

    /** A page is mostly work of the processor; some more than it has cores, because each waits for the database a little. */
    private static final int A_CORE = 4;

    private static final int LEAST = 8;

    /** Fewer than the database has connections for requests (100, unless its address says otherwise). */
    private static final int MOST = 64;

    /** Whatever a request asks of the database ends with the time of the request. */
    @Bean
    static BeanPostProcessor timedDatabases(@Value("${waymark.time-limit.reading:10s}") Duration most) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoDatabaseFactory databases ? new TimedDatabases(databases, most) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<DeadlineFilter> deadlines(TimeLimits limits) {
        return LoadFilters.deadlines(QueryRequests::kind, limits);
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(AdmissionSettings settings, MeterRegistry meters) {
        int suitable = Math.clamp(A_CORE * (long) Runtime.getRuntime().availableProcessors(), LEAST, MOST);
        return LoadFilters.admission(QueryRequests::kind, settings, suitable, meters);
    }
}

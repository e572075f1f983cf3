package org.waymark.query.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.waymark.http.AdmissionFilter;
import org.waymark.http.AdmissionSettings;
import org.waymark.http.DeadlineFilter;
import org.waymark.http.ErrorAnswers;
import org.waymark.http.LoadFilters;
import org.waymark.http.Programs;
import org.waymark.http.RequestIds;
import org.waymark.http.TimeLimits;
import org.waymark.http.UnreadableRequests;
import org.waymark.http.WellFormedRequests;
import org.waymark.ledger.LedgerDatabase;

/** How many pages and answers are worked on at once, and for how long. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AdmissionSettings.class, TimeLimits.class})
class LoadConfiguration {

    /** A page is mostly work of the processor; some more than it has cores, because each waits for the database a little. */
    private static final int A_CORE = 4;

    private static final int LEAST = 8;

    /** Fewer than the database has connections for requests (100, unless its address says otherwise). */
    private static final int MOST = 64;

    /** Whatever a request asks of the database, which is the one of the ledger, ends with the time of the request. */
    @Bean
    static BeanPostProcessor timedDatabases(
            @Value("${waymark.time-limit.reading:10s}") Duration most,
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${waymark.database:}") String otherwise) {
        String ledger = LedgerDatabase.name(uri, otherwise);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoDatabaseFactory databases
                        ? new TimedDatabases(databases, ledger, most)
                        : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<DeadlineFilter> deadlines(TimeLimits limits) {
        return LoadFilters.deadlines(QueryRequests::kind, limits);
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        return LoadFilters.requestIds(false);
    }

    @Bean
    FilterRegistrationBean<WellFormedRequests> wellFormedRequests() {
        return LoadFilters.wellFormed(Programs::ask);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return UnreadableRequests.customizer(Programs::isOne);
    }

    @Bean
    ErrorAnswers errorAnswers(List<ErrorViewResolver> pages) {
        return new ErrorAnswers(Programs::ask, pages);
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(AdmissionSettings settings, MeterRegistry meters) {
        int suitable = Math.clamp(A_CORE * (long) Runtime.getRuntime().availableProcessors(), LEAST, MOST);
        return LoadFilters.admission(QueryRequests::kind, settings, suitable, meters);
    }
}

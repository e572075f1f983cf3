package org.waymark.query.people;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.waymark.people.People;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    /** After the filters that let requests in, and before everything that shows anybody. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Standalone brings its own, which both services use. */
    @Bean
    @ConditionalOnMissingBean
    People people(@Qualifier("background") MongoDatabase database, Clock clock) {
        return new People(database, clock);
    }

    @Bean
    FilterRegistrationBean<NamesOfRequest> namesOfRequest(People people) {
        FilterRegistrationBean<NamesOfRequest> registration = new FilterRegistrationBean<>(new NamesOfRequest(people));
        registration.setOrder(EARLY);
        return registration;
    }
}

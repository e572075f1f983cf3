package org.waymark.query.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.PersonErasure;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.security.PersonRoles;
import org.waymark.query.strategy.Strategies;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarSecrets calendarSecrets(MongoDatabase database, Clock clock) {
        return new CalendarSecrets(database, clock);
    }

    /** The addresses of somebody who is erased lead nowhere. */
    @Bean
    PersonErasure calendarErasure(CalendarSecrets secrets) {
        return (person, by, reason) -> secrets.remove(person);
    }

    @Bean
    CalendarFeeds calendarFeeds(
            CalendarSecrets secrets,
            PersonRoles roles,
            Strategies strategies,
            Snapshots snapshots,
            CaseKinds kinds,
            Answers answers,
            @Value("${waymark.origin:waymark.local}") String origin) {
        return new CalendarFeeds(secrets, roles, strategies, snapshots, kinds, answers, origin);
    }
}

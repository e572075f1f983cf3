package org.waymark.standalone.doctor;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.reminder.MailReach;

/** Adds the page of the system's health to the query service; the launcher shares what it looks at. */
@Configuration(proxyBeanMethods = false)
public class DoctorConfiguration {

    @Bean
    CurrentHealth currentHealth(RunningWaymark waymark, MailReach mail, Clock clock) {
        return new CurrentHealth(waymark, mail, clock);
    }

    @Bean
    HealthPages healthPages(CurrentHealth health) {
        return new HealthPages(health);
    }

    @Bean
    HealthApi healthApi(CurrentHealth health) {
        return new HealthApi(health);
    }
}

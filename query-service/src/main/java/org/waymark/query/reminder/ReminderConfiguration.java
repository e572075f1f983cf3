package org.waymark.query.reminder;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.ledger.LedgerReader;
import org.waymark.people.People;
import org.waymark.people.PersonErasure;
import org.waymark.query.mywork.PeoplesWork;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.web.Templates;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class ReminderConfiguration {

    private static final String BACKGROUND = "background";

    @Bean
    Recipients reminderRecipients(@Qualifier(BACKGROUND) MongoDatabase database, Clock clock) {
        return new Recipients(database, clock);
    }

    @Bean
    DigestRecords digestRecords(@Qualifier(BACKGROUND) MongoDatabase database, Clock clock) {
        return new DigestRecords(database, clock);
    }

    /** What is kept of somebody who is erased goes, and so do the links in e-mails that they have. */
    @Bean
    PersonErasure reminderErasure(Recipients recipients, DigestRecords records) {
        return (person, by, reason) -> {
            recipients.remove(person);
            records.removeAll(person);
        };
    }

    @Bean
    CurrentMail currentMail(
            MailSettings settings,
            @Value("${waymark.public-url:}") String publicUrl,
            ObjectProvider<StoredMail> stored,
            Clock clock) {
        return new CurrentMail(settings, publicUrl, stored.getIfAvailable(), clock);
    }

    @Bean
    MailReach mailReach(CurrentMail mail, Clock clock) {
        return new MailReach(() -> mail, clock);
    }

    @Bean
    ReminderMetrics reminderMetrics(MeterRegistry meters) {
        return new ReminderMetrics(meters);
    }

    /** @param look how often it is looked whether anything is due */
    @Bean
    ReminderSchedule reminderSchedule(
            CurrentMail mail,
            People people,
            Recipients recipients,
            DigestRecords records,
            PeoplesWork works,
            Templates templates,
            @Qualifier(BACKGROUND) LedgerReader ledger,
            LedgerFeed feed,
            ReminderMetrics metrics,
            Clock clock,
            @Value("${waymark.reminders.look:20s}") Duration look) {
        Digests digests = new Digests(works, templates, mail);
        return new ReminderSchedule(
                new Reminders(people, recipients, records, digests, mail, ledger, feed, metrics, clock), look);
    }
}

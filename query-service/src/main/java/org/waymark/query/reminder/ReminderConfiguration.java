package org.waymark.query.reminder;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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
    MailSetUp mailSetUp(MailSettings settings, @Value("${waymark.public-url:}") String publicUrl, Clock clock) {
        String server = publicUrl.strip().replaceFirst("/+$", "");
        String name = settings.host() == null ? null : settings.host() + ":" + settings.usedPort();
        return settings.missing(server)
                .map(missing -> new MailSetUp(null, missing, server, name))
                .orElseGet(() -> new MailSetUp(new Mailer(settings, clock), null, server, name));
    }

    @Bean
    ReminderMetrics reminderMetrics(MeterRegistry meters) {
        return new ReminderMetrics(meters);
    }

    /** @param look how often it is looked whether anything is due */
    @Bean
    ReminderSchedule reminderSchedule(
            MailSetUp mail,
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
        Digests digests = new Digests(works, templates, mail.server());
        return new ReminderSchedule(
                mail.sending()
                        .map(mailer -> new Reminders(
                                people, recipients, records, digests, mailer, ledger, feed, metrics, clock))
                        .orElse(null),
                look);
    }
}

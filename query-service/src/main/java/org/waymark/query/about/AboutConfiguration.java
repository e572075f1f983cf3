package org.waymark.query.about;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts of the pages about the service come from. */
@Configuration(proxyBeanMethods = false)
class AboutConfiguration {

    @Bean
    AboutTexts aboutTexts(
            @Value("${waymark.about.folder:}") String folder,
            @Value("${waymark.contact:your administrator}") String contact,
            @Value("${server.servlet.session.timeout:30m}") Duration session) {
        return new AboutTexts(folder, contact, inWords(session));
    }

    private static String inWords(Duration session) {
        long hours = session.toHours();
        return session.toMinutesPart() > 0 || hours == 0
                ? session.toMinutes() + " minutes"
                : hours == 1 ? "an hour" : hours + " hours";
    }
}

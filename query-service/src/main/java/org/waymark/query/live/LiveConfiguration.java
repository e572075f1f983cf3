package org.waymark.query.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.People;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.views.LedgerFeed;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    /**
     * Who may follow.
     *
     * @param streams         how many at once on this node; with 0 nobody may, and pages are as they were when they were loaded
     * @param streamsOfPerson how many of one person
     */
    @Bean
    Followers followers(
            LedgerFeed feed,
            Snapshots snapshots,
            People people,
            JsonMapper json,
            MeterRegistry meters,
            @Value("${waymark.live.streams:1000}") int streams,
            @Value("${waymark.live.streams-of-person:12}") int streamsOfPerson) {
        Places places = new Places(streams, streamsOfPerson);
        Gauge.builder("waymark.live.streams", places, Places::taken)
                .description("Pages and programs that follow changes at this moment")
                .register(meters);
        return new Followers(places, feed, snapshots, people, json);
    }
}

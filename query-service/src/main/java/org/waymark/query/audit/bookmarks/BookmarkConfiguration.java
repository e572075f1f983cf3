package org.waymark.query.audit.bookmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.PersonErasure;

@Configuration(proxyBeanMethods = false)
class BookmarkConfiguration {

    @Bean
    Bookmarks bookmarks(MongoDatabase database, Clock clock) {
        return new Bookmarks(database, clock);
    }

    @Bean
    MarkedChanges markedChanges(Bookmarks bookmarks) {
        return new MarkedChanges(bookmarks);
    }

    /** The working papers of somebody who is erased are removed. */
    @Bean
    PersonErasure bookmarkErasure(Bookmarks bookmarks) {
        return (person, by, reason) -> bookmarks.removeAll(person);
    }
}

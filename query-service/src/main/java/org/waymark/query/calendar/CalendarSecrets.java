package org.waymark.query.calendar;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.waymark.query.api.LinkSecret;

/** The secrets behind calendar addresses, one small document a person, outside the ledger: they can be removed. */
final class CalendarSecrets {

    private static final String MADE = "made";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    CalendarSecrets(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("calendar-secrets");
        this.clock = clock;
    }

    /** That of a person, if they have addresses. */
    Optional<CalendarSecret> of(String person) {
        return Optional.ofNullable(collection.find(eq(person)).first()).map(CalendarSecrets::read);
    }

    /** That by which a token was made, if there still is one: the token is still to be checked. */
    Optional<CalendarSecret> behind(String token) {
        String handle = LinkSecret.handleOf(token);
        return handle.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                collection.find(eq(LinkSecret.HANDLE, handle)).first())
                        .map(CalendarSecrets::read);
    }

    /** Gives a person new addresses; those they had lead nowhere from now on. */
    void renew(String person) {
        CalendarSecret made = CalendarSecret.random(person, clock.instant());
        Document document = made.link().appendTo(new Document("_id", person)).append(MADE, Date.from(made.made()));
        collection.replaceOne(eq(person), document, new ReplaceOptions().upsert(true));
    }

    /** Takes a person's addresses away. */
    void remove(String person) {
        collection.deleteOne(eq(person));
    }

    private static CalendarSecret read(Document document) {
        return new CalendarSecret(
                document.getString("_id"),
                LinkSecret.in(document),
                document.getDate(MADE).toInstant());
    }
}

package org.waymark.query.reminder;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.waymark.query.api.LinkSecret;

/** Who wants to be reminded of what, one small document a person, outside the ledger: they can be removed. */
final class Recipients {

    private static final String KINDS = "kinds";
    private static final String TIME = "time";
    private static final String DAYS = "days";
    private static final String SINCE = "since";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    Recipients(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("reminder-recipients");
        this.clock = clock;
    }

    /** All that are known, by person. */
    Map<String, Recipient> all() {
        Map<String, Recipient> all = new HashMap<>();
        collection.find().map(Recipients::read).forEach(recipient -> all.put(recipient.person(), recipient));
        return all;
    }

    /** What somebody chose, or what is usual: to look makes nobody a recipient. */
    Preferences preferences(String person) {
        Document found = collection.find(eq(person)).first();
        return found == null ? Preferences.USUAL : read(found).preferences();
    }

    /** One who is known from now on: several may ask at once, and are told the same. */
    Recipient known(String person) {
        Recipient first = Recipient.first(person, now());
        Document document = write(first);
        return read(Objects.requireNonNull(collection.findOneAndUpdate(
                eq(person),
                Updates.combine(document.keySet().stream()
                        .map(field -> Updates.setOnInsert(field, document.get(field)))
                        .toList()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
    }

    /** Whose link this may be: it is still to be checked. */
    Optional<Recipient> behind(String token) {
        String handle = LinkSecret.handleOf(token);
        return handle.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                collection.find(eq(LinkSecret.HANDLE, handle)).first())
                        .map(Recipients::read);
    }

    /** From now on, somebody is reminded so. */
    void save(String person, Preferences preferences) {
        known(person);
        collection.updateOne(
                eq(person),
                Updates.combine(
                        Updates.set(KINDS, names(preferences)),
                        Updates.set(TIME, preferences.time().toString()),
                        Updates.set(DAYS, preferences.days().name()),
                        Updates.set(SINCE, Date.from(now()))));
    }

    /** The same where they only want less than before: a digest that is due stays due. */
    void lessen(String person, Preferences preferences) {
        collection.updateOne(
                eq(person),
                Updates.combine(
                        Updates.set(KINDS, names(preferences)),
                        Updates.set(DAYS, preferences.days().name())));
    }

    /** Forgets somebody. */
    void remove(String person) {
        collection.deleteOne(eq(person));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> names(Preferences preferences) {
        return preferences.inOrder().stream().map(Enum::name).toList();
    }

    private static Document write(Recipient recipient) {
        return recipient
                .link()
                .appendTo(new Document())
                .append(KINDS, names(recipient.preferences()))
                .append(TIME, recipient.preferences().time().toString())
                .append(DAYS, recipient.preferences().days().name())
                .append(SINCE, Date.from(recipient.since()));
    }

    private static Recipient read(Document document) {
        Preferences preferences = new Preferences(
                document.getList(KINDS, String.class).stream()
                        .map(ReminderKind::valueOf)
                        .collect(Collectors.toSet()),
                LocalTime.parse(document.getString(TIME)),
                ReminderDays.valueOf(document.getString(DAYS)));
        return new Recipient(
                document.getString("_id"), preferences, document.getDate(SINCE).toInstant(), LinkSecret.in(document));
    }
}

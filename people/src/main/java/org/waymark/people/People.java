package org.waymark.people;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in the database, one small document a person, and in memory, where it is read from. What this process
 * changes is seen at once; what others change within a second, or within five where nobody read anything meanwhile.
 */
public final class People implements PeopleDirectory, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    /** Where entries are. */
    public static final String ENTRIES = "people";

    private static final String FORMERS = "former-people";
    private static final String STATE = "people-state";
    private static final String VERSION = "version";
    private static final String NUMBER = "number";
    private static final String EDITED = "edited";

    private static final long LOOK_AGAIN_MILLIS = 1_000;

    /** How long no sign-in is noted after the database did not write: nobody is kept from signing in by that. */
    private static final Duration NOT_NOTED = Duration.ofMinutes(1);

    /** How often the database is looked into where nobody reads. */
    private static final int IDLE_SECONDS = 5;

    private final MongoDatabase database;
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> formers;
    private final MongoCollection<Document> state;
    private final Clock clock;
    private final Thread looking;
    private volatile @Nullable PeopleNames names;

    /** Of whom somebody entered what is known, and not a sign-in. */
    private volatile Set<String> edited = Set.of();

    /** Whether somebody asked since the database was last looked into. */
    private volatile boolean asked;

    /** Until when sign-ins are not noted, by {@link System#nanoTime}: a database that cannot write takes its time to say so. */
    private volatile long notedFrom = System.nanoTime();

    private volatile boolean closed;

    /** @param database read from a thread of its own, too */
    public People(MongoDatabase database, Clock clock) {
        this.database = database;
        this.entries = database.getCollection(ENTRIES);
        this.formers = database.getCollection(FORMERS);
        this.state = database.getCollection(STATE);
        this.clock = clock;
        this.looking = Thread.ofPlatform().daemon().name("people").start(this::lookAgain);
    }

    /** The directory as it is. */
    public PeopleNames names() {
        asked = true;
        PeopleNames known = names;
        return known == null ? read() : known;
    }

    @Override
    public void noteSignIn(String id, String name, @Nullable String email) {
        String kept = Person.id(id);
        String shown = shortened(name);
        PeopleNames known = names();
        Person now = known.find(kept).orElse(null);
        boolean same = now != null && now.name().equals(shown) && (email == null || email.equals(now.email()));
        if (shown.isEmpty()
                || same
                || known.former(kept).isPresent()
                || !Person.ID.matcher(kept).matches()) {
            return;
        }
        if (edited.contains(kept) || System.nanoTime() - notedFrom < 0) {
            return;
        }
        try {
            enter(kept, shown, email);
        } catch (MongoException e) {
            notedFrom = System.nanoTime() + NOT_NOTED.toNanos();
            log.warn("Who signed in was not entered in the directory: the database does not write", e);
        }
    }

    private void enter(String id, String name, @Nullable String email) {
        try {
            entries.updateOne(
                    Filters.and(Filters.eq(id), Filters.ne(EDITED, true)),
                    email == null
                            ? Updates.set("name", name)
                            : Updates.combine(Updates.set("name", name), Updates.set("email", shortened(email))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            log.debug("Somebody entered {} meanwhile", id);
        }
        changed();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= Person.LONGEST ? line : line.substring(0, Person.LONGEST);
    }

    /** Enters somebody, or changes what is known of them; who was erased has an entry again. */
    public void save(Person person) {
        saveAll(List.of(person));
    }

    /** The same of several. */
    public void saveAll(List<Person> all) {
        all.forEach(person ->
                entries.replaceOne(Filters.eq(person.id()), write(person), new ReplaceOptions().upsert(true)));
        changed();
    }

    /**
     * Removes the entry of somebody, from the files of the database too, as far as the database does so. From now on they are
     * a former member with a number of their own.
     */
    public synchronized Former erase(String id, String by, String reason) {
        String kept = Person.id(id);
        Former former = former(kept, by, reason);
        entries.deleteOne(Filters.eq(kept));
        changed();
        try {
            database.runCommand(new Document("compact", ENTRIES));
        } catch (MongoException e) {
            log.info("The database does not compact {} now: {}", ENTRIES, e.getMessage());
        }
        return former;
    }

    /** The number that somebody has already stays theirs. */
    private Former former(String id, String by, String reason) {
        Document before = formers.find(Filters.eq(id)).first();
        int number = before == null ? nextNumber() : before.getInteger(NUMBER);
        Document document = new Document("_id", id)
                .append(NUMBER, number)
                .append("erased", Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .append("by", by)
                .append("reason", reason);
        formers.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
        return readFormer(document);
    }

    private int nextNumber() {
        return increased(NUMBER).getInteger(NUMBER);
    }

    private void changed() {
        increased(VERSION);
        read();
    }

    private Document increased(String counter) {
        return Objects.requireNonNull(state.findOneAndUpdate(
                Filters.eq("directory"),
                Updates.inc(counter, 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    }

    private long version() {
        Document found = state.find(Filters.eq("directory")).first();
        return found == null ? 0 : found.getInteger(VERSION, 0);
    }

    /** The version first: what is changed meanwhile is then read again. */
    private synchronized PeopleNames read() {
        long version = version();
        List<Document> all = entries.find().into(new ArrayList<>());
        edited = all.stream()
                .filter(entry -> entry.getBoolean(EDITED, false))
                .map(entry -> entry.getString("_id"))
                .collect(Collectors.toUnmodifiableSet());
        PeopleNames read = new PeopleNames(
                version,
                all.stream().map(People::read).toList(),
                formers.find().map(People::readFormer).into(new ArrayList<>()));
        PeopleNames before = names;
        names = before == null ? read : before.followedBy(read, clock.instant());
        return read;
    }

    private void lookAgain() {
        for (int second = 1; !closed; second++) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                PeopleNames known = names;
                if (known != null && !closed && (asked || second % IDLE_SECONDS == 0)) {
                    asked = false;
                    if (version() != known.version()) {
                        read();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.debug("The directory cannot be read now", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }

    private static Document write(Person person) {
        Document document =
                new Document("_id", person.id()).append("name", person.name()).append(EDITED, true);
        put(document, "organisation", person.organisation());
        put(document, "sector", person.sector());
        put(document, "post", person.post());
        put(document, "email", person.email());
        return document;
    }

    private static void put(Document document, String field, @Nullable String text) {
        if (text != null) {
            document.append(field, text);
        }
    }

    private static Person read(Document document) {
        return new Person(
                document.getString("_id"),
                document.getString("name"),
                document.getString("organisation"),
                document.getString("sector"),
                document.getString("post"),
                document.getString("email"));
    }

    private static Former readFormer(Document document) {
        return new Former(
                document.getString("_id"),
                document.getInteger(NUMBER),
                document.getDate("erased").toInstant(),
                document.getString("by"),
                document.getString("reason"));
    }
}

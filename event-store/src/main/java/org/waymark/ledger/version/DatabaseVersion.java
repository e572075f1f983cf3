package org.waymark.ledger.version;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document of a database that says which version used it last. */
public final class DatabaseVersion {

    private static final Logger log = LoggerFactory.getLogger(DatabaseVersion.class);

    private static final String COLLECTION = "waymark_version";
    private static final String ID = "data";
    private static final String PROGRAM = "version";
    private static final String FORMAT = "format";
    private static final int ANSWER_SECONDS = 5;

    /** MongoDB's code for a disk without room, which the embedded database gives too. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private DatabaseVersion() {}

    /**
     * Looks whether this program can use a database, without writing anything.
     *
     * @throws NewerDataException if a newer version has used it; the message says which to install
     * @throws MongoException if the database does not answer
     */
    public static void check(MongoDatabase database) {
        checked(database, marks(database));
    }

    /**
     * The same, and notes that this program uses it: before it makes an index, writes a view or records anything. On a disk
     * without room the next start notes it, so that the data can be read until then.
     *
     * @throws NewerDataException if a newer version has used it; the message says which to install
     * @throws MongoException if the database does not answer
     */
    public static void take(MongoDatabase database) {
        MongoCollection<Document> marks = marks(database);
        Document mark = checked(database, marks);
        if (mark == null || !read(mark).equals(DataVersion.CURRENT)) {
            Document current = new Document("_id", ID)
                    .append(PROGRAM, DataVersion.CURRENT.program())
                    .append(FORMAT, DataVersion.CURRENT.format());
            whereThereIsRoom(() -> marks.replaceOne(Filters.eq(ID), current, new ReplaceOptions().upsert(true)));
        }
    }

    /**
     * Writes the mark, and says so in the log where the disk is full.
     *
     * @throws MongoException if it cannot be written for another reason
     */
    static void whereThereIsRoom(Runnable write) {
        try {
            write.run();
        } catch (MongoException e) {
            if (e.getCode() != OUT_OF_DISK_SPACE) {
                throw e;
            }
            log.warn(
                    "The disk of the database is full, so it does not say yet that version {} uses it. Make room: until then the"
                            + " data can be read, and an older version would not be refused. {}",
                    DataVersion.CURRENT.program(),
                    e.getMessage());
        }
    }

    private static MongoCollection<Document> marks(MongoDatabase database) {
        return database.getCollection(COLLECTION).withTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private static @Nullable Document checked(MongoDatabase database, MongoCollection<Document> marks) {
        Document mark = marks.find(Filters.eq(ID)).first();
        if (mark != null) {
            DataVersion.CURRENT.mustNotBeOlderThan(read(mark), "The database “" + database.getName() + "”");
        }
        return mark;
    }

    /**
     * Takes it at the start of a service, which goes on where the database does not answer yet: whatever uses it first looks
     * again.
     *
     * @throws NewerDataException if a newer version has used it; the message says which to install
     */
    public static void takeIfThere(MongoDatabase database) {
        try {
            take(database);
        } catch (MongoException e) {
            log.warn(
                    "Which version used the database last is not known yet, for it does not answer: {}",
                    e.getMessage());
        }
    }

    private static DataVersion read(Document mark) {
        return new DataVersion(
                Objects.requireNonNullElse(mark.getString(PROGRAM), "an unknown version"),
                mark.get(FORMAT) instanceof Number format ? format.intValue() : Integer.MAX_VALUE);
    }
}

package org.waymark.standalone.firststart;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.Role;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.OwnersFile;
import org.waymark.standalone.accounts.Secrets;

/**
 * Whether there is an account yet, and the one-time address with which the first is made. Of the secret in the address only a
 * hash is kept in the database; it opens once, within a day, and another start makes another one. Safe for several processes:
 * whoever takes the document of the address out is the one.
 */
public final class FirstStart {

    /** Where the address leads, before its secret; the page at it without one says where to find it. */
    public static final String PATH = "/first-start";

    /** The file in the data folder that holds the address. */
    public static final String FILE = "first-start-address";

    /** Who is recorded to have made the first account. */
    static final String BY = "the first start";

    /** The account that a script makes with the password that was printed for it. */
    private static final String SCRIPTS_ACCOUNT = "admin";

    private static final Duration LIFE = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private static final String ID = "address";
    private static final String HASH = "hash";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> collection;
    private final Accounts accounts;
    private final Path file;
    private final Clock clock;
    private volatile boolean over;
    private volatile @Nullable String scriptsPassword;

    /**
     * Looks at the accounts of a database.
     *
     * @param data the data folder, where the address is left
     */
    public FirstStart(MongoDatabase database, Accounts accounts, Path data, Clock clock) {
        this.collection = database.getCollection("first_start");
        this.accounts = accounts;
        this.file = data.resolve(FILE);
        this.clock = clock;
    }

    /** What a secret is good for. */
    enum Secret {
        /** Makes the first administrator. */
        GOOD,
        /** It was the newest, and is older than a day. */
        LATE,
        /** It was used, another start made another one, or it never was one. */
        UNKNOWN
    }

    /** Whether somebody can sign in. */
    public boolean isOver() {
        if (!over && !accounts.isEmpty()) {
            over = true;
        }
        return over;
    }

    /** Nothing is to be made: accounts are added in another way, as in the demonstration. */
    public void skip() {
        over = true;
    }

    /**
     * Makes an address in place of any other.
     *
     * @param secret of the address
     * @param until  when it ends
     */
    public record Address(String secret, Instant until) {

        /** As it is typed, at a server such as {@code http://localhost:8080}. */
        public String at(String server) {
            return server + PATH + "/" + secret;
        }
    }

    /** Makes an address in place of any other, writes it to the log, and to the file that only its owner can read. */
    public Address begin(String server) {
        Address address =
                new Address(Secrets.random(), clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
        collection.replaceOne(
                eq(ID), document(Secrets.hash(address.secret()), address.until()), new ReplaceOptions().upsert(true));
        try {
            OwnersFile.write(file, address.at(server) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.warn(
                "First start: nobody can sign in yet. Open {} to make the first administrator, until {}",
                address.at(server),
                address.until());
        return address;
    }

    private static Document document(String hash, Instant until) {
        return new Document("_id", ID).append(HASH, hash).append(UNTIL, Date.from(until));
    }

    /** Lets a script make the account {@code admin} with this password in place of the address, as long as that is good. */
    public void expect(String password) {
        scriptsPassword = Secrets.hash(password);
    }

    /** Whether a script has just made its account so. */
    boolean madeBy(String account, String password) {
        String expected = scriptsPassword;
        if (expected == null || !account.equals(SCRIPTS_ACCOUNT) || !same(expected, Secrets.hash(password))) {
            return false;
        }
        Document open = collection.find(eq(ID)).first();
        if (open == null || isLate(open) || collection.findOneAndDelete(eq(ID)) == null) {
            return false;
        }
        makeScriptsAccount(password);
        end();
        return true;
    }

    /** Makes the account {@code admin} at once: no address is needed. */
    public void makeScriptsAccount(String password) {
        accounts.create(SCRIPTS_ACCOUNT, "Administrator", Set.of(Role.ADMINISTRATOR), password, BY);
    }

    /** What somebody can do with a secret now. */
    Secret look(String secret) {
        Document open = collection.find(eq(ID)).first();
        if (open == null || !same(open.getString(HASH), Secrets.hash(secret))) {
            return Secret.UNKNOWN;
        }
        return isLate(open) ? Secret.LATE : Secret.GOOD;
    }

    private boolean isLate(Document open) {
        return !open.getDate(UNTIL).toInstant().isAfter(clock.instant());
    }

    /** In a time that says nothing of where they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Uses a secret up to do something; where that fails, the secret is as good as before.
     *
     * @return false where it is not good any more, so that nothing was done
     */
    boolean use(String secret, Runnable what) {
        if (look(secret) != Secret.GOOD) {
            return false;
        }
        Document taken = collection.findOneAndDelete(and(eq(ID), eq(HASH, Secrets.hash(secret))));
        if (taken == null) {
            return false;
        }
        try {
            what.run();
        } catch (RuntimeException e) {
            collection.replaceOne(eq(ID), taken, new ReplaceOptions().upsert(true));
            throw e;
        }
        end();
        return true;
    }

    private void end() {
        over = true;
        scriptsPassword = null;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be removed; what it holds opens nothing any more", file, e);
        }
    }
}

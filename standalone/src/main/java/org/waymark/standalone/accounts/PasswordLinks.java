package org.waymark.standalone.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One-time links with which people set a password of their own: the first, or another where they forgot theirs. Of a link only
 * a hash is kept; an account has one at most, and it opens once, within a week.
 */
public final class PasswordLinks {

    static final Duration LIFE = Duration.ofDays(7);

    /** Where a link leads, before its secret. */
    static final String PATH = "/set-password/";

    private static final String ACCOUNT = "account";
    private static final String EXPIRES = "expires";

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final SecurityLog log;

    public PasswordLinks(MongoDatabase database, Clock clock, SecurityLog log) {
        this.collection = database.getCollection("password_links");
        this.clock = clock;
        this.log = log;
    }

    /** Makes one in place of any other of the account; {@return its secret, which cannot be had again} */
    String make(Account account, String by) {
        Instant expires = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.MILLIS);
        String secret = Secrets.random();
        log.record(SecurityEventKind.LINK_MADE, account.id(), by, "Until " + expires);
        withdraw(account.id());
        collection.deleteMany(lt(EXPIRES, Date.from(clock.instant())));
        collection.insertOne(new Document("_id", Secrets.hash(secret))
                .append(ACCOUNT, account.id())
                .append(EXPIRES, Date.from(expires)));
        return secret;
    }

    /** Whose password a link sets; empty where it was used, is too old, or never was. */
    Optional<String> accountOf(String secret) {
        return account(collection.find(open(secret)).first());
    }

    /** Uses a link up; empty where somebody else was faster. */
    Optional<String> use(String secret) {
        return account(collection.findOneAndDelete(open(secret)));
    }

    private Bson open(String secret) {
        return and(eq(Secrets.hash(secret)), gt(EXPIRES, Date.from(clock.instant())));
    }

    private static Optional<String> account(@Nullable Document link) {
        return Optional.ofNullable(link).map(document -> document.getString(ACCOUNT));
    }

    /** Until when the link of an account can be used; empty where there is none. */
    Optional<Instant> until(String account) {
        return Optional.ofNullable(collection
                        .find(and(eq(ACCOUNT, account), gt(EXPIRES, Date.from(clock.instant()))))
                        .first())
                .map(document -> document.getDate(EXPIRES).toInstant());
    }

    /** Ends the link of an account. */
    void withdraw(String account) {
        collection.deleteMany(eq(ACCOUNT, account));
    }
}

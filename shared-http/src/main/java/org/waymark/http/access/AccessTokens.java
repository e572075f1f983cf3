package org.waymark.http.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The personal access tokens, one small document each, outside the ledger. Of a token only a hash is kept. Both services look
 * into the same collection, so a token that one of them revokes is refused by the other within a second.
 */
public final class AccessTokens {

    /** The longest that one is valid. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** How many valid ones a person can have. */
    public static final int MOST = 20;

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration USE_NOTED = Duration.ofMinutes(1);
    private static final Duration KEPT_AFTER_END = Duration.ofDays(90);

    private static final String ID = "id";
    private static final String OWNER = "owner";
    private static final String EXPIRES = "expires";
    private static final String LAST_USED = "lastUsed";
    private static final String REVOKED = "revoked";

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final SecurityRecord log;
    private final Cache<String, Optional<AccessToken>> recent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECENT).build();
    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(USE_NOTED)
            .build();

    /** @param log where it is recorded that one is made or revoked */
    public AccessTokens(MongoDatabase database, Clock clock, SecurityRecord log) {
        this.collection = database.getCollection("access_tokens");
        this.clock = clock;
        this.log = log;
    }

    /**
     * A token, and what its owner keeps of it.
     *
     * @param text the token itself; it cannot be had again
     */
    public record Made(AccessToken token, String text) {}

    /**
     * Makes one.
     *
     * @param life for how long it is valid
     * @throws IllegalArgumentException if it is valid for too long, or its owner has too many; the message says what to do
     */
    public Made make(String owner, String name, TokenScope scope, Duration life) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (life.compareTo(LONGEST) > 0 || life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("A token is valid for a year at most. Choose another time");
        }
        if (of(owner).stream().filter(token -> token.isValidAt(now)).count() >= MOST) {
            throw new IllegalArgumentException("You have " + MOST + " tokens already. Revoke one first");
        }
        AccessToken token = new AccessToken(TokenText.name(), owner, name, scope, now, now.plus(life), null, null);
        String text = TokenText.random();
        log.record("Access token made", owner, owner, about(token) + ", until " + token.expires());
        collection.insertOne(write(token).append("_id", TokenText.hash(text)));
        forget(owner, now.minus(KEPT_AFTER_END));
        return new Made(token, text);
    }

    private static String about(AccessToken token) {
        return token.id() + " “" + token.name() + "”, scope " + token.scope().word();
    }

    private void forget(String owner, Instant ended) {
        collection.deleteMany(and(eq(OWNER, owner), or(lt(EXPIRES, Date.from(ended)), lt(REVOKED, Date.from(ended)))));
    }

    /**
     * The token that was sent, valid or not, as it was at most a second ago; empty where there never was such a one, or it is
     * long over. Asking for the same again and again asks the database once a second.
     */
    public Optional<AccessToken> find(String text) {
        if (!TokenText.isOne(text)) {
            return Optional.empty();
        }
        return recent.get(
                TokenText.hash(text),
                hash -> Optional.ofNullable(collection.find(eq(hash)).first()).map(AccessTokens::read));
    }

    /** Notes that one was used just now; of many uses in a minute, one. */
    public void used(AccessToken token) {
        if (noted.asMap().putIfAbsent(token.id(), true) == null) {
            collection.updateOne(eq(ID, token.id()), Updates.max(LAST_USED, Date.from(clock.instant())));
        }
    }

    /** Those of a person, the newest first. */
    public List<AccessToken> of(String owner) {
        return list(eq(OWNER, owner));
    }

    /** Everybody's that are valid, the newest first. */
    public List<AccessToken> valid() {
        return list(gt(EXPIRES, Date.from(clock.instant()))).stream()
                .filter(token -> token.revoked() == null)
                .toList();
    }

    private List<AccessToken> list(Bson which) {
        return collection
                .find(which)
                .sort(Sorts.descending("made"))
                .map(AccessTokens::read)
                .into(new ArrayList<>());
    }

    /** One by its id. */
    public Optional<AccessToken> byId(String id) {
        return Optional.ofNullable(collection.find(eq(ID, id)).first()).map(AccessTokens::read);
    }

    /** Ends one at once; one that has ended stays as it is. */
    public void revoke(AccessToken token, String by) {
        if (token.revoked() != null) {
            return;
        }
        log.record("Access token revoked", token.owner(), by, about(token));
        collection.updateOne(
                and(eq(ID, token.id()), eq(REVOKED, null)), Updates.set(REVOKED, Date.from(clock.instant())));
        recent.invalidateAll();
    }

    /** Ends all of a person's. */
    public void revokeAll(String owner, String by) {
        Instant now = clock.instant();
        of(owner).stream().filter(token -> token.isValidAt(now)).forEach(token -> revoke(token, by));
    }

    private static Document write(AccessToken token) {
        return new Document(ID, token.id())
                .append(OWNER, token.owner())
                .append("name", token.name())
                .append("scope", token.scope().name())
                .append("made", Date.from(token.made()))
                .append(EXPIRES, Date.from(token.expires()));
    }

    private static AccessToken read(Document document) {
        return new AccessToken(
                document.getString(ID),
                document.getString(OWNER),
                document.getString("name"),
                TokenScope.valueOf(document.getString("scope")),
                document.getDate("made").toInstant(),
                document.getDate(EXPIRES).toInstant(),
                instant(document.getDate(LAST_USED)),
                instant(document.getDate(REVOKED)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

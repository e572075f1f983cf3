package org.waymark.standalone.provider;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which this Waymark signs its tokens. They are kept with the accounts, so that a restart, and each process that
 * shares the database, finds the same. The newest signs; a new one is made every ninety days, and each is published for as long as
 * a token that it signed can be good.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration PUBLISHED = SIGNS.plusDays(2);
    private static final Duration ASKED_EVERY = Duration.ofMinutes(1);
    private static final int BITS = 2048;
    private static final String MADE = "made";

    private final @Nullable MongoCollection<Document> stored;
    private final Clock clock;
    private List<Key> known = List.of();
    private Instant asked = Instant.MIN;

    private record Key(RSAKey jwk, Instant made) {}

    /** Keys that are kept in a database. */
    public SigningKeys(MongoDatabase database, Clock clock) {
        this.stored = database.getCollection("provider_keys");
        this.clock = clock;
    }

    /** A key that lives in this process alone. */
    public SigningKeys(Clock clock) {
        this.stored = null;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
        List<JWK> all = current().stream().<JWK>map(Key::jwk).toList();
        List<JWK> found = wanted.select(new JWKSet(all));
        return found.isEmpty() ? wanted.select(new JWKSet(askedAgain())) : found;
    }

    /** The newest first. */
    private synchronized List<Key> current() {
        Instant now = clock.instant();
        if (known.isEmpty() || now.isAfter(asked.plus(ASKED_EVERY))) {
            known = read();
            asked = now;
        }
        if (known.isEmpty() || known.getFirst().made().plus(SIGNS).isBefore(now)) {
            List<Key> more = new ArrayList<>(known);
            more.addFirst(made(now));
            known = List.copyOf(more);
        }
        return known;
    }

    /** Another process may have made a key just now; nobody makes this one ask without end. */
    private synchronized List<JWK> askedAgain() {
        if (clock.instant().isAfter(asked.plusSeconds(1))) {
            known = read();
            asked = clock.instant();
        }
        return known.stream().<JWK>map(Key::jwk).toList();
    }

    private List<Key> read() {
        if (stored == null) {
            return known;
        }
        Instant oldest = clock.instant().minus(PUBLISHED);
        List<Key> keys = new ArrayList<>();
        for (Document document : stored.find().sort(Sorts.descending(MADE, "_id"))) {
            Key key = new Key(parsed(document), document.getDate(MADE).toInstant());
            if (key.made().isAfter(oldest)) {
                keys.add(key);
            }
        }
        keys.sort(Comparator.comparing(Key::made).reversed());
        return List.copyOf(keys);
    }

    private Key made(Instant now) {
        try {
            RSAKey jwk = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            if (stored != null) {
                stored.insertOne(new Document("_id", jwk.getKeyID())
                        .append(MADE, Date.from(now))
                        .append("key", jwk.toJSONString()));
                stored.deleteMany(lt(MADE, Date.from(now.minus(PUBLISHED))));
            }
            return new Key(jwk, now);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    private static RSAKey parsed(Document document) {
        try {
            return RSAKey.parse(document.getString("key"));
        } catch (ParseException e) {
            throw new IllegalStateException("The key " + document.getString("_id") + " of provider_keys is damaged", e);
        }
    }
}

package org.waymark.standalone.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second factors of accounts (docs/adr/0047): the secret that an authenticator app has too, encrypted with a key outside the
 * database, and hashes of recovery codes. Each code is taken once.
 */
public final class SecondFactors {

    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);

    static final int RECOVERY_CODES = 10;

    /** 80 bits: too many to be tried out against a stolen hash. */
    private static final int RECOVERY_BYTES = 10;

    private static final Duration RECENT = Duration.ofSeconds(1);

    private static final String SECRET = "secret";
    private static final String SINCE = "since";
    private static final String LAST_STEP = "lastStep";
    private static final String RECOVERY = "recovery";

    private final MongoCollection<Document> collection;
    private final SecretKeyFile key;
    private final Clock clock;
    private final SecurityLog security;
    private final Cache<String, Boolean> recent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECENT).build();

    /** @param key encrypts the secrets */
    public SecondFactors(MongoDatabase database, SecretKeyFile key, Clock clock, SecurityLog security) {
        this.collection = database.getCollection("second_factors");
        this.key = key;
        this.clock = clock;
        this.security = security;
    }

    /**
     * That of an account.
     *
     * @param since    when it was set up
     * @param recovery how many recovery codes are left
     */
    record SetUp(Instant since, int recovery) {}

    /** That of an account, if it has one. */
    Optional<SetUp> of(String account) {
        return Optional.ofNullable(collection.find(eq(account)).first())
                .map(document -> new SetUp(
                        document.getDate(SINCE).toInstant(),
                        document.getList(RECOVERY, String.class).size()));
    }

    /** Whether an account has one, as it was at most a second ago. */
    boolean has(String account) {
        return recent.get(account, id -> collection.find(eq(id)).first() != null);
    }

    /** The accounts that have one. */
    Set<String> accounts() {
        return collection
                .find()
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    /**
     * Whether a code is asked for where there is no such account: for as large a part of all names as of all accounts, always
     * for the same, so that being asked for one tells nobody that there is an account.
     */
    boolean pretends(String name, long accounts) {
        long having = collection.countDocuments();
        return having > 0 && key.drawFor(name) < (double) having / Math.max(having, accounts);
    }

    /** A secret that no account has yet. */
    static byte[] newSecret() {
        return Secrets.bytes(TimeCodes.SECRET_BYTES);
    }

    /**
     * Gives an account its second factor, if the code is that of the secret now; {@return the recovery codes, or nothing where
     * it is not}
     */
    Optional<List<String>> setUp(String account, byte[] secret, String typed) {
        Instant now = clock.instant();
        OptionalLong step = TimeCodes.stepOf(secret, plain(typed), now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = recoveryCodes();
        security.record(SecurityEventKind.FACTOR_SET_UP, account, account, "");
        collection.replaceOne(
                eq(account),
                new Document("_id", account)
                        .append(SECRET, new Binary(key.seal(secret, account)))
                        .append(SINCE, Date.from(now))
                        .append(LAST_STEP, step.getAsLong())
                        .append(RECOVERY, hashes(codes)),
                new ReplaceOptions().upsert(true));
        recent.invalidate(account);
        return Optional.of(codes);
    }

    /** Gives other recovery codes in place of those there were. */
    List<String> renewRecovery(String account) {
        List<String> codes = recoveryCodes();
        security.record(SecurityEventKind.RECOVERY_CODES_MADE, account, account, "");
        collection.updateOne(eq(account), Updates.set(RECOVERY, hashes(codes)));
        return codes;
    }

    /** Takes it from an account. */
    void remove(String account, String by) {
        if (of(account).isPresent()) {
            security.record(SecurityEventKind.FACTOR_REMOVED, account, by, "");
            collection.deleteOne(eq(account));
            recent.invalidate(account);
        }
    }

    /** Whether what somebody typed is a code of the account that was not taken yet; it is then taken. */
    boolean take(String account, String typed, String address) {
        String code = plain(typed);
        return code.length() == TimeCodes.DIGITS ? takeTimeCode(account, code) : takeRecovery(account, code, address);
    }

    private boolean takeTimeCode(String account, String code) {
        @Nullable Document document = collection.find(eq(account)).first();
        if (document == null) {
            return false;
        }
        try {
            byte[] secret = key.open(document.get(SECRET, Binary.class).getData(), account);
            OptionalLong step = TimeCodes.stepOf(secret, code, clock.instant());
            return step.isPresent()
                    && collection
                                    .updateOne(
                                            and(eq(account), lt(LAST_STEP, step.getAsLong())),
                                            Updates.set(LAST_STEP, step.getAsLong()))
                                    .getModifiedCount()
                            == 1;
        } catch (GeneralSecurityException e) {
            log.error("The second factor of {} was kept with another key: see docs/operations.md", account);
            return false;
        }
    }

    private boolean takeRecovery(String account, String code, String address) {
        String hash = Secrets.hash(code);
        boolean taken = collection
                        .updateOne(and(eq(account), eq(RECOVERY, hash)), Updates.pull(RECOVERY, hash))
                        .getModifiedCount()
                == 1;
        if (taken) {
            security.record(SecurityEventKind.RECOVERY_CODE_USED, account, address, "");
        }
        return taken;
    }

    /** As it is compared: without blanks and hyphens, in small letters. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0-]+", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> recoveryCodes() {
        return Stream.generate(() -> Base32.of(Secrets.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT))
                .limit(RECOVERY_CODES)
                .map(code -> String.join("-", code.split("(?<=\\G.{4})")))
                .toList();
    }

    private static List<String> hashes(List<String> codes) {
        return new ArrayList<>(
                codes.stream().map(code -> Secrets.hash(plain(code))).toList());
    }
}

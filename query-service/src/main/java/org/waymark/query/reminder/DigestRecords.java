package org.waymark.query.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.waymark.query.reminder.DigestDocuments.AGAIN;
import static org.waymark.query.reminder.DigestDocuments.ATTEMPTS;
import static org.waymark.query.reminder.DigestDocuments.CHANGED;
import static org.waymark.query.reminder.DigestDocuments.COUNTS;
import static org.waymark.query.reminder.DigestDocuments.DAY;
import static org.waymark.query.reminder.DigestDocuments.ID;
import static org.waymark.query.reminder.DigestDocuments.PERSON;
import static org.waymark.query.reminder.DigestDocuments.REASON;
import static org.waymark.query.reminder.DigestDocuments.STATE;
import static org.waymark.query.reminder.DigestDocuments.TOKEN;
import static org.waymark.query.reminder.DigestDocuments.TOLD;
import static org.waymark.query.reminder.DigestDocuments.UNTIL;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The digests of people, one document a person and day. Whoever inserts it, or takes it over, works on that digest alone:
 * however many nodes there are, each is sent once at most (docs/adr/0055).
 */
final class DigestRecords {

    /** After so long, a node that was working a digest out is taken to be gone. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** After so long, so is one that was sending: longer than the mail server may take for all its answers. */
    static final Duration SEND = Duration.ofMinutes(15);

    private final MongoCollection<Document> collection;
    private final Clock clock;

    DigestRecords(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("reminder-digests");
        this.clock = clock;
    }

    /** Makes what finds those of a person quickly; done again, it changes nothing. */
    void prepare() {
        collection.createIndex(Indexes.ascending(PERSON, DAY));
    }

    /**
     * The right to work on a digest, which lapses.
     *
     * @param token    tells it from that of any other node
     * @param attempts how often it was claimed, this time included
     */
    record Claim(String person, LocalDate day, String token, int attempts) {

        private String id() {
            return DigestRecords.id(person, day);
        }
    }

    private static String id(String person, LocalDate day) {
        return person + " " + day;
    }

    /** Claims a digest; empty where another node has it, it is to be tried later, or nothing more is to be done. */
    Optional<Claim> claim(String person, LocalDate day) {
        Claim claim = new Claim(person, day, UUID.randomUUID().toString(), 1);
        Instant now = now();
        try {
            collection.insertOne(new Document(ID, claim.id())
                    .append(PERSON, person)
                    .append(DAY, day.toString())
                    .append(STATE, DigestState.CLAIMED.name())
                    .append(TOKEN, claim.token())
                    .append(UNTIL, Date.from(now.plus(CLAIM)))
                    .append(ATTEMPTS, 1)
                    .append(CHANGED, Date.from(now)));
            return Optional.of(claim);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return takenOver(claim, now);
        }
    }

    private Optional<Claim> takenOver(Claim claim, Instant now) {
        Bson lapsed = and(is(DigestState.CLAIMED), lte(UNTIL, Date.from(now)));
        Bson dueAgain = and(is(DigestState.WAITING), lte(AGAIN, Date.from(now)));
        return Optional.ofNullable(collection.findOneAndUpdate(
                        and(eq(claim.id()), or(lapsed, dueAgain)),
                        Updates.combine(
                                state(DigestState.CLAIMED, now),
                                Updates.set(TOKEN, claim.token()),
                                Updates.set(UNTIL, Date.from(now.plus(CLAIM))),
                                Updates.unset(AGAIN),
                                Updates.inc(ATTEMPTS, 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(document -> new Claim(claim.person(), claim.day(), claim.token(), document.getInteger(ATTEMPTS)));
    }

    /** Whether nothing more is done about the digest of a person and day. */
    boolean isFinal(String person, LocalDate day) {
        Document found = collection.find(eq(id(person, day))).first();
        return found != null && DigestDocuments.state(found).isFinal();
    }

    /**
     * Gives up the earlier digests of whoever has a claim: what they would have told is in this one.
     *
     * @return whether another of theirs is being sent: what it tells must not be told again meanwhile
     */
    boolean alone(Claim claim) {
        Bson earlier = and(eq(PERSON, claim.person()), lt(DAY, claim.day().toString()));
        collection.updateMany(
                and(earlier, in(STATE, DigestState.CLAIMED.name(), DigestState.WAITING.name())),
                Updates.combine(
                        state(DigestState.FAILED, now()),
                        Updates.set(REASON, "Not sent until the next was due, which has it all")));
        return collection.countDocuments(and(earlier, is(DigestState.SENDING))) == 0;
    }

    /** Says that it is handed to the mail server now; false where the claim has lapsed, and it must not be. */
    boolean sending(Claim claim) {
        Instant now = now();
        return collection
                        .updateOne(
                                and(mine(claim), is(DigestState.CLAIMED), gt(UNTIL, Date.from(now))),
                                Updates.combine(
                                        state(DigestState.SENDING, now), Updates.set(UNTIL, Date.from(now.plus(SEND)))))
                        .getModifiedCount()
                == 1;
    }

    /** It was sent, and told so much. */
    void sent(Claim claim, Map<ReminderKind, Integer> counts, Told told) {
        Document counted = new Document();
        counts.forEach((kind, count) -> counted.append(kind.name(), count));
        end(
                claim,
                Updates.combine(
                        state(DigestState.SENT, now()),
                        Updates.set(COUNTS, counted),
                        Updates.set(TOLD, DigestDocuments.write(told)),
                        Updates.unset(REASON)));
    }

    /** There was nothing to say. */
    void nothing(Claim claim) {
        end(claim, state(DigestState.NOTHING, now()));
    }

    /** It is not sent, for certain. */
    void failed(Claim claim, String reason) {
        end(claim, Updates.combine(state(DigestState.FAILED, now()), Updates.set(REASON, reason)));
    }

    /** Nobody knows whether it was sent. */
    void unknown(Claim claim, String reason) {
        end(claim, Updates.combine(state(DigestState.UNKNOWN, now()), Updates.set(REASON, reason)));
    }

    /** It is tried again from a moment on. */
    void again(Claim claim, String reason, Instant from) {
        end(
                claim,
                Updates.combine(
                        state(DigestState.WAITING, now()),
                        Updates.set(REASON, reason),
                        Updates.set(AGAIN, Date.from(from))));
    }

    /** Also after it was given up meanwhile: whoever sent it knows best what became of it. */
    private void end(Claim claim, Bson update) {
        collection.updateOne(
                and(mine(claim), in(STATE, names(DigestState.CLAIMED, DigestState.SENDING, DigestState.UNKNOWN))),
                update);
    }

    /** Ends those whose node went away while it was sending: nobody knows whether they were sent. */
    void endLost() {
        Instant now = now();
        collection.updateMany(
                and(is(DigestState.SENDING), lte(UNTIL, Date.from(now))),
                Updates.combine(
                        state(DigestState.UNKNOWN, now),
                        Updates.set(REASON, "Waymark was stopped while it was being sent")));
    }

    /** How far somebody was told what came to them, by the last digest that was sent. */
    Told told(String person) {
        Document last = collection
                .find(and(eq(PERSON, person), is(DigestState.SENT)))
                .sort(Sorts.descending(DAY))
                .first();
        return last == null ? Told.NOTHING : DigestDocuments.readTold(last);
    }

    /** The latest of a person of which there is something to say. */
    List<DigestRecord> of(String person, int most) {
        return latest(and(eq(PERSON, person), ne(STATE, DigestState.NOTHING.name())), most);
    }

    /** The latest of everybody. */
    List<DigestRecord> latest(int most) {
        return latest(ne(STATE, DigestState.NOTHING.name()), most);
    }

    private List<DigestRecord> latest(Bson which, int most) {
        return collection
                .find(which)
                .sort(Sorts.descending(DAY, ID))
                .limit(most)
                .map(DigestDocuments::read)
                .into(new ArrayList<>());
    }

    /** Removes those of a person. */
    void removeAll(String person) {
        collection.deleteMany(eq(PERSON, person));
    }

    /** Removes those of days before one. */
    void removeBefore(LocalDate day) {
        collection.deleteMany(lt(DAY, day.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Bson mine(Claim claim) {
        return and(eq(claim.id()), eq(TOKEN, claim.token()));
    }

    private static Bson is(DigestState state) {
        return eq(STATE, state.name());
    }

    private static List<String> names(DigestState... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }

    private static Bson state(DigestState state, Instant now) {
        return Updates.combine(Updates.set(STATE, state.name()), Updates.set(CHANGED, Date.from(now)));
    }
}

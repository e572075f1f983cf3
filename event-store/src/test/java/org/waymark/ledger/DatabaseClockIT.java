package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.common.FutureUtils;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.ledger.verify.LedgerVerifier;

/** Nodes whose wall clocks are years from the database's: only the database's time counts. */
class DatabaseClockIT {

    private static final Instant NINE = Instant.parse("2019-03-31T09:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Tag CASE = Tag.of("case", "SG23/P1");

    private final SettableClock database = new SettableClock(NINE);
    private final TestLedger ledger = new TestLedger(TestDatabase.embeddedAt(database));
    private final AtomicLong nanos = new AtomicLong();
    private final MongoEventStorageEngine one = engine(node(0));
    private final MongoEventStorageEngine other =
            engine(node(-Duration.ofHours(9).toNanos()));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void asksTheDatabaseItself() {
        Clock clock = new DatabaseClock(ledger.database());

        assertThat(clock.instant()).isBetween(NINE, NINE.plusSeconds(60));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneId.of("Europe/London")).instant()).isBetween(NINE, NINE.plusSeconds(60));
    }

    @Test
    void everyNodeRecordsAtTheDatabasesTime() {
        List<Instant> expected = new ArrayList<>();
        for (int hour = 0; hour < 6; hour++) {
            append(hour % 2 == 0 ? one : other);
            expected.add(NINE.plus(Duration.ofHours(hour)));
            pass(Duration.ofHours(1));
        }

        assertThat(recordedAt()).isEqualTo(expected);
        assertThat(ledger.reader().positionAt(NINE.plus(Duration.ofMinutes(150))))
                .isEqualTo(2);
        assertThat(ledger.reader().positionAt(NINE.minusMillis(1))).isEqualTo(-1);
    }

    @Test
    void aDatabaseClockThatIsSetBackDoesNotTakeTheLedgerBack() {
        append(one);
        database.advance(Duration.ofHours(-3));
        pass(Duration.ofMinutes(1));
        append(other);
        append(one);
        pass(Duration.ofHours(4));
        append(one);

        assertThat(recordedAt())
                .containsExactly(
                        NINE, NINE, NINE, NINE.plus(Duration.ofHours(1)).plus(Duration.ofMinutes(1)));
    }

    @Test
    void nodesThatAreGivenClocksHoursApartStillKeepOneOrder() {
        MongoEventStorageEngine ahead = engine(Clock.fixed(NINE.plus(Duration.ofHours(5)), ZoneOffset.UTC));
        MongoEventStorageEngine behind = engine(Clock.fixed(NINE.minus(Duration.ofHours(5)), ZoneOffset.UTC));
        for (int i = 0; i < 10; i++) {
            append(i % 2 == 0 ? behind : ahead);
        }

        assertThat(recordedAt()).isSorted().hasSize(10);
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
        assertThat(new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).firstBroken())
                .isEmpty();
    }

    @Test
    void aClaimIsNeitherTakenEarlyNorKeptForLong() {
        MongoTokenStore here = tokens("here", node(0));
        MongoTokenStore there = tokens("there", node(Duration.ofHours(30).toNanos()));
        FutureUtils.joinAndUnwrap(here.initializeTokenSegments("views", 1, null, null));
        claim(here);

        pass(TIMEOUT.minusMillis(100));
        assertThatThrownBy(() -> claim(there)).isInstanceOf(UnableToClaimTokenException.class);
        FutureUtils.joinAndUnwrap(here.extendClaim("views", 0, null));
        pass(TIMEOUT.minusMillis(100));
        assertThatThrownBy(() -> claim(there)).isInstanceOf(UnableToClaimTokenException.class);

        pass(Duration.ofMillis(200));
        claim(there);
        assertThatThrownBy(() -> claim(here)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aClaimFromBeforeTheDatabaseClockWasSetBackDoesNotHoldForHours() {
        MongoTokenStore here = tokens("here", node(0));
        MongoTokenStore there = tokens("there", node(1));
        FutureUtils.joinAndUnwrap(here.initializeTokenSegments("views", 1, null, null));
        claim(here);
        database.advance(Duration.ofHours(-3));
        pass(TIMEOUT);

        claim(there);

        assertThatThrownBy(() -> claim(here)).isInstanceOf(UnableToClaimTokenException.class);
    }

    /** {@return the clock of a node whose timer began somewhere} */
    private Clock node(long timerOrigin) {
        return new DatabaseClock(
                new DatabaseTime(DatabaseClock.asking(ledger.database()), () -> timerOrigin + nanos.get()),
                ZoneOffset.UTC);
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        database.advance(duration);
    }

    private MongoEventStorageEngine engine(Clock clock) {
        return ledger.engine(ledger.commits(), LedgerSettings.withDefaults(), clock);
    }

    private MongoTokenStore tokens(String node, Clock clock) {
        return new MongoTokenStore(ledger.database(), node, TIMEOUT, clock);
    }

    private static void claim(MongoTokenStore tokens) {
        FutureUtils.joinAndUnwrap(tokens.fetchToken("views", 0, null));
    }

    private static void append(MongoEventStorageEngine engine) {
        TestLedger.append(engine, AppendCondition.none(), TestLedger.event("{}", CASE))
                .join();
    }

    private List<Instant> recordedAt() {
        return stored().stream().map(StoredEvent::recordedAt).toList();
    }

    private List<Long> positions() {
        return stored().stream().map(StoredEvent::position).toList();
    }

    private List<StoredEvent> stored() {
        List<StoredEvent> events = new ArrayList<>();
        ledger.reader().forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, events::add);
        return events;
    }
}

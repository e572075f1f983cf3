package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of each code that a server answers an insert with, and what becomes of the commits of that insert. */
class WriteFailuresTest {

    private static final ServerAddress SERVER = new ServerAddress("server");

    private static MongoBulkWriteException ofDocument(int index, int code, @Nullable WriteConcernError unconfirmed) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "refused", new BsonDocument(), index)),
                unconfirmed,
                SERVER,
                Set.of());
    }

    private static MongoException ofCommand(int code) {
        BsonDocument reply = new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("refused"));
        return new MongoCommandException(reply, SERVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 13, 14, 20, 22, 52, 56, 57, 121, 10003, 10334, 17280, 17420})
    void whatWillNotChangeIsKnownOfADocument(int code) {
        MongoBulkWriteException failure = ofDocument(2, code, null);

        assertThat(WriteFailures.of(failure)).isEqualTo(new InsertOutcome.RefusedForGood(2, failure));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 13, 18, 20, 59, 72, 73, 115, 323})
    void whatWillNotChangeIsKnownOfACommand(int code) {
        MongoException failure = ofCommand(code);

        assertThat(WriteFailures.of(failure)).isEqualTo(new InsertOutcome.RefusedForGood(0, failure));
    }

    /** Host not found, lock busy, out of time, stepped down, full disk, shutting down, not primary, and one that nobody knows. */
    @ParameterizedTest
    @ValueSource(ints = {7, 46, 50, 91, 112, 189, 262, 10107, 11600, 11602, 13435, 14031, 31_337})
    void whatMayPassIsTriedAgainWithoutDoubt(int code) {
        assertThat(WriteFailures.of(ofDocument(1, code, null))).isInstanceOf(InsertOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 91, 112, 189, 262, 11600, 11602, 14031, 31_337})
    void aCommandThatWasInterruptedMayBeStored(int code) {
        assertThat(WriteFailures.of(ofCommand(code))).isInstanceOf(InsertOutcome.Unknown.class);
    }

    @Test
    void aPositionThatIsTakenIsKnown() {
        assertThat(WriteFailures.of(ofDocument(3, 11000, null))).isEqualTo(new InsertOutcome.PositionTaken(3));
    }

    @Test
    void whatNoMajorityHoldsIsInDoubtWhateverElseIsSaid() {
        WriteConcernError unconfirmed = new WriteConcernError(64, "WriteConcernTimeout", "waiting", new BsonDocument());

        assertThat(WriteFailures.of(ofDocument(1, 121, unconfirmed))).isInstanceOf(InsertOutcome.Unknown.class);
        assertThat(WriteFailures.of(ofDocument(1, 11000, unconfirmed))).isInstanceOf(InsertOutcome.Unknown.class);
    }

    @Test
    void saysWhichRefusalsAreOfTooManyBytes() {
        assertThat(WriteFailures.isTooLarge(ofDocument(0, 10334, null))).isTrue();
        assertThat(WriteFailures.isTooLarge(ofCommand(17420))).isTrue();
        assertThat(WriteFailures.isTooLarge(ofDocument(0, 121, null))).isFalse();
    }

    /** A server that refuses one commit of a batch: those before it stand, those behind it are stored, and nobody waits. */
    @Test
    void theRestOfABatchGoesOn() {
        FaultyCommits server = new FaultyCommits(new CommitsInMemory());
        MongoBulkWriteException refusal = ofDocument(1, 121, null);
        server.next(run -> {
            InsertOutcome first = server.insert(run.subList(0, 1));
            assertThat(first).isInstanceOf(InsertOutcome.Stored.class);
            return WriteFailures.of(refusal);
        });
        LedgerTail tail = new LedgerTail(server, LedgerSettings.withDefaults());
        tail.load();
        List<PendingCommit> batch = batch(4);
        GroupCommit commits = new GroupCommit(
                server,
                tail,
                Clock.systemUTC(),
                new LedgerMetrics(new SimpleMeterRegistry(), () -> 0),
                LedgerSettings.withDefaults(),
                position -> {});

        commits.write(batch);

        assertThat(batch.get(1).receipt())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(CommitRefusedException.class);
        assertThat(List.of(batch.get(0), batch.get(2), batch.get(3)))
                .allSatisfy(stored -> assertThat(stored.receipt()).isCompleted());
        assertThat(batch.get(2).receipt().join().firstPosition())
                .isEqualTo(batch.get(0).receipt().join().lastPosition() + 1);
    }

    private static List<PendingCommit> batch(int size) {
        Random random = new Random(7);
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(number -> new PendingCommit(Bodies.random(random, number, 2), 100, AppendCondition.none()))
                .toList());
    }
}

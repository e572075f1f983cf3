package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Fault;
import org.waymark.ledger.testing.TestDatabase;

class CompactionIT {

    private static final Fault SILENCE = new Fault.Silence();
    private static final Fault CUT = new Fault.Cut(0);
    private static final Fault NO_SUCH_COMMAND = new Fault.Answer(
            BsonDocument.parse("{\"ok\": 0.0, \"code\": 59, \"errmsg\": \"no such command: compact\"}"), false);

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger ledger = new TestLedger(database);
    private final BadNetwork network = BadNetwork.before(database);
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(network.uri()))
            .applyToSocketSettings(socket -> socket.readTimeout(1, TimeUnit.SECONDS))
            .build());
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        client.close();
        network.close();
        ledger.close();
    }

    @Test
    void isAskedForAgainWhereNoAnswerCame() {
        compact(List.of(SILENCE, Fault.NONE));

        assertThat(asked).hasValue(2);
    }

    @Test
    void isBelievedToBeDoneInTheEnd() {
        compact(List.of(SILENCE, SILENCE, SILENCE));

        assertThat(asked).hasValue(3);
    }

    @Test
    void isNotAskedForAgainWhereItIsDeclined() {
        compact(List.of(NO_SUCH_COMMAND));

        assertThat(asked).hasValue(1);
    }

    @Test
    void whoeverCannotAskIsToldSo() {
        assertThatThrownBy(() -> compact(List.of(CUT, CUT))).isInstanceOf(LedgerUnavailableException.class);
    }

    private void compact(List<Fault> faults) {
        ledger.database().getCollection("texts").insertOne(new Document("text", "erased"));
        next.addAll(faults);
        network.weather((message, reply) -> {
            if (reply || !message.command().equals("compact")) {
                return Fault.NONE;
            }
            asked.incrementAndGet();
            Fault fault = next.poll();
            return fault == null ? Fault.NONE : fault;
        });
        Compaction.of(client.getDatabase(database.name()), "ledger");
    }
}

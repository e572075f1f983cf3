package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.ImportStatus.Problem;
import org.waymark.command.imports.ImportStatus.State;
import org.waymark.command.imports.layout.How;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Every node says how far an import is, whichever runs it, and that it stopped where its node is not heard any more. */
class ImportJobsIT {

    private static final String OWNER = "coordinator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase test = TestDatabase.fresh();
    private final MongoDatabase database = test.database();
    private final SetClock clock = new SetClock();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ImportJobs one = node();
    private final ImportJobs other = node();

    @AfterEach
    void stop() throws InterruptedException {
        mayEnd.countDown();
        one.close();
        other.close();
        test.close();
    }

    @Test
    void theOtherNodeSaysHowFarItIsAndWhatCameOfIt() {
        String id = one.start(OWNER, working(report("Two rows"))).id();

        assertThat(other.of(id, OWNER).state()).isEqualTo(State.RUNNING);
        await().until(() -> other.of(id, OWNER).done() == 1);
        assertThat(other.of(id, OWNER).of()).isEqualTo(2);

        mayEnd.countDown();
        await().until(() -> other.of(id, OWNER).state() == State.DONE);
        assertThat(JSON.readTree(JSON.writeValueAsString(other.of(id, OWNER))))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(one.of(id, OWNER))));
        assertThat(other.of(id, OWNER).report()).isNotInstanceOf(ImportReport.class);
    }

    @Test
    void theOtherNodeSaysWhyItWasRefused() {
        Refusal refusal = Refusal.at("strategy", Refusal.Kind.UNKNOWN, "strategy.unknown", "There is no strategy.");
        String id = one.start(OWNER, progress -> {
                    throw refusal;
                })
                .id();

        await().until(() -> other.of(id, OWNER).state() == State.REFUSED);

        assertThat(other.of(id, OWNER).problem()).isEqualTo(Problem.of(refusal));
    }

    @Test
    void aReportThatNoDocumentCouldHoldIsWhole() {
        StringBuilder long20MegabytesThatDoNotCompress = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000_000; i++) {
            long20MegabytesThatDoNotCompress.append((char) (' ' + random.nextInt(95)));
        }
        ImportReport report = report(long20MegabytesThatDoNotCompress.toString());
        mayEnd.countDown();
        String id = one.start(OWNER, working(report)).id();

        await().until(() -> other.of(id, OWNER).state() == State.DONE);

        assertThat(JSON.readTree(JSON.writeValueAsString(other.of(id, OWNER).report())))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(report)));
        assertThat(database.getCollection("import_reports").countDocuments()).isEqualTo(3);
    }

    @Test
    void whatItsNodeDoesNotWriteAnyMoreHasStopped() {
        // as a node leaves it behind that is killed
        StoredImports left = stored();
        left.write(OWNER, new ImportStatus("left-behind", State.RUNNING, 3, 10, null, null));

        clock.passes(StoredImports.SILENT);
        assertThat(other.of("left-behind", OWNER).state()).isEqualTo(State.RUNNING);

        clock.passes(Duration.ofSeconds(1));
        ImportStatus stopped = other.of("left-behind", OWNER);
        assertThat(stopped.state()).isEqualTo(State.REFUSED);
        assertThat(stopped.done()).isEqualTo(3);
        assertThat(stopped.problem()).isEqualTo(Problem.STOPPED);
    }

    @Test
    void whatGoesOnIsHeardHoweverLongItTakes() {
        String id = one.start(OWNER, working(report("Two rows"))).id();
        for (int turn = 0; turn < 2; turn++) {
            clock.passes(StoredImports.SILENT);
            Instant now = clock.instant();
            await().until(() -> written(id).equals(now));
            assertThat(other.of(id, OWNER).state()).isEqualTo(State.RUNNING);
        }
    }

    @Test
    void whatANodeEndedAsItStoppedIsKept() throws InterruptedException {
        mayEnd.countDown();
        String id = one.start(OWNER, working(report("Two rows"))).id();
        one.close();

        assertThat(other.of(id, OWNER).state()).isEqualTo(State.DONE);
    }

    @Test
    void nobodyElseIsToldAndAfterAnHourNobodyIs() {
        mayEnd.countDown();
        String id = one.start(OWNER, working(report("Two rows"))).id();
        await().until(() -> other.of(id, OWNER).state() == State.DONE);
        assertThatThrownBy(() -> other.of(id, "lead")).isInstanceOf(Refusal.class);

        clock.passes(StoredImports.KEPT.plusSeconds(1));
        stored().forget();

        assertThatThrownBy(() -> other.of(id, OWNER)).isInstanceOf(Refusal.class);
        assertThat(database.getCollection("import_reports").countDocuments()).isZero();
    }

    private Instant written(String id) {
        Document document =
                database.getCollection("imports").find(new Document("_id", id)).first();
        return document == null ? Instant.EPOCH : document.getDate("written").toInstant();
    }

    /** One of two rows is done, and the other once it may end. */
    private Function<Progress, ImportReport> working(ImportReport report) {
        return progress -> {
            progress.begin(2);
            progress.oneMore();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            progress.oneMore();
            return report;
        };
    }

    private static ImportReport report(String note) {
        return new ImportReport(
                new StrategyCode("SG23"),
                "action-plan",
                false,
                List.of(),
                List.of(),
                List.of(),
                How.GUESSED,
                List.of(note),
                ImportReport.Summary.of(List.of()),
                7L,
                List.of());
    }

    private ImportJobs node() {
        ImportJobs jobs = new ImportJobs(stored(), clock);
        jobs.begin();
        return jobs;
    }

    private StoredImports stored() {
        return new StoredImports(database, JSON, clock);
    }

    /** A clock that stands still until a test moves it on. */
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-07-14T12:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

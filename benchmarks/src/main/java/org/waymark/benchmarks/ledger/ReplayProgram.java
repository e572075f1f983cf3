package org.waymark.benchmarks.ledger;

import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.events.EventTags;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.verify.LedgerVerifier;

/** How fast a ledger is read from beginning to end, and how much disk it takes. */
public final class ReplayProgram {

    private static final double MILLION = 1e6;

    private interface Reading {
        long events() throws InterruptedException;
    }

    private final Options options;
    private final PrintStream out;

    public ReplayProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        Histories histories = new Histories(options.folder());
        for (int history : options.history()) {
            try (Scratch scratch = histories.scratch(history);
                    Ledger ledger = Ledger.open(scratch.folder())) {
                speeds(history, ledger);
                sizes(ledger);
            }
        }
    }

    private void speeds(int history, Ledger ledger) throws InterruptedException {
        ResultTable table = ResultTable.begin(
                out,
                "Reading a ledger of %,d events from the beginning".formatted(history),
                "by",
                "events",
                "seconds",
                "events/s",
                "over the peer's");
        documents(ledger);
        read(ledger);
        double peer = row(table, "peer: plain driver, whole collection", 0, () -> documents(ledger));
        row(table, "LedgerReader, every event", peer, () -> read(ledger));
        row(table, "LedgerReader, and JSON to events", peer, () -> readAndConvert(ledger));
        row(table, "LedgerReader, one strategy by tag", peer, () -> readStrategy(ledger));
        row(table, "LedgerVerifier, the whole chain", peer, () -> verify(ledger));
        row(table, "stream of the engine, to the head", peer, () -> stream(ledger));
    }

    private static double row(ResultTable table, String name, double peer, Reading reading)
            throws InterruptedException {
        long begin = System.nanoTime();
        long events = reading.events();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double speed = events / seconds;
        table.row(name, events, seconds, speed, peer == 0 ? 1.0 : speed / peer);
        return speed;
    }

    private static long documents(Ledger ledger) {
        long count = 0;
        for (Document commit : commits(ledger).find().batchSize(500)) {
            count += commit.getInteger("size");
        }
        return count;
    }

    private static long read(Ledger ledger) {
        AtomicLong count = new AtomicLong();
        ledger.reader().forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> count.incrementAndGet());
        return count.get();
    }

    private static long readAndConvert(Ledger ledger) {
        AtomicLong count = new AtomicLong();
        ledger.reader().forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> {
            EventJson.read(event.type(), event.version(), event.payload());
            count.incrementAndGet();
        });
        return count.get();
    }

    private static long readStrategy(Ledger ledger) {
        AtomicLong count = new AtomicLong();
        LedgerReader reader = ledger.reader();
        reader.forEach(EventTags.strategy(History.MEASURED), 0, Long.MAX_VALUE, event -> count.incrementAndGet());
        return count.get();
    }

    private static long verify(Ledger ledger) {
        LedgerVerifier verifier = new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults());
        verifier.firstBroken().ifPresent(broken -> {
            throw new IllegalStateException("The ledger is not intact: " + broken);
        });
        return ledger.reader().head().position() + 1;
    }

    private static long stream(Ledger ledger) {
        long head = ledger.reader().head().position();
        long count = 0;
        MessageStream<EventMessage> events = ledger.engine().stream(StreamingCondition.startingFrom(null), null);
        while (count <= head) {
            count += events.next().isPresent() ? 1 : 0;
        }
        events.close();
        return count;
    }

    private void sizes(Ledger ledger) {
        long events = ledger.reader().head().position() + 1;
        AtomicLong payload = new AtomicLong();
        ledger.reader()
                .forEach(
                        EventCriteria.havingAnyTag(),
                        0,
                        Long.MAX_VALUE,
                        event -> payload.addAndGet(event.payload().length()));
        long bson = 0;
        for (RawBsonDocument commit :
                commits(ledger).withDocumentClass(RawBsonDocument.class).find()) {
            bson += commit.getByteBuffer().remaining();
        }
        ResultTable table =
                ResultTable.begin(out, "Disk taken by %,d events".formatted(events), "what", "MB", "bytes/event");
        table.row("payloads (JSON)", payload.get() / MILLION, payload.get() / (double) events);
        table.row("commits (BSON): tags, metadata, salts and hashes too", bson / MILLION, bson / (double) events);
        table.row("the file, with its indexes", ledger.fileSize() / MILLION, ledger.fileSize() / (double) events);
    }

    private static MongoCollection<Document> commits(Ledger ledger) {
        return ledger.database().getCollection(LedgerSettings.withDefaults().collection());
    }
}

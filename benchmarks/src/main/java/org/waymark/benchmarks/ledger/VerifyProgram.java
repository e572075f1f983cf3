package org.waymark.benchmarks.ledger;

import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.waymark.benchmarks.measure.Options;
import org.waymark.benchmarks.measure.ResultTable;
import org.waymark.benchmarks.measure.Usage;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.RunningVerification;
import org.waymark.ledger.verify.Verification;

/**
 * How fast a ledger is verified, and beside it the two things that verifying consists of: getting the documents out of the
 * database, and hashing them. The slower of the two is the reason for the speed.
 */
public final class VerifyProgram {

    private static final int ROUNDS = 3;
    private static final int BATCH = 2_000;

    private interface Reading {
        long events() throws InterruptedException;
    }

    private final Options options;
    private final PrintStream out;

    public VerifyProgram(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public void run() throws Exception {
        Histories histories = new Histories(options.folder());
        for (int history : options.history()) {
            try (Scratch scratch = histories.scratch(history);
                    Ledger ledger = Ledger.open(scratch.folder())) {
                measure(history, ledger);
            }
        }
    }

    private void measure(int history, Ledger ledger) throws InterruptedException {
        ResultTable table = ResultTable.begin(
                out,
                "Verifying a ledger of %,d events".formatted(history),
                "what",
                "round",
                "seconds",
                "events/s",
                "µs of processor an event",
                "load");
        for (int round = 1; round <= ROUNDS; round++) {
            row(table, "driver only, `find()`, documents", round, () -> documents(ledger));
            row(table, "driver only, `find()`, raw bytes", round, () -> raw(ledger));
            row(table, "verification", round, () -> verified(ledger));
        }
        inMemory(ledger, table);
    }

    /** The same bytes without a database: all that verification adds to reading, on one core. */
    private static void inMemory(Ledger ledger, ResultTable table) throws InterruptedException {
        List<RawBsonDocument> all = commits(ledger).find().batchSize(BATCH).into(new ArrayList<>());
        for (int round = 1; round <= ROUNDS; round++) {
            row(table, "hashing only, in memory, one thread", round, () -> hashed(all));
        }
    }

    private static void row(ResultTable table, String what, int round, Reading reading) throws InterruptedException {
        Usage before = Usage.now();
        long begin = System.nanoTime();
        long events = reading.events();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double micros = 1_000 * Usage.now().since(before, events).cpuMillis();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        table.row(what, round, seconds, events / seconds, micros, load);
    }

    private static long documents(Ledger ledger) {
        long events = 0;
        for (Document commit :
                commits(ledger).withDocumentClass(Document.class).find().batchSize(BATCH)) {
            events += commit.getInteger("size");
        }
        return events;
    }

    private static long raw(Ledger ledger) {
        long bytes = 0;
        for (RawBsonDocument commit : commits(ledger).find().batchSize(BATCH)) {
            bytes += commit.getByteBuffer().remaining();
        }
        if (bytes == 0) {
            throw new IllegalStateException("There is nothing to read");
        }
        return ledger.reader().head().position() + 1;
    }

    private static long verified(Ledger ledger) {
        Verification verification = new LedgerVerifier(ledger.database(), LedgerSettings.withDefaults()).verify();
        verification.finding().ifPresent(VerifyProgram::fail);
        return verification.events();
    }

    private static long hashed(List<RawBsonDocument> all) {
        RunningVerification verification = new RunningVerification();
        all.forEach(document -> verification.add(document).ifPresent(VerifyProgram::fail));
        return verification.head().position() + 1;
    }

    private static void fail(Object finding) {
        throw new IllegalStateException("The ledger is not intact: " + finding);
    }

    private static MongoCollection<RawBsonDocument> commits(Ledger ledger) {
        return ledger.database().getCollection(LedgerSettings.withDefaults().collection(), RawBsonDocument.class);
    }
}

package org.waymark.command.imports;

import com.mongodb.MongoException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.command.imports.ImportStatus.Problem;
import org.waymark.command.imports.ImportStatus.State;
import org.waymark.command.refusal.Refusal;

/**
 * Imports that go on while whoever started them looks how far they are. The node that runs one writes every second how far it
 * is, so that every node can say so; where it writes no more, the import has stopped with it. It is forgotten an hour after
 * it ended: a file that is imported again finds the rows that landed.
 */
@Component
class ImportJobs {

    /** So many at once: each holds its file in memory, and sends many commands. */
    private static final int AT_ONCE = 4;

    /** So many that ended are remembered. */
    private static final int REMEMBERED = 100;

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final StoredImports stored;
    private final Clock clock;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService running = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("import-job-", 0).factory());
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("waymark-imports").factory());

    ImportJobs(StoredImports stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        writing.scheduleWithFixedDelay(this::write, 0, WRITTEN_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        writing.scheduleWithFixedDelay(
                () -> tried("forgotten", stored::forget),
                FORGOTTEN_EVERY.toSeconds(),
                FORGOTTEN_EVERY.toSeconds(),
                TimeUnit.SECONDS);
    }

    /**
     * Starts an import.
     *
     * @param owner who may look how far it is
     * @throws Refusal if too many are running, or the database does not answer
     */
    synchronized ImportStatus start(String owner, Function<Progress, ImportReport> work) {
        forget();
        if (jobs.values().stream().filter(job -> job.ended == null).count() >= AT_ONCE) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "import.too-many",
                    "Others are importing now. Nothing was imported. Try again in a minute.");
        }
        Job job = new Job(UUID.randomUUID().toString(), owner);
        try {
            job.write();
        } catch (MongoException e) {
            throw unavailable("Nothing was imported. Send the file again in a moment.", e);
        }
        jobs.put(job.id, job);
        running.execute(() -> run(job, work));
        return job.status();
    }

    private void run(Job job, Function<Progress, ImportReport> work) {
        try {
            job.report = work.apply(job.progress);
        } catch (Refusal refusal) {
            job.problem = Problem.of(refusal);
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("Import {} failed", job.id);
            job.problem = Problem.FAILED;
        } finally {
            job.ended = clock.instant();
        }
    }

    /** Writes how far each import is, until its end is written: where the database is away, once it is back. */
    private void write() {
        jobs.values().stream().filter(job -> !job.written).forEach(job -> tried("written", job::write));
    }

    private static void tried(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.info("How far imports are cannot be {} now; trying again: {}", what, e.getMessage());
        }
    }

    /**
     * How far an import is.
     *
     * @throws Refusal if there is no such import of theirs, or the database does not answer
     */
    ImportStatus of(String id, String owner) {
        Job job = jobs.get(id);
        if (job != null && job.owner.equals(owner)) {
            return job.status();
        }
        try {
            return stored.find(id, owner)
                    .orElseThrow(
                            () -> Refusal.of(
                                    Refusal.Kind.UNKNOWN,
                                    "import.job-unknown",
                                    "There is no such import, or it ended long ago. Import the file again: rows that were imported are recognised."));
        } catch (MongoException e) {
            throw unavailable("Ask again in a moment.", e);
        }
    }

    private static Refusal unavailable(String what, MongoException cause) {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "ledger.unavailable", "The ledger is not available. " + what)
                .causedBy(cause);
    }

    private void forget() {
        Instant before = clock.instant().minus(StoredImports.KEPT);
        jobs.values().removeIf(job -> job.ended != null && job.ended.isBefore(before));
        jobs.values().stream()
                .filter(job -> job.written)
                .sorted(Comparator.comparing((Job job) -> job.started).reversed())
                .skip(REMEMBERED)
                .toList()
                .forEach(job -> jobs.remove(job.id));
    }

    /** Lets imports that are under way end, as the server lets requests; what does not is said to have stopped. */
    @PreDestroy
    void close() throws InterruptedException {
        running.shutdown();
        if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
            running.shutdownNow();
        }
        writing.shutdown();
        boolean ignored = writing.awaitTermination(5, TimeUnit.SECONDS);
        jobs.values().stream().filter(job -> !job.written).forEach(job -> tried("written", job::writeLast));
    }

    /** An import and how far it is. */
    private final class Job {

        private final String id;
        private final String owner;
        private final Instant started = clock.instant();
        private final Progress progress = new Progress();
        private volatile @Nullable ImportReport report;
        private volatile @Nullable Problem problem;
        private volatile @Nullable Instant ended;
        private volatile boolean written;

        private Job(String id, String owner) {
            this.id = id;
            this.owner = owner;
        }

        private ImportStatus status() {
            State state = ended == null ? State.RUNNING : problem == null ? State.DONE : State.REFUSED;
            return new ImportStatus(
                    id, state, progress.done(), progress.all(), state == State.DONE ? report : null, problem);
        }

        private void write() {
            ImportStatus now = status();
            stored.write(owner, now);
            written = now.state() != State.RUNNING;
        }

        private void writeLast() {
            ImportStatus now = status();
            stored.write(owner, now.state() == State.RUNNING ? now.stopped() : now);
        }
    }
}

package org.waymark.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;

/**
 * Imports that go on while whoever started them looks how far they are. They are known to this node only, and forgotten an
 * hour after they ended or when the node stops: a file that is imported again finds the rows that landed.
 */
@Component
class ImportJobs {

    /** So many at once: each holds its file in memory, and sends many commands. */
    private static final int AT_ONCE = 4;

    /** So many that ended are remembered. */
    private static final int REMEMBERED = 100;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService running = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("import-job-", 0).factory());

    /**
     * Starts an import.
     *
     * @param owner who may look how far it is
     * @throws Refusal if too many are running
     */
    synchronized Status start(String owner, Function<Progress, ImportReport> work) {
        forget();
        if (jobs.values().stream().filter(job -> job.ended == null).count() >= AT_ONCE) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "import.too-many",
                    "Others are importing now. Nothing was imported. Try again in a minute.");
        }
        Job job = new Job(UUID.randomUUID().toString(), owner);
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
            job.problem = new Problem(
                    500,
                    "import.failed",
                    "Something went wrong. Import the same file again: rows that were imported are recognised.",
                    List.of());
        } finally {
            job.ended = clock.instant();
        }
    }

    /**
     * How far an import is.
     *
     * @throws Refusal if this node knows no such import of theirs
     */
    Status of(String id, String owner) {
        Job job = jobs.get(id);
        if (job == null || !job.owner.equals(owner)) {
            throw Refusal.of(
                    Refusal.Kind.UNKNOWN,
                    "import.job-unknown",
                    "There is no such import, or it ended long ago. Import the file again: rows that were imported are recognised.");
        }
        return job.status();
    }

    private void forget() {
        Instant before = clock.instant().minus(FORGOTTEN_AFTER);
        jobs.values().removeIf(job -> job.ended != null && job.ended.isBefore(before));
        jobs.values().stream()
                .filter(job -> job.ended != null)
                .sorted(Comparator.comparing((Job job) -> job.started).reversed())
                .skip(REMEMBERED)
                .toList()
                .forEach(job -> jobs.remove(job.id));
    }

    /** Lets imports that are under way end, as the server lets requests. */
    @PreDestroy
    void close() throws InterruptedException {
        running.shutdown();
        if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
            running.shutdownNow();
        }
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

        private Job(String id, String owner) {
            this.id = id;
            this.owner = owner;
        }

        private Status status() {
            State state = ended == null ? State.RUNNING : problem == null ? State.DONE : State.REFUSED;
            return new Status(id, state, progress.done(), progress.all(), report, problem);
        }
    }

    /** Whether an import goes on. */
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * How far an import is.
     *
     * @param done    rows that are safe or refused by now
     * @param of      all rows; 0 while the file is still read
     * @param report  what came of it; null until it is done
     * @param problem why it was refused as a whole; null where it was not
     */
    record Status(
            String id,
            State state,
            int done,
            int of,
            @Nullable ImportReport report,
            @Nullable Problem problem) {}

    /** Why an import was refused as a whole, as a problem says it. */
    record Problem(int status, String code, String detail, List<FieldError> errors) {

        static Problem of(Refusal refusal) {
            return new Problem(refusal.kind().status(), refusal.code(), refusal.message(), refusal.errors());
        }
    }
}

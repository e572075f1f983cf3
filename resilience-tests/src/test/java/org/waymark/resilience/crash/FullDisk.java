package org.waymark.resilience.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.events.Role;
import org.waymark.resilience.load.AfterStart;
import org.waymark.resilience.load.Book;
import org.waymark.resilience.load.LedgerOnDisk;
import org.waymark.resilience.load.Load;
import org.waymark.resilience.load.Sent;
import org.waymark.resilience.load.SmallDisk;
import org.waymark.resilience.load.Story;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.WaymarkProcess;

/** A disk that fills up under load, and has room again later. */
final class FullDisk {

    private static final int DISK_MEGABYTES = 24;
    private static final long ROOM_LEFT = 1_500_000;
    private static final int UNAVAILABLE = 503;
    private static final Duration FULL_WITHIN = Duration.ofMinutes(2);

    private final CrashOptions options;
    private final PrintStream out;
    private final Book book = new Book();
    private final Random random;

    FullDisk(CrashOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.random = new Random(options.seed());
    }

    /**
     * Fills the disk and frees it again.
     *
     * @return whether there was one to fill
     * @throws AssertionError if something acknowledged is lost, or commands do not succeed again
     */
    boolean run() {
        Optional<SmallDisk> mounted = SmallDisk.mount(options.folder().resolve("disk"), DISK_MEGABYTES);
        if (mounted.isEmpty()) {
            out.println(
                    "Full disk: skipped, for a small file system cannot be mounted here (that needs root on Linux)");
            return false;
        }
        try (SmallDisk disk = mounted.get()) {
            fillAndFree(disk, new Site(options.folder(), disk.data()));
        }
        return true;
    }

    private void fillAndFree(SmallDisk disk, Site site) {
        site.addPeople();
        try (WaymarkProcess waymark = site.start()) {
            Api api = Site.api(waymark, Role.COORDINATOR);
            Story.begin(api);
            disk.fillUpTo(ROOM_LEFT);
            fillAndFreeUnderLoad(disk, api);
            AfterStart after = new AfterStart(api, book);
            after.askAgain(random);
            out.printf(
                    "  with room again %d in all, and %d views equal a fresh fold%n",
                    book.acknowledged().size(), after.compareViews());
            waymark.kill();
        }
        site.whileDown(LedgerOnDisk::read).check(book);
    }

    private void fillAndFreeUnderLoad(SmallDisk disk, Api api) {
        AtomicInteger refused = new AtomicInteger();
        try (Load load = new Load(answer -> noteRefusal(answer, refused), api, book, FullDisk::largeNote)
                .begin(options.clients(), "full", random)) {
            await().atMost(FULL_WITHIN).until(() -> refused.get() > 0);
            int before = book.acknowledged().size();
            out.printf("Full disk: %d commands acknowledged until it was full, then 503 with Retry-After%n", before);
            api.ask("/api/strategies/CRA/progress-grid").ok();
            disk.makeRoom();
            await().atMost(FULL_WITHIN).until(() -> book.acknowledged().size() > before);
        }
    }

    private static void noteRefusal(Answer answer, AtomicInteger refused) {
        if (answer.status() != 201) {
            answer.problem(UNAVAILABLE);
            assertThat(answer.header("Retry-After")).as("Retry-After").isNotBlank();
            refused.incrementAndGet();
        }
    }

    private static Sent largeNote(String key, Random random) {
        return Story.note(key, "CRA", "P1", letters(3_000, random));
    }

    /** At random, or compression would make them small. */
    private static String letters(int count, Random random) {
        return random.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.waymark.resilience.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import org.waymark.events.Role;
import org.waymark.resilience.load.AfterStart;
import org.waymark.resilience.load.Book;
import org.waymark.resilience.load.LedgerOnDisk;
import org.waymark.resilience.load.Load;
import org.waymark.resilience.load.Story;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Target;
import org.waymark.standalone.testing.WaymarkProcess;

/**
 * Rounds of load and SIGKILL on one data folder, with the ledger exported meanwhile. Two of three rounds also begin with a
 * kill: one during the start, one while the views are folded anew. What the clients remember is compared to what is there,
 * after each kill to the files and after each start to the answers.
 */
final class Crashes {

    /** What Axon's coordinator logs when a processor is about to begin. */
    private static final String FIRST_VIEW_BEGINS = "is folded from the beginning of the ledger";

    private static final Duration LONGEST_REPLAY = Duration.ofMillis(300);

    private final CrashOptions options;
    private final PrintStream out;
    private final Random random;
    private final Book book = new Book();
    private final Site site;
    private Duration lastStart = Duration.ofSeconds(10);
    private int kills;

    Crashes(CrashOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.random = new Random(options.seed());
        this.site = new Site(options.folder(), Target.emptied(options.folder().resolve("data")));
    }

    /** @throws AssertionError at the first thing that was lost, doubled or changed */
    void run() {
        site.addPeople();
        long begun = System.nanoTime();
        int rounds = 0;
        while (rounds < options.rounds()
                && System.nanoTime() - begun < options.duration().toNanos()) {
            round(++rounds);
        }
        try (WaymarkProcess waymark = start()) {
            check("at the end", waymark);
        }
        out.printf(
                "%d rounds, %d kills: %,d commands acknowledged, each there once; %d never answered to the end%n",
                rounds, kills, book.acknowledged().size(), book.open().size());
        assertThat(book.acknowledged()).as("what was acknowledged").hasSizeGreaterThan(rounds);
    }

    private void round(int number) {
        switch (number % 3) {
            case 1 -> killWhileStarting();
            case 2 -> killWhileReplaying();
            default -> {}
        }
        try (WaymarkProcess waymark = start()) {
            if (number == 1) {
                Story.begin(Site.api(waymark, Role.COORDINATOR));
            }
            check("round " + number, waymark);
            killUnderLoad("r" + number, waymark);
        }
        LedgerOnDisk ledger = site.whileDown(LedgerOnDisk::read);
        ledger.check(book);
        out.printf(
                "  %,d events verified, all acknowledged there once; of %d without an answer %d are there%n",
                ledger.events(), book.open().size(), ledger.count(book.open()));
    }

    private void killWhileStarting() {
        Duration after = upTo(lastStart);
        kill(site.begin(), after);
        out.printf("killed %,d ms after the start%n", after.toMillis());
    }

    private void killWhileReplaying() {
        int views = site.whileDown(Views::forget);
        ProgramLog log = site.logFromHere();
        WaymarkProcess waymark = site.begin();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> log.says(FIRST_VIEW_BEGINS) || waymark.isReady());
        Duration after = upTo(LONGEST_REPLAY);
        kill(waymark, after);
        out.printf(
                "killed %,d ms after the views, of %d collections, were begun anew: the slowest had come to %,d of %,d%n",
                after.toMillis(),
                views,
                site.whileDown(Views::slowest),
                site.whileDown(LedgerOnDisk::read).events() - 1);
    }

    private WaymarkProcess start() {
        long begun = System.nanoTime();
        WaymarkProcess waymark = site.start();
        lastStart = Duration.ofNanos(System.nanoTime() - begun);
        return waymark;
    }

    private void check(String when, WaymarkProcess waymark) {
        AfterStart after = new AfterStart(Site.api(waymark, Role.COORDINATOR), book);
        int open = after.askAgain(random);
        int views = after.compareViews();
        out.printf(
                "%s: started in %,d ms; %d open commands asked again; %d views equal a fresh fold%n",
                when, lastStart.toMillis(), open, views);
    }

    private void killUnderLoad(String round, WaymarkProcess waymark) {
        Api api = Site.api(waymark, Role.COORDINATOR);
        int before = book.acknowledged().size();
        Exports exports = Exports.begin(Site.api(waymark, Role.AUDITOR));
        Duration after = Duration.ofMillis(300).plus(upTo(options.load()));
        try (Load load = new Load(api, book, Story::next).begin(options.clients(), round, random)) {
            kill(waymark, after);
        }
        out.printf(
                "  killed after %,d ms under load: %,d acknowledged, %d without an answer; %d exports finished%n",
                after.toMillis(),
                book.acknowledged().size() - before,
                book.open().size(),
                exports.finished());
    }

    private void kill(WaymarkProcess waymark, Duration after) {
        waymark.killAfter(after);
        kills++;
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}

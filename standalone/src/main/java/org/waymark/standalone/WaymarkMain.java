package org.waymark.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.http.StopLimit;
import org.waymark.people.Organisation;
import org.waymark.query.web.Formats;
import org.waymark.standalone.Standalone.Preparation;
import org.waymark.standalone.demo.Demonstration;
import org.waymark.standalone.firststart.FirstStart;
import org.waymark.standalone.tools.Tools;

/** What {@code ./waymark} starts: {@code demo} and {@code run} here, commands for a whole ledger in {@link Tools}. */
public final class WaymarkMain {

    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Settings settings;
    private final PrintStream out;
    private final Systemd systemd = Systemd.of(System.getenv());

    private WaymarkMain(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs until it is told to stop, or until the work is done; exit status 2 says that something at the prompt must be
     * mended first.
     */
    public static void main(String[] arguments) throws InterruptedException {
        QuietStart.untilTheLogIsSetUp();
        if (arguments.length > 0 && Tools.knows(arguments[0])) {
            // the script knows whether anybody watches; Java can tell of standard output only
            boolean terminal = Boolean.getBoolean("waymark.terminal");
            Tools tools = new Tools(System.getenv(), System.out, System.err, terminal);
            System.exit(tools.run(arguments[0], List.of(arguments).subList(1, arguments.length)));
        }
        try {
            new WaymarkMain(Settings.of(List.of(arguments), System.getenv()), System.out).runUntilStopped();
        } catch (UsageException e) {
            System.err.println("waymark: " + e.getMessage());
            System.exit(2);
        } catch (RuntimeException | Error e) {
            System.err.println("waymark: could not start because of an unexpected error. Please report the following.");
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void runUntilStopped() throws InterruptedException {
        Path data = settings.demo() ? temporaryFolder() : settings.data();
        AtomicReference<Standalone> started = new AtomicReference<>();
        StopLimit.install(StopLimit.USUAL);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started.get(), data), "stop"));
        if (settings.demo()) {
            demonstrate(data, started);
        } else {
            Standalone waymark = Standalone.start(settings, data, Preparation.NONE);
            started.set(waymark);
            announce(waymark, data);
            systemd.ready("Pages at " + waymark.address());
        }
        new CountDownLatch(1).await();
    }

    private void demonstrate(Path data, AtomicReference<Standalone> started) {
        String password = Objects.requireNonNullElseGet(settings.demoPassword(), WaymarkMain::newPassword);
        // the script says where the build left what it prepared
        Path prepared = Path.of(System.getProperty("waymark.prepared", data.toString()));
        Demonstration demonstration =
                Demonstration.keptIn(prepared, data, data.resolve(Standalone.LOG), Clock.systemUTC());
        Standalone waymark = Standalone.start(settings, data, demonstration::fill);
        started.set(waymark);
        Demonstration.addAccounts(waymark.accounts(), password);
        Demonstration.addPeople(waymark.people());
        waymark.awaitPages(demonstration.position());
        announceDemo(waymark, data, password);
    }

    private void announceDemo(Standalone waymark, Path data, String password) {
        out.println("Waymark is ready: " + waymark.address());
        out.println();
        out.println("Sign in as       " + String.join(", ", Demonstration.accountNames()));
        out.println("Password         " + password);
        out.println("Commands (API)   " + waymark.commandAddress() + "/api/commands");
        if (settings.log() == LogOutput.FILE) {
            out.println("Log              " + data.resolve(Standalone.LOG));
        }
        out.println();
        out.println("Ctrl-C stops the demonstration and removes what it stored.");
    }

    private void announce(Standalone waymark, Path data) {
        List<String> firstStart = firstStart(waymark, data);
        out.println("Waymark is ready: " + waymark.address());
        out.println();
        firstStart.forEach(out::println);
        String warning = settings.network().warning();
        if (warning != null) {
            out.println(warning);
        }
        out.println("Commands (API)   " + waymark.commandAddress() + "/api/commands");
        out.println((settings.log() == LogOutput.FILE ? "Data and log     " : "Data             ") + data);
        out.println("Ctrl-C stops Waymark.");
    }

    /** What is to be said where nobody can sign in yet. */
    private List<String> firstStart(Standalone waymark, Path data) {
        FirstStart begun = waymark.firstStart();
        if (begun.isOver()) {
            return List.of();
        }
        if (settings.adminPassword() != null) {
            begun.makeScriptsAccount(settings.adminPassword());
            return List.of("First start. Sign in as admin with the password of WAYMARK_ADMIN_PASSWORD", "");
        }
        FirstStart.Address address = begun.begin(Objects.requireNonNullElseGet(settings.publicUrl(), waymark::address));
        List<String> lines = new ArrayList<>();
        if (OutputReader.of(System.getenv()) == OutputReader.SCRIPT) {
            String password = newPassword();
            begun.expect(password);
            lines.add("First start. Sign in as admin with the password " + password);
            lines.add(
                    "by HTTP Basic, as scripts do: the first call makes that account. In a browser, open this address");
            lines.add("instead, to make an administrator of your own and to set Waymark up:");
        } else {
            lines.add(
                    "First start. To make the first administrator and to set Waymark up, open this address in a browser:");
        }
        lines.add(address.at(Objects.requireNonNullElseGet(settings.publicUrl(), waymark::address)));
        lines.add("It works once, until "
                + Formats.exact(address.until(), Organisation.current().timeZone()) + ". It is in "
                + data.resolve(FirstStart.FILE) + " too, which only its owner can read.");
        lines.add("Until then nothing else is served."
                + (settings.publicUrl() == null
                        ? " From another machine, write the name of this one for localhost."
                        : ""));
        lines.add("");
        return lines;
    }

    private void stop(@Nullable Standalone waymark, Path data) {
        if (waymark != null) {
            systemd.stopping();
            waymark.close();
        }
        discardTemporary(data);
    }

    private void discardTemporary(Path data) {
        if (!settings.demo()) {
            return;
        }
        try (Stream<Path> inside = Files.walk(data)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("waymark: could not remove " + data + ": " + e.getMessage());
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("waymark-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three groups of four letters and digits that cannot be mistaken for one another: 59 bits. */
    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }
}

package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.waymark.distribution.DebianMachine.Ended;

/**
 * The package on a Debian of its own: installed, used as the unit says, upgraded, removed, purged. In this order. Those marked as
 * long run with {@code ./waymark package} only.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "It is made there only")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebianPackageIT {

    private static final Path PACKED = Path.of(System.getProperty("waymark.packed"));
    private static final Path WORK = PACKED.resolveSibling("debian");
    private static final String UNITS = "/usr/lib/systemd/system/";
    private static final String SETTINGS = "/etc/waymark/waymark.conf";
    private static final String DATA = "/var/lib/waymark";
    private static final String STRATEGY =
            "{\"code\":\"HW26\",\"title\":\"Health and wellbeing\",\"from\":\"2026-04-01\",\"to\":\"2029-03-31\"}";

    private final DebianMachine machine = new DebianMachine(WORK.resolve("machine"));
    private Optional<String> missing = DebianMachine.missing();
    private String password = "";

    @BeforeAll
    void installs() throws IOException, InterruptedException {
        Folders.delete(WORK);
        if (missing.isEmpty()) {
            missing = machine.make();
        }
        if (missing.isEmpty()) {
            machine.bring(deb(), "/waymark.deb");
            machine.done("dpkg", "--install", "/waymark.deb");
        }
    }

    /** For each test, since what a class as a whole lacks is in no report. */
    @BeforeEach
    void isInstalled() {
        assumeTrue(missing.isEmpty(), () -> "The Debian package was not installed: " + missing.orElseThrow());
    }

    @AfterAll
    void discards() throws IOException, InterruptedException {
        machine.discard();
        Folders.delete(WORK);
    }

    @Test
    @Order(1)
    void belongsToAnAccountOfItsOwn() throws IOException, InterruptedException {
        assertThat(machine.done("stat", "--format=%a %U %G", SETTINGS, DATA, "/var/backups/waymark"))
                .isEqualTo("640 root waymark\n750 waymark waymark\n750 waymark waymark\n");
        assertThat(machine.path("/etc/systemd/system/multi-user.target.wants/waymark.service"))
                .isSymbolicLink();
        assertThat(machine.path("/etc/systemd/system/timers.target.wants/waymark-backup.timer"))
                .isSymbolicLink();
        assertThat(machine.done("waymark", "version")).isNotBlank();
    }

    @Test
    @Order(2)
    void takesCommandsFromWhoeverSignedIn() throws IOException, InterruptedException {
        // as an administrator sets it: free ports, so that nothing else of this machine is in the way
        Files.writeString(
                machine.path(SETTINGS), "WAYMARK_PORT=0\nWAYMARK_COMMAND_PORT=\"0\"\n", StandardOpenOption.APPEND);
        try (RunningService waymark = started()) {
            password = waymark.password();

            assertThat(waymark.command("admin", password, "create-strategy", STRATEGY))
                    .isEqualTo(201);
            assertThat(waymark.signIn("admin", password)).contains("Health and wellbeing");
            assertThat(waymark.printed()).as("the journal").anyMatch(line -> line.startsWith("<6>"));
            assertThat(machine.path(DATA + "/waymark.log")).doesNotExist();
            stop(waymark);
        }
        assertThat(machine.done("stat", "--format=%a %U", DATA + "/waymark.db")).startsWith("7");
    }

    @Test
    @Order(3)
    void isUpgraded() throws IOException, InterruptedException {
        machine.bring(later(), "/later.deb");

        machine.done("dpkg", "--install", "/later.deb");

        assertThat(installedVersion()).endsWith("+later");
        assertThat(machine.path(SETTINGS)).content().contains("WAYMARK_PORT=0");
        try (RunningService waymark = started()) {
            assertThat(waymark.signIn("admin", password)).contains("Health and wellbeing");
            stop(waymark);
        }
        assertThat(machine.done("waymark", "verify")).startsWith("The whole ledger is intact");
    }

    @Test
    @Tag("long")
    @Order(4)
    void isBackedUpByTheTimersUnit() throws IOException, InterruptedException {
        ServiceUnit unit = ServiceUnit.read(machine.path(UNITS + "waymark-backup.service"));
        Map<String, String> environment = unit.environment(machine);

        Ended backup = DebianMachine.ended(machine.start(unit.value("User"), environment, unit.command(environment)));

        assertThat(backup.status()).as(backup.output()).isZero();
        try (Stream<Path> backups = Files.list(machine.path("/var/backups/waymark"))) {
            assertThat(backups)
                    .hasSize(1)
                    .allSatisfy(
                            folder -> assertThat(folder.resolve("waymark.db")).isDirectory());
        }
    }

    @Test
    @Order(5)
    void keepsTheDataWhenItIsRemoved() throws IOException, InterruptedException {
        machine.done("dpkg", "--remove", "waymark");

        assertThat(machine.path("/usr/lib/waymark")).doesNotExist();
        assertThat(machine.path(DATA + "/waymark.db")).isDirectory();
        assertThat(machine.path(SETTINGS)).exists();
    }

    @Test
    @Tag("long")
    @Order(6)
    void keepsTheDataWhenItIsPurgedUnlessToldOtherwise() throws IOException, InterruptedException {
        machine.done("dpkg", "--purge", "waymark");

        assertThat(machine.path(SETTINGS)).doesNotExist();
        assertThat(machine.path(DATA + "/waymark.db")).isDirectory();

        machine.done("dpkg", "--install", "/later.deb");
        assertThat(machine.done("waymark", "verify")).startsWith("The whole ledger is intact");
    }

    @Test
    @Tag("long")
    @Order(7)
    void deletesTheDataWhenItIsPurgedAndThatIsTheAnswer() throws IOException, InterruptedException {
        machine.done("sh", "-c", "echo waymark waymark/purge-data boolean true | debconf-set-selections");

        machine.done("dpkg", "--purge", "waymark");

        assertThat(machine.path(DATA)).doesNotExist();
        assertThat(machine.path("/var/backups/waymark")).isNotEmptyDirectory();
    }

    @Test
    void isRatedOkOrBetterBySystemd() throws IOException, InterruptedException {
        assumeTrue(DebianMachine.tool("systemd-analyze").isPresent(), "There is no systemd-analyze here");
        for (String unit : new String[] {"waymark.service", "waymark-backup.service"}) {
            Ended rating = DebianMachine.ended(DebianMachine.here(
                    "systemd-analyze",
                    "security",
                    "--offline=true",
                    "--no-pager",
                    Path.of("src/main/debian/tree" + UNITS, unit).toString()));

            assertThat(rating.output())
                    .containsPattern("Overall exposure level for " + unit + ": \\S+ (OK|SAFE|PERFECT)");
        }
    }

    @Test
    @Tag("long")
    void isWithoutErrorByDebiansRules() throws IOException, InterruptedException {
        assumeTrue(DebianMachine.tool("lintian").isPresent(), "There is no lintian here");

        Ended lintian = DebianMachine.ended(
                DebianMachine.here("lintian", "--allow-root", "--fail-on", "error", deb().toString()));

        assertThat(lintian.status()).as(lintian.output()).isZero();
    }

    /** The same package, as the tools of Debian make it, of a later version. */
    private static Path later() throws IOException, InterruptedException {
        Path later = WORK.resolve("later");
        DebianMachine.here("dpkg-deb", "--raw-extract", deb().toString(), later.toString())
                .waitFor();
        Path control = later.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("(Version: \\S+)", "$1+later"));
        Path whole = WORK.resolve("later.deb");
        Ended built = DebianMachine.ended(
                DebianMachine.here("dpkg-deb", "-Znone", "--build", later.toString(), whole.toString()));
        assertThat(built.status()).as(built.output()).isZero();
        return whole;
    }

    private RunningService started() throws IOException {
        return new RunningService(machine, unit());
    }

    private void stop(RunningService waymark) throws IOException, InterruptedException {
        Duration most =
                Duration.ofSeconds(Long.parseLong(unit().value("TimeoutStopSec").replace("s", "")));
        assertThat(waymark.stop(most)).isEqualTo(Integer.parseInt(unit().value("SuccessExitStatus")));
    }

    private ServiceUnit unit() throws IOException {
        return ServiceUnit.read(machine.path(UNITS + "waymark.service"));
    }

    private String installedVersion() throws IOException, InterruptedException {
        return machine.done("dpkg-query", "--show", "--showformat=${Version}", "waymark");
    }

    private static Path deb() throws IOException {
        try (Stream<Path> packed = Files.list(PACKED)) {
            return packed.filter(path -> path.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

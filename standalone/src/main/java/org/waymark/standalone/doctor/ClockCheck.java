package org.waymark.standalone.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clocks agree, and none ran back.
 *
 * @param now      by the clock of this machine
 * @param database by that of the database, at the same moment; null where that is not known
 * @param recorded when the ledger's last commit was recorded; null where there is none
 * @param keptBy   what keeps this machine's clock right, such as {@code systemd-timesyncd}; null where that is not known
 */
record ClockCheck(
        Instant now,
        @Nullable Instant database,
        @Nullable Instant recorded,
        @Nullable String keptBy) {

    private static final Duration TOLERATED = Duration.ofSeconds(2);

    /** More than this, and codes of second factors and tokens are refused. */
    private static final Duration FAR = Duration.ofSeconds(30);

    /** A service that says somewhere that it keeps the clock. */
    private record Keeper(String name, Path sign) {}

    private static final List<Keeper> KEEPERS = List.of(
            new Keeper("systemd-timesyncd", Path.of("/run/systemd/timesync/synchronized")),
            new Keeper("chrony", Path.of("/run/chrony/chronyd.pid")),
            new Keeper("chrony", Path.of("/run/chronyd.pid")),
            new Keeper("ntpd", Path.of("/run/ntpd.pid")),
            new Keeper("ntpsec", Path.of("/run/ntpd/ntpd.pid")));

    /** {@return what keeps the clock of this machine; null where that is not known} */
    static @Nullable String keeper() {
        return KEEPERS.stream()
                .filter(keeper -> Files.exists(keeper.sign()))
                .map(Keeper::name)
                .findFirst()
                .orElse(null);
    }

    HealthFinding finding() {
        if (database != null && apart(database).compareTo(TOLERATED) > 0) {
            String says = "The clock of the database differs by " + Amounts.seconds(apart(database))
                    + " from this machine's.";
            String advice = "Have both set by a time service, such as chrony.";
            return apart(database).compareTo(FAR) > 0
                    ? HealthFinding.wrong(HealthCheck.CLOCK, says, advice)
                    : HealthFinding.warning(HealthCheck.CLOCK, says, advice);
        }
        if (recorded != null && recorded.isAfter(now.plus(TOLERATED))) {
            return HealthFinding.warning(
                    HealthCheck.CLOCK,
                    "The clock ran back: the last event was recorded at " + Amounts.moment(recorded) + ", and it is "
                            + Amounts.moment(now) + ".",
                    "Set the clock right. What is recorded meanwhile gets the time of that event.");
        }
        return HealthFinding.fine(
                HealthCheck.CLOCK,
                Amounts.moment(now) + "; "
                        + (keptBy == null
                                ? "whether a time service keeps it right is not known here."
                                : keptBy + " keeps it right."));
    }

    private Duration apart(Instant other) {
        return Duration.between(now, other).abs();
    }
}

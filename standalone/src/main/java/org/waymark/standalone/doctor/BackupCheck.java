package org.waymark.standalone.doctor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.backup.LastBackup;

/**
 * Whether there is a backup that is not old.
 *
 * @param last  what the data folder says of its backups; null where it says nothing
 * @param now   by which its age is reckoned
 * @param demo  whether it is the demonstration, whose data nobody needs
 * @param mongo whether the data are in a MongoDB, of whose backups Waymark does not know
 */
record BackupCheck(@Nullable LastBackup last, Instant now, boolean demo, boolean mongo) {

    private static final Duration OLD = Duration.ofDays(2);
    private static final String HOW = "./waymark backup DIR --keep 14, every night.";

    HealthFinding finding() {
        if (demo) {
            return HealthFinding.fine(HealthCheck.BACKUP, "The demonstration needs none.");
        }
        if (mongo) {
            return HealthFinding.fine(
                    HealthCheck.BACKUP,
                    "A MongoDB is backed up with its own tools; Waymark does not know when it was.");
        }
        if (last == null || last.at() == null) {
            String failed = last == null || last.failure() == null ? "" : " " + failed(last);
            return HealthFinding.warning(
                    HealthCheck.BACKUP, "There was no backup of this data folder yet." + failed, "Make one: " + HOW);
        }
        Duration age = Duration.between(last.at(), now);
        String says = "The last one is of %s, in %s, with %s."
                .formatted(Amounts.moment(last.at()), last.folder(), Amounts.count(last.events(), "event"));
        if (last.failure() != null) {
            return HealthFinding.wrong(
                    HealthCheck.BACKUP, failed(last) + " " + says, "Remove the reason, and make one: " + HOW);
        }
        if (age.compareTo(OLD) > 0) {
            return HealthFinding.warning(
                    HealthCheck.BACKUP, says + " That was " + Amounts.span(age) + " ago.", "Make one: " + HOW);
        }
        return HealthFinding.fine(HealthCheck.BACKUP, says);
    }

    private static String failed(LastBackup last) {
        return "The last attempt failed%s: %s"
                .formatted(
                        last.failedAt() == null ? "" : " at " + Amounts.moment(last.failedAt()),
                        Amounts.ended(String.valueOf(last.failure())));
    }
}

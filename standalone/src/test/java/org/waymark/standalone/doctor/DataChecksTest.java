package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.standalone.backup.LastBackup;

/** Database, ledger, backups and mail. */
class DataChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T16:49:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'the embedded database, format 2', -, -, true, FINE, 'It answers: the embedded database, format 2.'",
                "MongoDB 8.0.4, -, rs0, false, FINE, 'MongoDB 8.0.4, replica set rs0.'",
                "MongoDB 8.0.4, -, -, false, WARNING, 'a single server and no replica set.'",
                "a MongoDB, Timed out, -, false, WRONG, It cannot be used. Timed out.",
                "the embedded database, It is damaged., -, true, WRONG, It cannot be used. It is damaged."
            })
    void aDatabaseAnswers(
            String kind,
            @Nullable String failure,
            @Nullable String replicaSet,
            boolean embedded,
            HealthLevel level,
            String says) {
        check(new DatabaseCheck(kind, failure, replicaSet, embedded).finding(), level, says);
    }

    private static void check(HealthFinding finding, HealthLevel level, String says) {
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says()).contains(says);
        assertThat(finding.advice() == null).isEqualTo(level == HealthLevel.FINE);
    }

    @Test
    void aLedgerIsIntact() {
        check(
                new LedgerCheck(1200, 300, 250, null, 290L, NOW, null).finding(),
                HealthLevel.FINE,
                "1,200 events in 300 commits; the last 250 commits are intact."
                        + " All of it was verified at 27 November 2026, 16:49 UTC.");
        check(new LedgerCheck(0, 0, 0, null, null, null, null).finding(), HealthLevel.FINE, "It is empty.");
        check(
                new LedgerCheck(2, 2, 1, "Position 1: altered", null, null, null).finding(),
                HealthLevel.WRONG,
                "It is not intact. Position 1: altered.");
        check(
                new LedgerCheck(2, 2, 2, null, 3L, null, null).finding(),
                HealthLevel.WRONG,
                "a checkpoint was signed of 3 commits, and there are 2 commits.");
        check(
                new LedgerCheck(2, 2, 2, null, null, NOW, "Position 0: altered").finding(),
                HealthLevel.WRONG,
                "When it was verified last, it was not intact. Position 0: altered.");
    }

    @Test
    void aBackupIsNotOld() {
        check(
                backup(Duration.ofHours(20), null),
                HealthLevel.FINE,
                "26 November 2026, 20:49 UTC, in /b/x, with 7 events.");
        check(backup(Duration.ofDays(3), null), HealthLevel.WARNING, "That was 3 days ago.");
        check(
                backup(Duration.ofHours(20), "No room"),
                HealthLevel.WRONG,
                "The last attempt failed at 27 November 2026, 16:49 UTC: No room. The last one is of 26 November");
        check(new BackupCheck(null, NOW, false, false).finding(), HealthLevel.WARNING, "There was no backup");
        check(
                new BackupCheck(new LastBackup(null, null, 0, NOW, "No room."), NOW, false, false).finding(),
                HealthLevel.WARNING,
                "There was no backup of this data folder yet. The last attempt failed");
        check(new BackupCheck(null, NOW, true, false).finding(), HealthLevel.FINE, "needs none");
        check(new BackupCheck(null, NOW, false, true).finding(), HealthLevel.FINE, "its own tools");
    }

    private static HealthFinding backup(Duration age, @Nullable String failure) {
        return new BackupCheck(
                        new LastBackup(NOW.minus(age), "/b/x", 7, failure == null ? null : NOW, failure),
                        NOW,
                        false,
                        false)
                .finding();
    }

    @Test
    void aMailServerAnswers() {
        check(new MailCheck(null, null, null).finding(), HealthLevel.FINE, "No mail server is set");
        check(new MailCheck("mail:587", null, null).finding(), HealthLevel.FINE, "mail:587 answers.");
        check(
                new MailCheck("mail:587", null, "Connection refused").finding(),
                HealthLevel.WRONG,
                "mail:587 cannot be used: Connection refused.");
        check(
                new MailCheck("mail:587", "The address is missing.", null).finding(),
                HealthLevel.WARNING,
                "mail:587 answers, and no e-mail is sent.");
    }

    @Test
    void theWorstCounts() {
        HealthFinding fine = HealthFinding.fine(HealthCheck.DISK, "Room.");
        HealthFinding warning = HealthFinding.warning(HealthCheck.CLOCK, "Late.", "Set it.");
        HealthFinding wrong = HealthFinding.wrong(HealthCheck.MAIL, "Away.", "Look.");
        assertThat(new HealthReport(NOW, List.of(fine)).summary()).isEqualTo("All is well.");
        assertThat(new HealthReport(NOW, List.of(fine, warning)).summary()).isEqualTo("Nothing is wrong, 1 warning.");
        HealthReport all = new HealthReport(NOW, List.of(fine, warning, wrong, wrong));
        assertThat(all.summary()).isEqualTo("2 things are wrong, 1 warning.");
        assertThat(all.level()).isEqualTo(HealthLevel.WRONG);
        assertThat(HealthAnswer.of(all).report()).isEqualTo(all);
    }
}

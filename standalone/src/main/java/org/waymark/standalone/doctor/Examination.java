package org.waymark.standalone.doctor;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.reminder.MailReach;
import org.waymark.standalone.backup.LastBackup;
import org.waymark.standalone.tls.OpenLine;

/** Carries all checks out, each for itself: one that fails says so, and the others go on. */
public final class Examination {

    private final DoctorSettings settings;
    private final Clock clock;
    private final MailLook mail;

    /** Knows the settings of the mail server. */
    public interface MailLook {

        /** @param database in which they may be; null where that cannot be used */
        MailReach in(@Nullable MongoDatabase database);
    }

    public Examination(DoctorSettings settings, Clock clock, MailLook mail) {
        this.settings = settings;
        this.clock = clock;
        this.mail = mail;
    }

    /**
     * The database as it was found.
     *
     * @param client   null where it cannot be used
     * @param database its name
     * @param failure  why it cannot, in sentences; null where it can
     * @param running  whether Waymark runs on it; null where that is not known
     * @param here     whether that is this process
     * @param release  lets go of the database, as soon as nothing more is asked of it
     */
    public record Found(
            @Nullable MongoClient client,
            String database,
            @Nullable String failure,
            @Nullable Boolean running,
            boolean here,
            Runnable release) {

        /** One that cannot be used. */
        public static Found failing(String failure, boolean running) {
            return new Found(null, "", failure, running, false, () -> {});
        }
    }

    /** {@return what all checks find} */
    public HealthReport report(Found found) {
        Map<HealthCheck, HealthFinding> findings = new EnumMap<>(HealthCheck.class);
        MongoDatabase database = found.client() == null ? null : found.client().getDatabase(found.database());
        MailReach reach = null;
        try {
            add(findings, HealthCheck.DATABASE, () -> database(found).finding());
            if (database != null) {
                add(
                        findings,
                        HealthCheck.LEDGER,
                        () -> new LedgerProbe(database).look(backup()).finding());
            }
            add(findings, HealthCheck.CLOCK, () -> clock(found).finding());
            reach = mail.in(database);
        } catch (MongoException e) {
            reach = mail.in(null);
        } finally {
            found.release().run();
        }
        MailReach asked = reach;
        add(findings, HealthCheck.DISK, () -> DiskCheck.of(settings.data()).finding());
        if (Files.isDirectory(settings.data())) {
            add(
                    findings,
                    HealthCheck.FILE_SYSTEM,
                    () -> FileSystemCheck.of(settings.data()).finding());
        }
        add(findings, HealthCheck.MEMORY, () -> memory(found).finding());
        add(
                findings,
                HealthCheck.PORTS,
                () -> PortProbe.look(settings, found.running()).finding());
        add(
                findings,
                HealthCheck.BACKUP,
                () -> new BackupCheck(backup(), clock.instant(), settings.demo(), settings.mongoUri() != null)
                        .finding());
        add(findings, HealthCheck.CERTIFICATE, this::certificate);
        add(findings, HealthCheck.MAIL, () -> MailCheck.of(asked.look()).finding());
        return new HealthReport(clock.instant(), List.copyOf(findings.values()));
    }

    private @Nullable LastBackup backup() {
        return LastBackup.of(settings.data()).orElse(null);
    }

    private static void add(
            Map<HealthCheck, HealthFinding> findings, HealthCheck check, Callable<HealthFinding> answer) {
        findings.put(check, of(check, answer));
    }

    private static HealthFinding of(HealthCheck check, Callable<HealthFinding> answer) {
        try {
            return answer.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(check, e);
        } catch (LedgerUnavailableException | MongoException e) {
            return HealthFinding.wrong(check, "The database does not answer.", "See Database.");
        } catch (Exception e) {
            return unknown(check, e);
        }
    }

    private static HealthFinding unknown(HealthCheck check, Exception failure) {
        return HealthFinding.wrong(
                check, "This could not be looked at: " + Amounts.ended(failure.toString()), "Please report this.");
    }

    private MemoryCheck memory(Found found) {
        return found.here() ? MemoryCheck.ofThisProcess() : MemoryCheck.of(settings.heap());
    }

    private ClockCheck clock(Found found) {
        MongoClient client = found.client();
        if (client == null) {
            return new ClockCheck(clock.instant(), null, null, ClockCheck.keeper());
        }
        Instant recorded = new LedgerProbe(client.getDatabase(found.database())).recorded();
        Instant database = new DatabaseProbe(client, settings.mongoUri() == null).now();
        return new ClockCheck(clock.instant(), database, recorded, ClockCheck.keeper());
    }

    private DatabaseCheck database(Found found) {
        boolean embedded = settings.mongoUri() == null;
        MongoClient client = found.client();
        if (client == null) {
            return DatabaseCheck.failing(
                    embedded ? "the embedded database" : "a MongoDB", embedded, String.valueOf(found.failure()));
        }
        return new DatabaseProbe(client, embedded).look();
    }

    private HealthFinding certificate() {
        Instant now = clock.instant();
        if (settings.tls()) {
            return CertificateCheck.of(settings.certificate(), settings.key(), settings.publicHost(), now)
                    .finding();
        }
        if (settings.demo()) {
            return HealthFinding.fine(HealthCheck.CERTIFICATE, "The demonstration needs none.");
        }
        return CertificateCheck.none(OpenLine.isThere(false, settings.proxied(), settings.address()), now)
                .finding();
    }
}

package org.waymark.standalone.tools;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.LedgerDatabase;
import org.waymark.ledger.version.DatabaseVersion;
import org.waymark.ledger.version.FolderVersion;
import org.waymark.ledger.version.NewerDataException;
import org.waymark.query.reminder.MailReach;
import org.waymark.standalone.backup.BackupException;
import org.waymark.standalone.backup.UnfinishedRestore;
import org.waymark.standalone.doctor.DoctorSettings;
import org.waymark.standalone.doctor.Examination;
import org.waymark.standalone.doctor.Examination.Found;
import org.waymark.standalone.doctor.HealthAnswer;
import org.waymark.standalone.doctor.HealthFinding;
import org.waymark.standalone.doctor.HealthReport;
import org.waymark.standalone.organisation.MailServerOnly;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./waymark doctor}: whether everything that Waymark needs is as it should be (ADR 71). */
final class DoctorTool {

    private final ToolArguments arguments;
    private final ToolOutput output;
    private final Clock clock;

    DoctorTool(ToolArguments arguments, ToolOutput output, Clock clock) {
        this.arguments = arguments;
        this.output = output;
        this.clock = clock;
    }

    ExitStatus run() throws IOException {
        String url = arguments.options().get("--url");
        HealthReport report = url == null ? examined() : asked(url);
        if (arguments.options().containsKey("--json")) {
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            output.result().println(json.writeValueAsString(HealthAnswer.of(report)));
        } else {
            report.findings().forEach(this::print);
            output.result().println(report.summary());
        }
        return switch (report.level()) {
            case FINE -> ExitStatus.DONE;
            case WARNING -> ExitStatus.WARNINGS;
            case WRONG -> ExitStatus.WRONG;
        };
    }

    private HealthReport asked(String url) throws IOException {
        try {
            return new RunningWaymarkClient(url, arguments.environment())
                    .health()
                    .report();
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "The Waymark that was asked is of another version: ask it with the program of that version");
        }
    }

    private void print(HealthFinding finding) {
        output.result()
                .println(String.format(
                        Locale.UK,
                        "%-9s%-14s%s%s",
                        finding.level().id(),
                        finding.check().title(),
                        finding.says(),
                        finding.advice() == null ? "" : " To do: " + finding.advice()));
    }

    private HealthReport examined() {
        Map<String, String> environment = arguments.environment();
        Examination examination;
        try {
            examination = new Examination(
                    DoctorSettings.of(environment, arguments.dataFolder(), arguments.mongoUri()),
                    clock,
                    database ->
                            MailReach.of(environment, database == null ? null : new MailServerOnly(database), clock));
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()));
        }
        String uri = arguments.mongoUri();
        return uri == null ? ofFolder(examination) : at(examination, uri, null, () -> {});
    }

    /** Waymark may run on it, or be started while it is looked at, which has the folder for itself as soon as can be. */
    private HealthReport ofFolder(Examination examination) {
        Path data = arguments.dataFolder();
        if (!EmbeddedMongo.isIn(data)) {
            return examination.report(Found.failing(noLedger(), false));
        }
        try {
            FolderVersion.check(data);
            EmbeddedMongo ours = EmbeddedMongo.open(data);
            return at(examination, ours.connectionString(), false, ours::close);
        } catch (NewerDataException e) {
            return examination.report(Found.failing(String.valueOf(e.getMessage()), false));
        } catch (DatabaseFileException e) {
            if (!e.isInUse()) {
                return examination.report(Found.failing(String.valueOf(e.getMessage()), false));
            }
            return EmbeddedMongo.addressIn(data)
                    .map(address -> at(examination, address, true, () -> {}))
                    .orElseGet(() -> examination.report(Found.failing(
                            "Another process has " + data
                                    + " open, and does not answer. It may be starting or stopping.",
                            true)));
        }
    }

    private String noLedger() {
        try {
            UnfinishedRestore.refuse(arguments.dataFolder());
            return "There is none in " + arguments.dataFolder() + " yet. The first start of Waymark makes it.";
        } catch (BackupException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static HealthReport at(Examination examination, String uri, @Nullable Boolean running, Runnable closing) {
        MongoClient client = ToolLedger.client(uri);
        String database = LedgerDatabase.name(uri, null);
        Runnable release = () -> {
            client.close();
            closing.run();
        };
        try {
            DatabaseVersion.check(client.getDatabase(database));
        } catch (NewerDataException | MongoException e) {
            release.run();
            return examination.report(Found.failing(String.valueOf(e.getMessage()), Boolean.TRUE.equals(running)));
        }
        return examination.report(new Found(client, database, null, running, false, release));
    }
}

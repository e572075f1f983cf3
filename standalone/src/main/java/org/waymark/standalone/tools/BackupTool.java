package org.waymark.standalone.tools;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;

/** {@code ./waymark backup DIR}: a copy of a data folder, whether Waymark runs on it or not. */
final class BackupTool {

    private static final int SECONDS_TO_CONNECT = 10;

    /** What of a data folder is not copied as it is: the database, which has its own way, and the log. */
    private static final List<String> NOT_AS_IT_IS = List.of("waymark.db", "waymark.mv.db", "waymark.log");

    private final ToolArguments arguments;
    private final ToolOutput output;

    BackupTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        if (arguments.mongoUri() != null) {
            throw new ToolException("A MongoDB server has tools of its own to back it up, such as mongodump."
                    + " To copy a data folder, name it: --data DIR");
        }
        Path data = arguments.dataFolder();
        if (!EmbeddedMongo.isIn(data)) {
            throw new ToolException("There is no ledger in " + data + ". Name its folder: --data DIR");
        }
        Path target = arguments.path(arguments.files().getFirst());
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        refuseExisting(target);
        refuseExisting(partial);
        Files.createDirectories(target.getParent());
        try {
            return write(data, partial, target);
        } finally {
            delete(partial);
        }
    }

    private static void refuseExisting(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private ExitStatus write(Path data, Path partial, Path target) throws IOException {
        OwnersFolder.create(partial);
        copyDatabase(data, EmbeddedMongo.folderIn(partial));
        copyOtherFiles(data, partial);
        Verification verification = verified(partial);
        if (verification.finding().isPresent()) {
            say(
                    "The ledger is not intact.%n%s%nNothing was backed up.",
                    verification.finding().get());
            return ExitStatus.NOT_INTACT;
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        say("Backed up %s to %s.", VerificationSentences.amount(verification.events(), verification.commits()), target);
        say("Last commit %s", verification.head().hash());
        if (verification.files() > 0) {
            say("Attached files whose bytes are as they were attached: %,d.", verification.files());
        }
        say("Everything in it was read and verified. To use it, name it, or a copy of it: ./waymark run --data DIR");
        return ExitStatus.DONE;
    }

    private static void copyDatabase(Path data, Path target) {
        try (EmbeddedMongo ours = EmbeddedMongo.open(data)) {
            ask(ours.connectionString(), target);
        } catch (DatabaseFileException e) {
            if (!e.isInUse()) {
                throw new ToolException(String.valueOf(e.getMessage()));
            }
            ask(EmbeddedMongo.addressIn(data).orElseThrow(() -> new ToolException(notFound(data))), target);
        }
    }

    private static String notFound(Path data) {
        return "Another process has " + data + " open, and does not answer. If it is starting or stopping, try again.";
    }

    private static void ask(String address, Path target) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase("admin").runCommand(new Document(EmbeddedMongo.BACKUP, target.toString()));
        } catch (MongoCommandException e) {
            throw new ToolException("Nothing was backed up. " + e.getErrorMessage());
        } catch (MongoTimeoutException e) {
            throw new ToolException("The process that has the database open does not answer. Is it stopping?");
        }
    }

    /** Keys and whatever else belongs to the data, with the rights that they have. */
    private static void copyOtherFiles(Path data, Path partial) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.skip(1).toList()) {
                Path relative = data.relativize(each);
                if (NOT_AS_IT_IS.stream().noneMatch(relative.getName(0).toString()::startsWith)) {
                    Files.copy(each, partial.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private Verification verified(Path partial) throws IOException {
        try (ToolLedger copy = ToolLedger.in(partial);
                ProgressLine progress = output.progress("Verifying commits")) {
            return new LedgerVerifier(copy.database(), copy.settings())
                    .verify(List.of(), (commits, events, expected) -> {
                        progress.at(commits, expected);
                        return true;
                    });
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void say(String format, Object... values) {
        output.result().println(String.format(Locale.UK, format, values));
    }
}

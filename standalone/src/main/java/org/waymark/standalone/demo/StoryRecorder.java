package org.waymark.standalone.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.command.CommandServiceApplication;
import org.waymark.embedded.EmbeddedMongo;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.export.ExportFiles;
import org.waymark.ledger.export.LedgerExport;
import org.waymark.ledger.export.Progress;
import org.waymark.query.QueryServiceApplication;
import org.waymark.query.highlight.FrozenContents;
import org.waymark.standalone.demo.Story.AttachFile;
import org.waymark.standalone.demo.Story.Give;
import org.waymark.standalone.demo.Story.ImportFile;
import org.waymark.standalone.demo.Story.Step;
import org.waymark.standalone.provider.OwnTokens;
import org.waymark.standalone.provider.SigningKeys;
import org.waymark.standalone.reports.OwnReportContents;

/**
 * Records the worked example: gives its commands to both services on a database in memory, all under a clock that is
 * set to the time of each step. What comes of it is an export, as of any ledger.
 */
final class StoryRecorder {

    private static final String DATABASE = "waymark";
    private static final String ORIGIN = "waymark-demonstration";

    private final Clock now;
    private final Path log;

    /**
     * @param now what time it really is: nothing is recorded later than that
     * @param log where the service logs
     */
    StoryRecorder(Clock now, Path log) {
        this.now = now;
        this.log = log;
    }

    /**
     * Records the example for the week of a calendar.
     *
     * @param file does not exist yet
     * @throws IllegalStateException if a command is refused
     * @throws IOException if the file cannot be written
     */
    void record(StoryCalendar calendar, Path file) throws IOException {
        List<Step> steps = Story.in(calendar);
        StoryClock clock = new StoryClock(steps.getFirst().at());
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory(clock);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            play(steps, clock, client, mongo.connectionString());
            LedgerExport export =
                    new LedgerExport(client.getDatabase(DATABASE), LedgerSettings.withDefaults(), ORIGIN, now);
            ExportFiles.write(export, file, Progress.SILENT);
        }
    }

    private void play(List<Step> steps, StoryClock clock, MongoClient database, String uri) {
        OwnTokens tokens = new OwnTokens(new SigningKeys(Clock.systemUTC()), ORIGIN, Clock.systemUTC());
        OwnReportContents contents = new OwnReportContents();
        Map<String, Object> shared = Map.of(
                "mongoClient", database,
                "ledgerSignal", new LedgerSignal(),
                "storyClock", clock,
                "callerTokens", tokens,
                "ownReportContents", contents,
                "jwtDecoder", tokens.decoder());
        try (ConfigurableApplicationContext commands = start(CommandServiceApplication.application(), shared, uri);
                ConfigurableApplicationContext pages =
                        start(new SpringApplicationBuilder(QueryServiceApplication.class), shared, uri)) {
            contents.from(pages.getBean(FrozenContents.class));
            String port = Objects.requireNonNull(commands.getEnvironment().getProperty("local.server.port"));
            play(steps, clock, new DemoClient("http://127.0.0.1:" + port, tokens));
        }
    }

    /** The query side is there for the reports that are issued in the story. */
    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, Map<String, Object> shared, String uri) {
        return service.initializers(context -> shared.forEach(context.getBeanFactory()::registerSingleton))
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.mongodb.uri=" + uri,
                        "--spring.mongodb.database=" + DATABASE,
                        "--waymark.database=" + DATABASE,
                        "--logging.file.name=" + log,
                        "--logging.structured.format.file=ecs",
                        "--logging.threshold.console=off");
    }

    private void play(List<Step> steps, StoryClock clock, DemoClient client) {
        long position = -1;
        for (Step step : steps) {
            clock.set(earlier(step.at(), now.instant()));
            DemoAccount account = DemoAccount.of(step.account());
            switch (step) {
                case Give give -> position = client.command(account, give.command(), give.body(position));
                case AttachFile file -> position = client.attachFile(account, Story.STRATEGY, file);
                case ImportFile file -> client.importFile(account, Story.STRATEGY, file);
            }
        }
    }

    /** What happens on the Monday of this week may lie ahead still, by some hours. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

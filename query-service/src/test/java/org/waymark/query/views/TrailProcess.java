package org.waymark.query.views;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.waymark.documents.CsvWriter;
import org.waymark.documents.DocumentWriter;
import org.waymark.documents.XlsxWriter;
import org.waymark.events.Charter;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.LedgerSignal;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.query.audit.AuditPaper;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.KeptImages;
import org.waymark.query.moment.LedgerAsOfResolver;
import org.waymark.query.moment.MemoryImages;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.paper.PaperDocuments;
import org.waymark.query.web.Reader;

/** What a node has between the database and whoever asks for an audit trail as a file, and nothing else. */
public final class TrailProcess {

    private final Snapshots snapshots;

    private TrailProcess(MongoDatabase database) {
        Clock clock = Clock.systemUTC();
        Set<View<?>> views = TestNode.ALL;
        LedgerReader reader = new LedgerReader(database, LedgerSettings.withDefaults());
        LedgerFeed feed = new LedgerFeed(reader, new LedgerSignal());
        feed.start();
        ViewPositions positions = new ViewPositions(
                new KeptPositions(new ClaimedPositions(database, "views", "trail", Duration.ofSeconds(10), clock)),
                views);
        MemoryImages images = new MemoryImages(
                new LiveViews(database, views),
                positions,
                feed,
                reader,
                new KeptImages(database, views),
                1 << 20,
                new SimpleMeterRegistry());
        snapshots = new Snapshots(
                images, new LedgerAsOfResolver(reader, clock, feed), snapshot -> Charter.DEFAULT_TIME_ZONE);
    }

    /** The process itself; it ends with whoever started it. */
    public static void main(String[] arguments) throws IOException {
        TrailProcess trail = new TrailProcess(MongoClients.create(arguments[0]).getDatabase(arguments[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/trail.csv", exchange -> trail.send(new CsvWriter(), exchange));
        server.createContext("/trail.xlsx", exchange -> trail.send(new XlsxWriter(), exchange));
        server.start();
        System.out.println(
                NodeProcess.ADDRESS + "http://localhost:" + server.getAddress().getPort());
        int end = System.in.read();
        Runtime.getRuntime().halt(end);
    }

    private void send(DocumentWriter writer, HttpExchange exchange) throws IOException {
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(200, 0);
            writer.write(
                    PaperDocuments.of(
                            AuditPaper.table(),
                            snapshots.of(StrategyEvents.SG23, AsOf.now()),
                            new Reader("auditor", Set.of(Role.AUDITOR))),
                    out);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}

package org.waymark.benchmarks.services;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.waymark.benchmarks.setup.Http;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.ledger.LedgerSettings;

/**
 * The least a service can do: takes a request, inserts a document as large as a commit with the same durability, answers.
 * No token is checked, nothing is read, nothing is decided.
 */
final class PlainService implements AutoCloseable {

    /** A position behind the set-up of the first strategy, so of a report of progress. */
    private static final long A_REPORT = 999;

    private final MongoCollection<Document> collection;
    private final Document stored;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Http http;

    PlainService(MongoClient client, String token) throws IOException {
        collection = client.getDatabase(Ledger.DATABASE)
                .getCollection("peer")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        stored = Objects.requireNonNull(
                client.getDatabase(Ledger.DATABASE)
                        .getCollection(LedgerSettings.withDefaults().collection())
                        .find(new Document("_id", A_REPORT))
                        .first(),
                "a report in the history");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::store);
        server.setExecutor(threads);
        server.start();
        http = new Http("http://localhost:" + server.getAddress().getPort(), token);
    }

    Http http() {
        return http;
    }

    private void store(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Document document = new Document(stored);
            document.put("_id", new ObjectId());
            collection.insertOne(document);
            exchange.getResponseHeaders().set("Waymark-Position", "0");
            exchange.sendResponseHeaders(201, -1);
        }
    }

    @Override
    public void close() {
        http.close();
        server.stop(0);
        threads.close();
    }
}

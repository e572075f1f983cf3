package org.waymark.query.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Stands in for command-service: keeps what it is sent, and answers as it was told to. */
final class CommandServiceDouble implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 201;
    private volatile String answer = "{}";

    CommandServiceDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it says from now on. */
    CommandServiceDouble answers(int newStatus, String json) {
        status = newStatus;
        answer = json.replace('\'', '"');
        return this;
    }

    /** The last thing it was sent. */
    Received last() {
        return received.getLast();
    }

    /** What it was sent after so many. */
    List<Received> after(int count) {
        return List.copyOf(received.subList(count, received.size()));
    }

    int count() {
        return received.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().toString(),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), ""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    record Received(String path, String authorization, String key, String body) {}
}

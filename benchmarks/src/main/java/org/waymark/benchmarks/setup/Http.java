package org.waymark.benchmarks.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A caller of one service, over connections kept open.
 *
 * @param address such as {@code http://localhost:8081}
 * @param token sent with every request
 * @param client shared by all that call at once
 */
public record Http(String address, String token, HttpClient client) implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int OK = 200;

    public Http(String address, String token) {
        this(
                address,
                token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Sends a command; gives the position it was recorded at. */
    public long command(String name, String json) throws IOException, InterruptedException {
        HttpRequest request = request("/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = expect(CREATED, request);
        return response.headers().firstValueAsLong("Waymark-Position").orElseThrow();
    }

    /** Reads a page of the query API that has seen a position, -1 for any; gives its length in characters. */
    public int page(String path, long atLeast) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        if (atLeast >= 0) {
            request.header("Waymark-Min-Position", Long.toString(atLeast));
        }
        return expect(OK, request.build()).body().length();
    }

    /** {@return the status of the answer to a page that has seen a position} */
    public int status(String path, long atLeast) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Waymark-Min-Position", Long.toString(atLeast))
                .GET()
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        client.close();
    }
}

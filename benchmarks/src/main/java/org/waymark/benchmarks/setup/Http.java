package org.waymark.benchmarks.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;
import org.waymark.benchmarks.measure.RefusedException;

/**
 * A caller of one service, over connections kept open.
 *
 * @param address such as {@code http://localhost:8081}
 * @param header the header that says who calls
 * @param credential its value, sent with every request
 * @param client shared by all that call at once
 */
public record Http(String address, String header, String credential, HttpClient client) implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_MODIFIED = 304;
    private static final byte[] NOTHING = {};
    private static final String LEAST_POSITION = "Waymark-Min-Position";

    public Http(String address, String token) {
        this(
                address,
                "Authorization",
                "Bearer " + token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** {@return a caller over the same connections who is known by another header} Only one of both needs to be closed. */
    Http with(String otherHeader, String otherCredential) {
        return new Http(address, otherHeader, otherCredential, client);
    }

    /** Sends a command; gives the position it was recorded at. */
    public long command(String name, String json) throws IOException, InterruptedException {
        Answer answer = send(name, json);
        if (answer.status() != CREATED) {
            throw new IOException(name + " was answered with " + answer.status() + " " + answer.text());
        }
        return answer.position();
    }

    /** Sends a command, whatever comes of it. */
    public Answer send(String name, String json) throws IOException, InterruptedException {
        return send(request("/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Sends a file as a form does; answers what was said to it.
     *
     * @throws RefusedException if the service has no time for it
     * @throws IOException if it is not taken
     */
    public String upload(String path, String fileName, String text) throws IOException, InterruptedException {
        String boundary = "waymark-" + Long.toHexString(System.nanoTime());
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, text, boundary);
        Answer answer = send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return expect(answer.status() == ACCEPTED ? ACCEPTED : OK, path, answer).text();
    }

    /** Asks for something, whatever comes of it; headers are names and values by turns. */
    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * Reads a page; headers are names and values by turns.
     *
     * @throws RefusedException if the service has no time for it
     * @throws IOException if it is not there
     */
    public Answer read(String path, String... headers) throws IOException, InterruptedException {
        return expect(OK, path, get(path, headers));
    }

    /**
     * Reads a page to its last byte and keeps none of it, so that a caller in the same JVM costs the service as little as it
     * can; headers are names and values by turns.
     *
     * @throws RefusedException if the service has no time for it
     * @throws IOException if it is not there
     */
    public void pass(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        HttpResponse<byte[]> response = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                head -> head.statusCode() == OK ? BodySubscribers.replacing(NOTHING) : BodySubscribers.ofByteArray());
        expect(OK, path, new Answer(response.statusCode(), response.headers(), response.body()));
    }

    /** Reads a page that shows what was recorded at a position. */
    public Answer readAt(String path, long position) throws IOException, InterruptedException {
        return read(path, LEAST_POSITION, Long.toString(position));
    }

    /** Asks whether a page is still as it was with this tag, which it must be. */
    public void readUnchanged(String path, String tag) throws IOException, InterruptedException {
        expect(NOT_MODIFIED, path, get(path, "If-None-Match", tag));
    }

    /** {@return the values of a metric, one for each combination of labels, as the service tells Prometheus} */
    public List<Double> metric(String name) throws IOException, InterruptedException {
        return read("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static Answer expect(int status, String path, Answer answer) throws IOException {
        if (answer.unavailable()) {
            throw new RefusedException(answer.status());
        }
        if (answer.status() != status) {
            throw new IOException(path + " was answered with " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(header, credential);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    @Override
    public void close() {
        client.close();
    }
}

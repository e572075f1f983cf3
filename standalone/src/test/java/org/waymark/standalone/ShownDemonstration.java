package org.waymark.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a demonstration, and shown of it, by its coordinator. */
final class ShownDemonstration implements AutoCloseable {

    private static final String PASSWORD = "three random words";
    private static final String ACCOUNT = "coordinator";
    private static final JsonMapper JSON = new JsonMapper();

    private final TimedDemonstration waymark;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Caller visitor;
    private boolean signedIn;

    /** @param folder for what it keeps */
    ShownDemonstration(Instant now, Path folder) {
        waymark = new TimedDemonstration(now, folder, folder, PASSWORD);
        visitor = new Caller(waymark.address(), waymark.commandAddress());
    }

    /** What time it is where it is shown. */
    Instant now() {
        return waymark.now();
    }

    /** What the coordinator is answered to a query of the strategy, which must succeed. */
    JsonNode asked(String query) {
        return JSON.readTree(succeeding(
                request("/api/strategies/SG23/" + query).header("Authorization", Caller.basic(ACCOUNT, PASSWORD))));
    }

    /** A file of the strategy as the coordinator gets it. */
    byte[] file(String path) {
        return succeeding(
                request("/api/strategies/SG23/" + path).header("Authorization", Caller.basic(ACCOUNT, PASSWORD)),
                BodyHandlers.ofByteArray());
    }

    /** What would be done with a file that the coordinator imports. */
    JsonNode imported(String kind, String boundary, byte[] multipart) {
        URI address = URI.create(waymark.commandAddress() + "/api/import/" + kind + "?strategy=SG23&dryRun=true");
        return JSON.readTree(succeeding(
                HttpRequest.newBuilder(address)
                        .header("Authorization", Caller.basic(ACCOUNT, PASSWORD))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(multipart)),
                BodyHandlers.ofString()));
    }

    /** What the coordinator is shown at an address, which must be there. */
    String page(String path) {
        if (!signedIn) {
            visitor.signIn(ACCOUNT, PASSWORD);
            signedIn = true;
        }
        HttpResponse<String> page = visitor.get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + page.statusCode() + ": " + page.body());
        }
        return page.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(waymark.address() + path));
    }

    private String succeeding(HttpRequest.Builder asked) {
        return succeeding(asked, BodyHandlers.ofString());
    }

    private <T> T succeeding(HttpRequest.Builder asked, HttpResponse.BodyHandler<T> body) {
        HttpRequest request = asked.build();
        try {
            HttpResponse<T> response = http.send(request, body);
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        request.uri() + " was answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        http.close();
        waymark.close();
    }
}

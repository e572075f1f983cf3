package org.waymark.query.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.waymark.ledger.proof.SignedCheckpoint;

/** An address to which each checkpoint is posted as text; it answers with a status from 200 to 299. */
final class UrlDestination implements Destination {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient http;

    UrlDestination(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Without what may be a password in it. */
    @Override
    public String name() {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort())
                + address.getPath();
    }

    @Override
    public void publish(SignedCheckpoint checkpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(checkpoint.note()))
                .build();
        HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered with status " + answer.statusCode());
        }
    }
}

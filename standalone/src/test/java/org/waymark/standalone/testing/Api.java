package org.waymark.standalone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An outside program that knows only what {@code docs/interfaces.md} promises: plain HTTP, JSON, and HTTP Basic for an account.
 */
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String BOUNDARY = "waymark-acceptance-boundary";

    private final String commands;
    private final String queries;
    private final @Nullable String authorization;

    /** @param account whose name and password go with each request; null sends none */
    public Api(String commandAddress, String address, @Nullable String account, String password) {
        this(
                commandAddress,
                address,
                account == null
                        ? null
                        : "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8)));
    }

    private Api(String commandAddress, String address, @Nullable String authorization) {
        this.commands = commandAddress;
        this.queries = address;
        this.authorization = authorization;
    }

    /** The same with a personal access token. */
    public static Api withToken(String commandAddress, String address, String token) {
        return new Api(commandAddress, address, "Bearer " + token);
    }

    /** Gives one command. Quotation marks may be written as {@code '}. */
    public Answer command(String name, String body, String... headers) {
        return post(commands + "/api/commands/" + name, BodyPublishers.ofString(body.replace('\'', '"')), headers);
    }

    /** Gives one command whose body goes as it is, with whatever media type the headers name. */
    public Answer raw(String name, String body, String contentType) {
        return send(request(commands + "/api/commands/" + name, "Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Imports an action plan file. */
    public Answer importActionPlan(String strategy, boolean dryRun, String fileName, byte[] file) {
        return importFile("/api/import/action-plan", strategy, dryRun, fileName, file);
    }

    /** Imports a file at one of the paths there are for it. */
    public Answer importFile(String path, String strategy, boolean dryRun, String fileName, byte[] file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(request(
                        commands + path + (path.contains("?") ? "&" : "?") + "strategy=" + strategy + "&dryRun="
                                + dryRun,
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /** A file of query-service. */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(request(queries + path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks command-service. */
    public Answer askCommands(String path) {
        return send(request(commands + path).GET());
    }

    /** Asks query-service. */
    public Answer ask(String path, String... headers) {
        return send(request(queries + path, headers).GET());
    }

    private Answer post(String url, BodyPublisher body, String... headers) {
        return send(
                request(url, headers).header("Content-Type", "application/json").POST(body));
    }

    private HttpRequest.Builder request(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for an answer", e);
        }
    }
}

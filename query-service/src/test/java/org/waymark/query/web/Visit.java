package org.waymark.query.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.query.views.TestService;

/** One person's session over HTTP, without a browser: cookies are kept, redirects are not followed. */
final class Visit {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"/?>");

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visit(String address) {
        this.address = address;
    }

    /** Signs in with the account of a role, such as {@code lead}. */
    Visit signIn(String account) {
        post("/sign-in", "/sign-in", Map.of("username", account, "password", TestService.PASSWORD));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Downloads a file. */
    byte[] file(String path) {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(URI.create(address + path)).GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Follows what is recorded, from the event that was told last, or from the address where that is -1. */
    Listener follow(String path, long last) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/event-stream");
        return new Listener(send(
                last < 0 ? request : request.header("Last-Event-ID", Long.toString(last)),
                BodyHandlers.ofInputStream()));
    }

    /** What comes over the wire to a browser that takes compressed answers. */
    HttpResponse<byte[]> getCompressed(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Encoding", "gzip")
                        .GET(),
                BodyHandlers.ofByteArray());
    }

    /** Opens a page unless it is still the one with this tag. */
    HttpResponse<String> getUnless(String tag, String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("If-None-Match", tag)
                .GET());
    }

    /** Opens a page, fills in the form on it that has hidden fields, and posts that; hidden fields come from the page. */
    HttpResponse<String> post(String page, String action, Map<String, String> typed) {
        Map<String, String> fields = hiddenFields(page);
        fields.putAll(typed);
        return postBare(action, fields);
    }

    private Map<String, String> hiddenFields(String page) {
        return hidden(get(page).body());
    }

    /** The hidden fields of the forms in the main part of a page. */
    static Map<String, String> hidden(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(html.substring(Math.max(0, html.indexOf("<main"))));
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** Posts exactly these fields: no token, unless it is among them. */
    HttpResponse<String> postBare(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What every form of this session must carry. */
    String token() {
        return get("/").body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    /** Uploads a file with the upload form of a page. */
    HttpResponse<String> upload(String page, String fileName, String content) {
        return upload(page, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a file of any bytes with the upload form of a page. */
    HttpResponse<String> upload(String page, String fileName, byte[] content) {
        StringBuilder before = new StringBuilder();
        hiddenFields(page)
                .forEach((name, value) -> before.append("--boundary\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        before.append("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n");
        List<byte[]> body = List.of(
                before.toString().getBytes(StandardCharsets.UTF_8),
                content,
                "\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + page))
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.header("Accept", "text/html,*/*;q=0.8").build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

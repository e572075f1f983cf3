package org.waymark.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Somebody's browser or program: keeps cookies, follows no redirects. */
final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What a person does not see of a sign-in. */
    private static final Pattern PROVIDER = Pattern.compile("/oauth2/|/login/oauth2/");

    private static final String MULTIPART = "multipart/form-data; boundary=part";
    private static final String FILE = """
            --part\r
            Content-Disposition: form-data; name="file"; filename="table.csv"\r
            Content-Type: text/csv\r
            \r
            Ref,Activities\r
            --part--\r
            """;

    private final String pages;
    private final String commands;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private String csrf = "";

    Caller(String pages, String commands) {
        this.pages = pages;
        this.commands = commands;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** @param trusting whose certificates it trusts */
    Caller(String pages, String commands, SSLContext trusting) {
        this.pages = pages;
        this.commands = commands;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .sslContext(trusting)
                .build();
    }

    /** Signs in by the form, and passes the provider as a browser does; {@return where the form leads} */
    String signIn(String account, String password) {
        String page = location(post("/sign-in", "/sign-in", Map.of("username", account, "password", password)));
        if (!page.startsWith("/sign-in")) {
            get(page);
        }
        return page;
    }

    /** Asks for a page; where the pages ask the provider who this is, it comes back from there as a browser does. */
    HttpResponse<String> get(String path, String... headers) {
        HttpResponse<String> answer = getOnce(path, headers);
        while (PROVIDER.matcher(location(answer)).lookingAt()) {
            answer = getOnce(location(answer), headers);
        }
        return path.equals(location(answer)) ? getOnce(path, headers) : answer;
    }

    /** Asks without following any redirect. */
    HttpResponse<String> getOnce(String path, String... headers) {
        return send(request(pages + path, headers).GET());
    }

    /** Asks with an account and its password in the request, as a program does. */
    HttpResponse<String> getAs(String account, String password, String path) {
        return get(path, "Authorization", basic(account, password));
    }

    /** Gives a command as a program does. */
    HttpResponse<String> command(String account, String password, String name, String json, String... headers) {
        return commandWith(basic(account, password), name, json, headers);
    }

    /** The same with any credentials. */
    HttpResponse<String> commandWith(String authorization, String name, String json, String... headers) {
        return send(request(commands + "/api/commands/" + name, headers)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Asks command-service without signing in. */
    HttpResponse<String> getCommands(String path, String... headers) {
        return send(request(commands + path, headers).GET());
    }

    /**
     * Asks as a program does.
     *
     * @param fields JSON as the only one, without a name; a form otherwise
     */
    HttpResponse<String> program(Endpoint endpoint, String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request =
                request((endpoint.service().equals("commands") ? commands : pages) + path, headers);
        if (endpoint.method().equals("GET")) {
            return send(request.GET());
        }
        boolean json = fields.containsKey("");
        return send(request.header("Content-Type", json ? "application/json" : MULTIPART)
                .method(endpoint.method(), BodyPublishers.ofString(json ? fields.get("") : FILE)));
    }

    static String basic(String account, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
    }

    /** Opens a page and posts a form of it. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields, String... headers) {
        Matcher token = CSRF.matcher(get(page, headers).body());
        Map<String, String> all = new HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return send(form(action, all, headers));
    }

    /** Opens a page and posts a form of it, with a file. */
    HttpResponse<String> postFile(String page, Map<String, String> fields, String name, byte[] bytes) {
        Matcher token = CSRF.matcher(get(page).body());
        Map<String, String> all = new HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach(
                (field, value) -> body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field, value)
                        .getBytes(UTF_8)));
        body.writeBytes(
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(name)
                        .getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
        return send(request(pages + page)
                .header("Content-Type", MULTIPART)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends the bytes of a file as a program does. */
    HttpResponse<String> putFile(String account, String password, String address, byte[] bytes) {
        return send(request(commands + address)
                .header("Authorization", basic(account, password))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    /** Asks the provider for a token, as a program does. */
    HttpResponse<String> token(Map<String, String> fields, String... headers) {
        return sent("/oauth2/token", fields, headers);
    }

    /** Sends a form to an address of the pages without having been there. */
    HttpResponse<String> sent(String action, Map<String, String> fields, String... headers) {
        return send(form(action, fields, headers));
    }

    /** Sends an empty form to an address of the pages, by any method and without the token of a session. */
    HttpResponse<String> withoutToken(String method, String path) {
        return send(request(pages + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder form(String action, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(pages + action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** The cookies that it was given so far. */
    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Posts a form with the token of this session, which holds for each form of it. */
    HttpResponse<String> post(String action, Map<String, String> fields) {
        for (String page : List.of("/account", "/sign-in")) {
            Matcher token = CSRF.matcher(csrf.isEmpty() ? get(page).body() : "");
            csrf = token.find() ? token.group(1) : csrf;
        }
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf);
        return send(form(action, all));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.build().uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

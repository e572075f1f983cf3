package org.waymark.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waymark as the unit starts it, in its own process; and somebody who uses it with a browser and with a program. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("Waymark is ready: (\\S+)");
    private static final Pattern COMMANDS = Pattern.compile("Commands \\(API\\) +(\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Sign in as admin with the password (\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Starts it, and waits until it serves. */
    RunningService(DebianMachine machine, ServiceUnit unit) throws IOException {
        Map<String, String> environment = unit.environment(machine);
        process = machine.start(unit.value("User"), environment, unit.command(environment));
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            printed.add(line);
            if (COMMANDS.matcher(line).find()) {
                Thread.startVirtualThread(() -> passOver(output));
                return;
            }
        }
        throw new AssertionError("It ended before it was ready: " + printed);
    }

    /** What it prints later, so that it need not wait with it. */
    private static void passOver(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // and its output is closed
        }
    }

    /** {@return what it printed until it served: for systemd, the journal} */
    List<String> printed() {
        return printed;
    }

    /** {@return the first administrator's password, which the first start makes} */
    String password() {
        return found(PASSWORD);
    }

    /** Signs in by the form; {@return the first page} */
    String signIn(String account, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page("/sign-in"));
        if (!csrf.find()) {
            throw new AssertionError("The page to sign in has no form");
        }
        String form = Map.of("username", account, "password", password, "_csrf", csrf.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(found(READY) + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return page("/");
    }

    /** {@return the text of a page, for whoever signed in} */
    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(found(READY) + path))).body();
    }

    /** Gives a command as a program does; {@return the status of the answer} */
    int command(String account, String password, String name, String json) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(found(COMMANDS) + "/" + name))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .statusCode();
    }

    /** Tells it to stop, as systemd does; {@return its exit status} */
    int stop(Duration within) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not stop within " + within);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private String found(Pattern pattern) {
        return printed.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + printed));
    }
}

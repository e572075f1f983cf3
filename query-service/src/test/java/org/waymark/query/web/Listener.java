package org.waymark.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who follows a strategy, as a browser does: reads server-sent events until either side ends it. */
final class Listener implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<InputStream> answer;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Thread reading;

    /** An event of the stream. */
    record Told(String name, long id, JsonNode data) {}

    Listener(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    int status() {
        return answer.statusCode();
    }

    /** What it was told so far. */
    List<Told> told() {
        return List.copyOf(told);
    }

    List<Long> positions() {
        return told.stream().map(Told::id).toList();
    }

    boolean isOver() {
        return !reading.isAlive();
    }

    private void read() {
        StringBuilder text = new StringBuilder();
        try (InputStream in = answer.body()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
                if (text.toString().endsWith("\n\n")) {
                    take(text.toString().lines().toList());
                    text.setLength(0);
                }
            }
        } catch (IOException e) {
            text.append("ended: ").append(e.getMessage());
        }
    }

    private void take(List<String> lines) {
        String data = field(lines, "data: ");
        if (!data.isEmpty()) {
            String utf8 = new String(data.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            told.add(new Told(field(lines, "event: "), Long.parseLong(field(lines, "id: ")), JSON.readTree(utf8)));
        }
    }

    private static String field(List<String> lines, String name) {
        List<String> values = new ArrayList<>(lines);
        values.removeIf(line -> !line.startsWith(name));
        return values.stream().map(line -> line.substring(name.length())).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

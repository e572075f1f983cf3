package org.waymark.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked example as steps in the order in which they are recorded, read from the files in {@code demo/} (see the
 * README there) with the dates of one calendar. Pure.
 */
final class Story {

    static final String STRATEGY = "SG23";

    private static final String COORDINATOR = "coordinator";
    private static final String SET_UP = "w-55 fri";

    /** People write this of a number that they cannot know: where the command before this one was recorded. */
    private static final String PREVIOUS_POSITION = "{position of the previous command}";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MINUTES_BETWEEN = 5;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final StoryCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    /** One thing that somebody does. */
    sealed interface Step {

        /** When it is done. */
        Instant at();

        /** The account that does it. */
        String account();
    }

    /**
     * Gives a command.
     *
     * @param body with {@code asAt} and {@code strategy}
     */
    record Give(Instant at, String account, String command, Map<String, Object> body) implements Step {

        /** The fields to send, given the position of the command before it. */
        Map<String, Object> body(long previousPosition) {
            Map<String, Object> fields = new LinkedHashMap<>(body);
            fields.replaceAll((name, value) -> value.equals(PREVIOUS_POSITION) ? previousPosition : value);
            return fields;
        }
    }

    /**
     * Brings a file in.
     *
     * @param table which kind it is, as addresses of imports have it
     * @param file  its name
     * @param how   what is chosen for its columns, as JSON
     */
    record ImportFile(Instant at, String account, String table, String file, byte[] csv, String how) implements Step {}

    /**
     * Attaches a file.
     *
     * @param body of the command, but for the file
     * @param name of the file
     */
    record AttachFile(Instant at, String account, Map<String, Object> body, String name, byte[] bytes)
            implements Step {}

    private Story(StoryCalendar calendar) {
        this.calendar = calendar;
    }

    /** The steps with the dates of a calendar, ascending by their instants. */
    static List<Step> in(StoryCalendar calendar) {
        Story story = new Story(calendar);
        story.setUp();
        story.tell("story.jsonl");
        return List.copyOf(story.steps);
    }

    private void setUp() {
        give(SET_UP, COORDINATOR, "create-strategy", JSON.readValue(text("strategy.json"), FIELDS));
        for (CSVRecord theme : csv("themes.csv")) {
            give(
                    SET_UP,
                    COORDINATOR,
                    "add-theme",
                    Map.of(
                            "ref", theme.get("Ref"),
                            "title", theme.get("Theme"),
                            "outcomes", List.of(theme.get("Desired outcomes").split("\\s*\\|\\s*"))));
        }
        for (CSVRecord workstream : csv("workstreams.csv")) {
            give(
                    SET_UP,
                    COORDINATOR,
                    "add-workstream",
                    Map.of(
                            "theme", workstream.get("Theme"),
                            "ref", workstream.get("Ref"),
                            "title", workstream.get("Workstream")));
        }
        tell("setup.jsonl");
        importFile(SET_UP, COORDINATOR, "action-plan", "actions.csv", "{}");
        give(SET_UP, COORDINATOR, "adopt-strategy", Map.of());
    }

    private void importFile(String on, String account, String table, String file, String how) {
        byte[] csv = text(file).getBytes(StandardCharsets.UTF_8);
        steps.add(new ImportFile(next(calendar.day(on)), account, table, file, csv, how));
    }

    /** One command, with or without a file that goes with it, or one import a line, with the day on which it is given and the account that gives it. */
    private void tell(String name) {
        for (String line : text(name).lines().toList()) {
            JsonNode told = JSON.readTree(line);
            if (told.has("import")) {
                importFile(
                        told.get("on").asString(),
                        told.get("as").asString(),
                        told.get("import").asString(),
                        told.get("file").asString(),
                        told.get("how").toString());
                continue;
            }
            Map<String, Object> body = new LinkedHashMap<>(JSON.convertValue(told.get("body"), FIELDS));
            if (told.has("asAt")) {
                body.put("asAt", calendar.day(told.get("asAt").asString()).toString());
            }
            if (told.has("attach")) {
                attach(
                        told.get("on").asString(),
                        told.get("as").asString(),
                        told.get("attach").asString(),
                        body);
                continue;
            }
            give(
                    told.get("on").asString(),
                    told.get("as").asString(),
                    told.get("command").asString(),
                    body);
        }
    }

    private void attach(String on, String account, String name, Map<String, Object> fields) {
        LocalDate day = calendar.day(on);
        steps.add(new AttachFile(next(day), account, inStrategy(fields, day), name, bytes(name)));
    }

    private void give(String on, String account, String command, Map<String, Object> fields) {
        LocalDate day = calendar.day(on);
        Map<String, Object> body = inStrategy(fields, day);
        if (command.equals("create-strategy")) {
            body.remove("strategy");
        }
        steps.add(new Give(next(day), account, command, body));
    }

    /** What is not said to be true of another day is true of the day on which it is given. */
    private static Map<String, Object> inStrategy(Map<String, Object> fields, LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.put("strategy", STRATEGY);
        body.putIfAbsent("asAt", day.toString());
        return body;
    }

    /** Some minutes after the step before it where that is on the same day, else in the morning. */
    private Instant next(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(StoryCalendar.ZONE).toInstant();
        if (steps.isEmpty() || steps.getLast().at().isBefore(morning)) {
            return morning;
        }
        return steps.getLast().at().plusSeconds(60L * MINUTES_BETWEEN);
    }

    private List<CSVRecord> csv(String name) {
        CSVFormat withHeader = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (StringReader reader = new StringReader(text(name))) {
            return withHeader.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String name) {
        return calendar.filled(new String(bytes(name), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

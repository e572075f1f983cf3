package org.waymark.query.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What names mean that are in many answers and addresses ({@code openapi/names.properties}): a description, and after a
 * bar an example.
 */
final class WellKnownNames {

    private static final Properties NAMES = read();

    private WellKnownNames() {}

    /** What it means; its own words where nobody said. */
    static String description(String name) {
        return part(name, 0).orElseGet(() -> inWords(name));
    }

    /** What is answered at an address; the address itself where nobody said. */
    static String answer(String path) {
        List<String> parts = List.of(path.split("/"));
        String last = parts.getLast();
        String key = last.startsWith("{") && parts.size() > 1
                ? parts.get(parts.size() - 2) + "." + last.replaceAll("[{}]", "")
                : last;
        return NAMES.getProperty("path." + key, path);
    }

    /** A text that could be there. */
    static Optional<String> example(String name) {
        return part(name, 1);
    }

    private static Optional<String> part(String name, int number) {
        String[] parts = NAMES.getProperty(name, "").split("\\|", 2);
        return parts.length <= number
                ? Optional.empty()
                : Optional.of(parts[number].strip()).filter(part -> !part.isEmpty());
    }

    private static String inWords(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Properties read() {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(WellKnownNames.class.getResourceAsStream("/openapi/names.properties"))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

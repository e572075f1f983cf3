package org.waymark.events.worksheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ColumnSource;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;
import org.waymark.events.WorksheetForm;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the kinds from the folders {@code worksheets} beside the classes: one JSON file each, and a new kind is one more file.
 */
final class WorksheetKindFiles {

    private static final String FOLDER = "/worksheets/";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The scale of a choice that names none. */
    private static final List<Option> HIGH_MEDIUM_LOW =
            List.of(new Option("H", "High"), new Option("M", "Medium"), new Option("L", "Low"));

    static final List<WorksheetKind> ALL = names().map(WorksheetKindFiles::read)
            .sorted(Comparator.comparingInt(WorksheetKind::order))
            .toList();

    private WorksheetKindFiles() {}

    /** A file of a kind, as it is written. */
    private record KindFile(
            String kind,
            int order,
            @Nullable String template,
            String title,
            String row,
            String heading,
            String purpose,
            int version,
            List<ColumnEntry> columns,
            @Nullable List<Map<String, String>> usualRows,
            @Nullable List<JsonNode> shows) {

        WorksheetKind toKind() {
            WorksheetForm form = new WorksheetForm(
                    kind,
                    version,
                    title,
                    row,
                    purpose,
                    heading,
                    columns.stream().map(ColumnEntry::column).toList());
            return new WorksheetKind(
                    order,
                    template,
                    form,
                    Objects.requireNonNullElse(usualRows, List.of()),
                    Objects.requireNonNullElse(shows, List.<JsonNode>of()).stream()
                            .map(WorksheetKindFiles::finding)
                            .toList());
        }
    }

    /** A column in such a file. */
    private record ColumnEntry(
            String id,
            String title,
            ColumnType type,
            boolean required,
            @Nullable String help,
            @Nullable List<Option> scale,
            @Nullable List<Option> items,
            @Nullable ColumnTarget target,
            boolean words,
            @Nullable Each each,
            @Nullable ColumnSource source) {

        WorksheetColumn column() {
            List<Option> none = List.of();
            return new WorksheetColumn(
                    id,
                    title,
                    type,
                    required,
                    help,
                    new Options(
                            Objects.requireNonNullElse(scale, type == ColumnType.CHOICE ? HIGH_MEDIUM_LOW : none),
                            Objects.requireNonNullElse(items, none),
                            target,
                            words),
                    each,
                    source);
        }
    }

    private static WorksheetFinding finding(JsonNode shown) {
        String name = shown.path("show").asString();
        Class<?> type = Stream.of(WorksheetFinding.class.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is nothing to show that is called " + name));
        return (WorksheetFinding) MAPPER.treeToValue(shown.deepCopy().asObject().without("show"), type);
    }

    private static WorksheetKind read(String name) {
        try (InputStream file =
                Objects.requireNonNull(WorksheetKindFiles.class.getResourceAsStream(FOLDER + name), name)) {
            return MAPPER.readValue(file, KindFile.class).toKind();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files, in every folder of that name, or jar with one. */
    private static Stream<String> names() {
        try {
            return Collections.list(WorksheetKindFiles.class.getClassLoader().getResources(FOLDER.substring(1)))
                    .stream()
                    .flatMap(WorksheetKindFiles::names)
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(URL folder) {
        try {
            URLConnection connection = folder.openConnection();
            return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(URI.create(folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(true);
        String folder = connection.getEntryName();
        return connection.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder) && name.endsWith(".json"))
                .map(name -> name.substring(folder.length()))
                .toList()
                .stream();
    }

    private static Stream<String> inFolder(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files
                    .flatMap(file -> Optional.of(file.getFileName().toString()).stream())
                    .filter(name -> name.endsWith(".json"))
                    .toList()
                    .stream();
        }
    }
}

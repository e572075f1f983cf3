package org.waymark.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image as a container platform prepares it: its layers over one another in a folder, which nobody can write to, but for the
 * data and the temporary files.
 */
final class UnpackedImage implements AutoCloseable {

    private static final List<String> WRITABLE = List.of("data", "tmp");

    private final Path root;
    private final JsonNode config;

    private UnpackedImage(Path root, JsonNode config) {
        this.root = root;
        this.config = config;
    }

    /**
     * Unpacks one.
     *
     * @param folder does not exist yet
     */
    static UnpackedImage of(Path archive, Path folder) throws IOException, InterruptedException {
        Path layout = Files.createDirectories(folder.resolve("layout"));
        Path root = Files.createDirectories(folder.resolve("root"));
        tar(archive, layout);
        JsonNode manifest =
                blob(layout, read(layout.resolve("index.json")).get("manifests").get(0));
        for (JsonNode layer : manifest.get("layers")) {
            tar(blobPath(layout, layer), root);
        }
        UnpackedImage image =
                new UnpackedImage(root, blob(layout, manifest.get("config")).get("config"));
        image.mount();
        return image;
    }

    private void mount() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("proc"));
        String user = config.get("User").asString();
        run("mount", "--bind", root.toString(), root.toString());
        run("mount", "-t", "proc", "proc", root.resolve("proc").toString());
        for (String name : WRITABLE) {
            Path folder = root.resolve(name);
            run("mount", "-t", "tmpfs", "-o", "mode=700,uid=" + user.replace(":", ",gid="), "tmpfs", folder.toString());
        }
        run("mount", "-o", "remount,bind,ro", root.toString());
    }

    JsonNode config() {
        return config;
    }

    /** Starts its entry point, as its account, with its environment and some more. */
    Process start(Map<String, String> environment) throws IOException {
        List<String> command = texts("Entrypoint");
        command.addAll(texts("Cmd"));
        return start(command, environment);
    }

    /** Starts another command in it. */
    Process start(List<String> command, Map<String, String> environment) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                DebianMachine.tool("chroot").orElseThrow().toString(),
                "--userspec=" + config.get("User").asString(),
                root.toString()));
        all.addAll(command);
        ProcessBuilder process = new ProcessBuilder(all).redirectErrorStream(true);
        process.environment().clear();
        for (String variable : texts("Env")) {
            int equals = variable.indexOf('=');
            process.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        process.environment().putAll(environment);
        return process.start();
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode values = config.get(name);
        if (values != null) {
            values.forEach(value -> texts.add(value.asString()));
        }
        return texts;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (String name : List.of("data", "tmp", "proc")) {
            run("umount", root.resolve(name).toString());
        }
        run("umount", root.toString());
    }

    private static JsonNode blob(Path layout, JsonNode descriptor) throws IOException {
        return read(blobPath(layout, descriptor));
    }

    private static Path blobPath(Path layout, JsonNode descriptor) {
        return layout.resolve("blobs")
                .resolve(descriptor.get("digest").asString().replace(':', '/'));
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static void tar(Path archive, Path folder) throws IOException, InterruptedException {
        run("tar", "--extract", "--same-owner", "--file", archive.toString(), "--directory", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        DebianMachine.Ended ended = DebianMachine.ended(DebianMachine.here(command));
        if (ended.status() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + ended.output());
        }
    }
}

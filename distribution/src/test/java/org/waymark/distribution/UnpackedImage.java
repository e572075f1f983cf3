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
 * data and the temporary files. It is mounted so for each command only, each with its own data, and for nobody else.
 */
final class UnpackedImage {

    /** Makes the folder such a root, and runs the rest in it. */
    private static final String IN_ROOT = """
            set -e
            user=$1
            root=$2
            shift 2
            mount --bind "$root" "$root"
            mount -t proc proc "$root/proc"
            for writable in data tmp; do
              mount -t tmpfs -o "mode=700,uid=${user%:*},gid=${user#*:}" tmpfs "$root/$writable"
            done
            mount -o remount,bind,ro "$root"
            exec chroot --userspec="$user" "$root" "$@"
            """;

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
        Files.createDirectories(root.resolve("proc"));
        return new UnpackedImage(root, blob(layout, manifest.get("config")).get("config"));
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
                DebianMachine.tool("unshare").orElseThrow().toString(),
                "--mount",
                "/bin/sh",
                "-c",
                IN_ROOT,
                "sh",
                config.get("User").asString(),
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
        DebianMachine.Ended ended = DebianMachine.ended(DebianMachine.here(
                "tar", "--extract", "--same-owner", "--file", archive.toString(), "--directory", folder.toString()));
        if (ended.status() != 0) {
            throw new AssertionError("tar " + archive + ": " + ended.output());
        }
    }
}

package org.waymark.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the repository remembers of a folder, as far back as this clone goes. */
final class GitHistory {

    private final Path folder;

    GitHistory(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a repository to ask: a source archive has none, and a machine may have no git. */
    boolean isThere() {
        try {
            return git("ls-files", "--error-unmatch", ".").exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The files whose first version is not the one that is there now, with what became of each. */
    List<String> changedSinceAdded() {
        List<String> changed = new ArrayList<>();
        addedBlobs().forEach((file, blob) -> {
            if (!Files.exists(folder.resolve(file))) {
                changed.add(file + " was removed");
            } else if (!answer("hash-object", "--", file).strip().equals(blob)) {
                changed.add(file + " was edited");
            }
        });
        return changed;
    }

    /** By file name, the blob with which it first came, from lines such as {@code :000000 100644 0000… 1f7a… A<tab>name}. */
    private Map<String, String> addedBlobs() {
        Map<String, String> blobs = new LinkedHashMap<>();
        List<String> log = new ArrayList<>(List.of("log", "--reverse", "--format=", "--raw", "--no-abbrev"));
        log.addAll(List.of("--no-renames", "--diff-filter=A", "--relative", "--", "*.json", "*.shape"));
        answer(log.toArray(String[]::new))
                .lines()
                .map(line -> line.split("[ \t]", 6))
                .forEach(words -> blobs.putIfAbsent(words[5], words[3]));
        return blobs;
    }

    private String answer(String... arguments) {
        Answer answer = git(arguments);
        if (answer.exit() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + " failed");
        }
        return answer.out();
    }

    private record Answer(int exit, String out) {}

    private Answer git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=off"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("git cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git ran", e);
        }
    }
}

package org.waymark.events;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of what was promised: for each version of each event a sample of its JSON ({@code waymark.NoteAdded.1.json}),
 * all it can hold ({@code waymark.NoteAdded.1.shape}), and the SHA-256 of both in {@code released.sha256}. Each method
 * tells what does not hold, and what to do about it; nothing where all holds.
 */
record EventContracts(Path folder) {

    static final String MANIFEST = "released.sha256";

    /** What a record of this release gives that its contract does not say. */
    List<String> breaches(String key, String json, String shape) throws IOException {
        List<String> breaches = new ArrayList<>();
        compare(key + ".json", json + "\n", breaches);
        compare(key + ".shape", shape, breaches);
        return breaches;
    }

    private void compare(String file, String now, List<String> breaches) throws IOException {
        Path contract = folder.resolve(file);
        if (!Files.exists(contract)) {
            breaches.add(file + " is missing. A new event, or a new version of one: read target/received/" + file
                    + ", copy it to " + folder + " and add its line to " + MANIFEST + ":\n"
                    + line(sha256(now), file));
        } else if (!Files.readString(contract).equals(now)) {
            breaches.add(
                    file + " says\n" + Files.readString(contract) + "and the record now gives\n" + now
                            + "Ledgers hold what the contract says. Give the event a new version and an upcaster: docs/events.md");
        }
    }

    /** Where the folder is not what its manifest says. */
    List<String> manifestBreaches() throws IOException {
        Map<String, String> listed = manifest();
        Map<String, String> present = present();
        List<String> breaches = new ArrayList<>();
        listed.forEach((file, hash) -> {
            if (!present.containsKey(file)) {
                breaches.add(file + " was released and is gone: ledgers hold it. Bring it back");
            } else if (!hash.equals(present.get(file))) {
                breaches.add(file + " was released and then edited. Undo that, and make a new version: docs/events.md");
            }
        });
        present.keySet().removeAll(listed.keySet());
        if (!present.isEmpty()) {
            breaches.add("Add to " + MANIFEST + ":\n"
                    + present.entrySet().stream()
                            .map(entry -> line(entry.getValue(), entry.getKey()))
                            .collect(joining("\n")));
        }
        return breaches;
    }

    /** Every version ever released, such as {@code waymark.NoteAdded.1}. */
    List<String> keys() throws IOException {
        return present().keySet().stream()
                .filter(file -> file.endsWith(".json"))
                .map(file -> file.substring(0, file.length() - ".json".length()))
                .toList();
    }

    String json(String key) throws IOException {
        return Files.readString(folder.resolve(key + ".json")).strip();
    }

    private Map<String, String> manifest() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(MANIFEST))) {
            String[] words = line.split(" {2}", -1);
            if (hashes.put(words[1], words[0]) != null) {
                throw new IllegalStateException(MANIFEST + " lists " + words[1] + " twice");
            }
        }
        return hashes;
    }

    private Map<String, String> present() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") || name.endsWith(".shape")) {
                    hashes.put(name, sha256(Files.readString(file)));
                }
            }
        }
        return hashes;
    }

    private static String line(String hash, String file) {
        return hash + "  " + file;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package org.waymark.offline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Checks exports, checkpoints and proofs. Whatever does not hold is a {@link Mismatch}. */
final class OfflineVerifier {

    private static final HexFormat HEX = HexFormat.of();

    /** What a signed checkpoint says. */
    record Opened(long size, byte[] root) {}

    private OfflineVerifier() {}

    static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Mismatch("the text " + name + " is missing");
    }

    static long number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new Mismatch("the number " + name + " is missing");
    }

    /** {@return the hashes of all commits of an export, once everything in it holds} */
    static List<String> export(List<String> lines) {
        Hashed file = new Hashed();
        lines.subList(0, lines.size() - 1).forEach(line -> file.raw((line + "\n").getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> trailer = Json.object(lines.getLast());
        Mismatch.unless(text(trailer, "sha256").equals(file.sha256Hex()), "the file was altered");
        Mismatch.unless(text(Json.object(lines.getFirst()), "format").equals("waymark-export-1"), "unknown format");
        return chain(lines.subList(1, lines.size() - 1));
    }

    /** {@return the hashes of commits, once they make a chain} */
    static List<String> chain(List<String> lines) {
        List<String> hashes = new ArrayList<>();
        Map<String, List<String>> attested = new HashMap<>();
        Map<String, String> redacted = new HashMap<>();
        String prev = "0".repeat(64);
        long position = 0;
        Instant time = Instant.EPOCH;
        OfflineFiles files = new OfflineFiles();
        for (String line : lines) {
            Map<String, Object> commit = Json.object(line);
            if (commit.containsKey("file")) {
                files.add(commit);
                continue;
            }
            List<String> events = new ArrayList<>();
            for (Object fields : Json.list(commit.get("events"))) {
                OfflineEvent event = new OfflineEvent(Json.map(fields));
                events.add(event.checked());
                trace(event, number(commit, "position") + events.size() - 1, attested, redacted);
                files.trace(event, number(commit, "position") + events.size() - 1);
            }
            Instant recordedAt = Instant.parse(text(commit, "recordedAt"));
            Mismatch.unless(number(commit, "number") == hashes.size(), "the number is wrong");
            Mismatch.unless(number(commit, "position") == position, "the position is wrong");
            Mismatch.unless(!recordedAt.isBefore(time), "the time goes back");
            Mismatch.unless(text(commit, "prev").equals(prev), "the commit does not follow");
            prev = commit(commit, events);
            time = recordedAt;
            position += events.size();
            hashes.add(prev);
        }
        files.mustBeThere();
        redacted.forEach((part, replacement) -> Mismatch.unless(
                attested.getOrDefault(part, List.of()).contains(replacement), part + " was redacted by nobody"));
        return hashes;
    }

    private static void trace(
            OfflineEvent event, long position, Map<String, List<String>> attested, Map<String, String> redacted) {
        for (String part : List.of("payload", "metadata")) {
            if (event.isRedacted(part)) {
                redacted.put(position + ":" + part, event.replacement(part));
            }
        }
        String attestation = event.metadata("redacts");
        int colon = attestation.lastIndexOf(':');
        if (colon > 0 && Long.parseLong(attestation.split(":")[0]) < position) {
            attested.computeIfAbsent(attestation.substring(0, colon), part -> new ArrayList<>())
                    .add(attestation.substring(colon + 1));
        }
    }

    /** {@return the hash of a commit, once it is the one it is said to have} */
    private static String commit(Map<String, Object> commit, List<String> events) {
        Hashed hashed = new Hashed()
                .text("waymark-ledger-2")
                .hex(text(commit, "prev"))
                .number(number(commit, "number"))
                .number(number(commit, "position"))
                .number(Instant.parse(text(commit, "recordedAt")).toEpochMilli())
                .number(events.size());
        events.forEach(hashed::hex);
        Mismatch.unless(hashed.sha256Hex().equals(text(commit, "hash")), "the commit was altered");
        return text(commit, "hash");
    }

    /** {@return the root of the tree of commits} */
    static byte[] root(List<String> hashes) {
        if (hashes.isEmpty()) {
            return new Hashed().sha256();
        }
        if (hashes.size() == 1) {
            return leaf(hashes.getFirst());
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    private static byte[] leaf(String hash) {
        return new Hashed().raw(new byte[] {0}).raw(HEX.parseHex(hash)).sha256();
    }

    private static byte[] node(byte[] left, byte[] right) {
        return new Hashed().raw(new byte[] {1}).raw(left).raw(right).sha256();
    }

    static Opened checkpoint(String note, String vkey) {
        String[] key = vkey.split("\\+", 3);
        byte[] typedKey = base64(key[2]);
        byte[] id = Arrays.copyOf(
                new Hashed()
                        .raw((key[0] + "\n").getBytes(StandardCharsets.UTF_8))
                        .raw(typedKey)
                        .sha256(),
                4);
        Mismatch.unless(HEX.formatHex(id).equals(key[1]), "the key is not what its id says");
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        boolean signed =
                note.substring(end + 2).lines().anyMatch(line -> isSignature(line, text, key[0], id, typedKey));
        Mismatch.unless(signed, "the checkpoint is not signed by the key");
        List<String> lines = text.lines().toList();
        Mismatch.unless(lines.get(0).equals(key[0]), "the checkpoint is of another ledger");
        return new Opened(Long.parseLong(lines.get(1)), base64(lines.get(2)));
    }

    /** Only what an encoder would write: the last character has bits that a decoder does not look at. */
    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        Mismatch.unless(Base64.getEncoder().encodeToString(bytes).equals(text), "this is not base64: " + text);
        return bytes;
    }

    private static boolean isSignature(String line, String text, String name, byte[] id, byte[] typedKey) {
        String[] parts = line.split(" ");
        byte[] signature = base64(parts[2]);
        if (!parts[0].equals("\u2014") || !parts[1].equals(name) || !Arrays.equals(Arrays.copyOf(signature, 4), id)) {
            return false;
        }
        byte[] x509 = new Hashed()
                .raw(HEX.parseHex("302a300506032b6570032100"))
                .raw(Arrays.copyOfRange(typedKey, 1, 33))
                .bytes();
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(Arrays.copyOfRange(signature, 4, signature.length));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** {@return the position of the event that a proof proves} */
    static long proof(String json, String vkey) {
        Map<String, Object> proof = Json.object(json);
        Map<String, Object> commit = Json.map(proof.get("commit"));
        Mismatch.unless(text(proof, "format").equals("waymark-proof-1"), "unknown format");
        String event = new OfflineEvent(Json.map(proof.get("event"))).checked();
        List<String> events =
                Json.list(commit.get("events")).stream().map(String.class::cast).toList();
        long place = number(proof, "position") - number(commit, "position");
        Mismatch.unless(
                place >= 0 && place < events.size() && events.get((int) place).equals(event), "not its place");
        Opened checkpoint = checkpoint(text(proof, "checkpoint"), vkey);
        long index = number(commit, "number");
        Mismatch.unless(index < checkpoint.size(), "the checkpoint was made before");
        List<byte[]> path = Json.list(proof.get("path")).stream()
                .map(hash -> HEX.parseHex((String) hash))
                .toList();
        byte[] reached = climb(leaf(commit(commit, events)), index, checkpoint.size(), path);
        Mismatch.unless(Arrays.equals(reached, checkpoint.root()), "the path does not lead to the root");
        return number(proof, "position");
    }

    /** The path read from its end: the last hash is that of the other half of the whole tree. */
    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) {
        if (size == 1) {
            Mismatch.unless(path.isEmpty(), "the path is too long");
            return leaf;
        }
        Mismatch.unless(!path.isEmpty(), "the path is too short");
        long split = Long.highestOneBit(size - 1);
        List<byte[]> deeper = path.subList(0, path.size() - 1);
        return index < split
                ? node(climb(leaf, index, split, deeper), path.getLast())
                : node(path.getLast(), climb(leaf, index - split, size - split, deeper));
    }
}

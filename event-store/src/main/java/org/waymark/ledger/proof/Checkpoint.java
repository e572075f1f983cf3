package org.waymark.ledger.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.waymark.ledger.merkle.MerkleHash;

/**
 * What the ledger was when it had so many commits (C2SP tlog-checkpoint): lines with the origin, the size and the root in
 * base64, then one with the word {@code time} and an instant, which is an extension of ours.
 *
 * @param origin name of the ledger, and of the key that signs
 * @param size how many commits
 * @param root of the Merkle tree of the hashes of these commits; 64 hex digits
 * @param time when the checkpoint was made (milliseconds)
 */
public record Checkpoint(String origin, long size, String root, Instant time) {

    private static final String TIME = "time ";
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** Refuses what could not be written as a checkpoint. */
    public Checkpoint {
        VerifierKey.requireName(origin);
        if (size < 0 || HexFormat.of().parseHex(root).length != MerkleHash.BYTES) {
            throw new InvalidNoteException("A checkpoint needs a size and a root of 32 bytes.");
        }
    }

    /**
     * Reads a checkpoint and checks that it is signed.
     *
     * @param keys who may have signed it: one that did is enough
     * @throws InvalidNoteException if it is no checkpoint, or not signed by one of the keys, or by that of another ledger
     */
    public static Checkpoint open(String note, Collection<VerifierKey> keys) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = parse(signed.text());
        VerifierKey signer = signed.requireSignedBy(keys);
        if (!signer.name().equals(checkpoint.origin())) {
            throw new InvalidNoteException(
                    "The checkpoint is of %s and signed by %s.".formatted(checkpoint.origin(), signer.name()));
        }
        return checkpoint;
    }

    /** {@return the checkpoint that a note holds, whoever signed it} Only for what was checked already or is only shown. */
    static Checkpoint unchecked(String note) {
        return parse(SignedNote.parse(note).text());
    }

    /** {@return the note: the text and its signature} */
    String signed(SigningKey key) {
        return SignedNote.sign(text(), key).note();
    }

    /** {@return the text that is signed} */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(rootBytes()) + "\n" + TIME
                + MILLIS.format(time) + "\n";
    }

    byte[] rootBytes() {
        return HexFormat.of().parseHex(root);
    }

    private static Checkpoint parse(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 3 || lines.contains("")) {
            throw new InvalidNoteException("A checkpoint has lines for origin, size and root, and no empty one.");
        }
        return new Checkpoint(
                lines.get(0), size(lines.get(1)), root(lines.get(2)), time(lines.subList(3, lines.size())));
    }

    private static long size(String line) {
        if (!line.matches("0|[1-9][0-9]{0,17}")) {
            throw new InvalidNoteException("The size of the checkpoint is not a number: " + line);
        }
        return Long.parseLong(line);
    }

    private static String root(String line) {
        byte[] root = VerifierKey.decoded(line);
        if (root.length != MerkleHash.BYTES) {
            throw new InvalidNoteException("The root of the checkpoint has %d bytes, not 32.".formatted(root.length));
        }
        return HexFormat.of().formatHex(root);
    }

    private static Instant time(List<String> extensions) {
        String line = extensions.stream()
                .filter(each -> each.startsWith(TIME))
                .findFirst()
                .orElseThrow(() -> new InvalidNoteException("The checkpoint has no line with its time."));
        try {
            return Instant.parse(line.substring(TIME.length()));
        } catch (DateTimeException e) {
            throw new InvalidNoteException("The time of the checkpoint cannot be read: " + line, e);
        }
    }
}

package org.waymark.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures (C2SP signed-note): the text, which ends with a newline, an empty line, and a line for each signature:
 * an em dash, the key's name, and in base64 the key's id and the signature.
 *
 * @param text what is signed, with its last newline
 * @param signatures one or more
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;
    private static final int ID_BYTES = 4;

    /**
     * A signature.
     *
     * @param keyId 8 hex digits
     */
    public record NoteSignature(String name, String keyId, byte[] signature) {

        String line() {
            byte[] bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                    .put(HexFormat.of().parseHex(keyId))
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /**
     * Signs a text.
     *
     * @throws InvalidNoteException if the text does not end with a newline, or has other control characters
     */
    public static SignedNote sign(String text, SigningKey key) {
        requireText(text);
        VerifierKey verifier = key.verifier();
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature)));
    }

    /** {@return the whole note} */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** @throws InvalidNoteException if it is no note, whoever may have signed it */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new InvalidNoteException(
                    "This is not a signed note. Expected: a text, an empty line and a line for each signature.");
        }
        String text = note.substring(0, end + 1);
        requireText(text);
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", MOST_SIGNATURES + 2)) {
            if (!line.isEmpty() || signatures.isEmpty()) {
                signatures.add(signature(line));
            }
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new InvalidNoteException("The note has more than " + MOST_SIGNATURES + " signatures.");
        }
        return new SignedNote(text, signatures);
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\uFFFD')) {
            throw new InvalidNoteException(
                    "The text of a note must end with a newline and have no other control characters.");
        }
    }

    private static NoteSignature signature(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new InvalidNoteException("This is not a signature line: " + line);
        }
        VerifierKey.requireName(parts[0]);
        byte[] bytes = VerifierKey.decoded(parts[1]);
        if (bytes.length <= ID_BYTES) {
            throw new InvalidNoteException("The signature of %s is too short.".formatted(parts[0]));
        }
        String keyId = HexFormat.of().formatHex(bytes, 0, ID_BYTES);
        return new NoteSignature(parts[0], keyId, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    /**
     * Checks the signatures of keys that are known; those of others are passed over, as the format says.
     *
     * @return the first known key that signed it
     * @throws InvalidNoteException if none of the keys signed it, or one is said to have and has not
     */
    public VerifierKey requireSignedBy(Collection<VerifierKey> known) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            Optional<VerifierKey> key = known.stream()
                    .filter(each ->
                            each.name().equals(signature.name()) && each.id().equals(signature.keyId()))
                    .findFirst();
            if (key.isPresent() && !key.get().verifies(message, signature.signature())) {
                throw new InvalidNoteException(
                        "The signature of %s (key %s) is not valid: the text or the signature was altered."
                                .formatted(signature.name(), signature.keyId()));
            }
            key.ifPresent(signers::add);
        }
        if (signers.isEmpty()) {
            throw new InvalidNoteException("None of the known keys signed this. It was signed by " + names() + ".");
        }
        return signers.getFirst();
    }

    /** {@return who signed it, as it says} */
    public String names() {
        return String.join(
                ", ",
                signatures.stream()
                        .map(signature -> signature.name() + " (key " + signature.keyId() + ")")
                        .toList());
    }
}

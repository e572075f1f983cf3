package org.waymark.ledger.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * The private half of a key that signs notes. In a file it is either as C2SP's note tools write it,
 * {@code PRIVATE+KEY+name+id+key}, or a PKCS #8 PEM, as {@code openssl genpkey -algorithm ed25519} makes it, which has no
 * name.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String PEM_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, Ed25519.publicKeyOf(seed));
    }

    /** {@return a new key of that name} */
    public static SigningKey generate(String name) {
        return new SigningKey(name, Ed25519.randomSeed());
    }

    /**
     * Reads a key.
     *
     * @param name the key's name where the text has none, as in a PEM
     * @throws InvalidNoteException if it is none
     */
    public static SigningKey parse(String text, String name) {
        String key = text.strip();
        if (key.startsWith(PEM_BEGIN) && key.endsWith(PEM_END)) {
            String base64 = key.substring(PEM_BEGIN.length(), key.length() - PEM_END.length());
            return new SigningKey(name, Ed25519.seedOf(VerifierKey.decoded(base64.replaceAll("\\s", ""))));
        }
        String[] parts = key.startsWith(PREFIX) ? key.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new InvalidNoteException("The private key is neither PRIVATE+KEY+name+id+key nor a PKCS #8 PEM.");
        }
        byte[] typed = VerifierKey.decoded(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != VerifierKey.ED25519) {
            throw new InvalidNoteException("The private key of %s is not an Ed25519 key.".formatted(parts[0]));
        }
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        SigningKey parsed = new SigningKey(parts[0], seed);
        if (!parsed.verifier.id().equals(parts[1])) {
            throw new InvalidNoteException("The private key of %s has the id %s, but its id would be %s."
                    .formatted(parts[0], parts[1], parsed.verifier.id()));
        }
        return parsed;
    }

    /**
     * Reads the key in a file; where there is no file, makes a key and a file that only its owner may read.
     *
     * @throws InvalidNoteException if the file holds no key
     */
    public static SigningKey inFile(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                create(file, generate(name).text() + "\n");
            }
            return parse(Files.readString(file), name);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be read or made: " + file, e);
        }
    }

    private static void create(Path file, String content) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            return; // another process made one at the same time: theirs is the key
        }
    }

    /** {@return the public half} */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** {@return the key as it is kept in a file; a secret} */
    String text() {
        String key = Base64.getEncoder().encodeToString(VerifierKey.typed(seed));
        return PREFIX + verifier.name() + "+" + verifier.id() + "+" + key;
    }

    /** {@return whose key it is; nothing secret} */
    @Override
    public String toString() {
        return "SigningKey of " + verifier.text();
    }
}

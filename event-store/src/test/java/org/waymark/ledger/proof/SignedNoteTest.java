package org.waymark.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {

    /** Key and note of the documentation of golang.org/x/mod/sumdb/note, where the format comes from. */
    private static final String GO_PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String GO_SIGNATURE = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SigningKey key = SigningKey.parse(GO_PRIVATE, "");
    private final VerifierKey verifier = VerifierKey.parse(GO_PUBLIC);

    @Test
    void signsAsGoDoes() {
        assertThat(key.verifier()).isEqualTo(verifier);
        assertThat(SignedNote.sign(GO_TEXT, key).note()).isEqualTo(GO_TEXT + "\n" + GO_SIGNATURE);
    }

    @Test
    void readsWhatGoSigned() {
        SignedNote note = SignedNote.parse(GO_TEXT + "\n" + GO_SIGNATURE);

        assertThat(note.text()).isEqualTo(GO_TEXT);
        assertThat(note.requireSignedBy(List.of(verifier))).isEqualTo(verifier);
    }

    @Test
    void signaturesOfOthersArePassedOver() {
        SigningKey other = SigningKey.generate("other.example");
        String both = GO_TEXT + "\n"
                + SignedNote.sign(GO_TEXT, other).signatures().getFirst().line() + GO_SIGNATURE;

        assertThat(SignedNote.parse(both).requireSignedBy(List.of(verifier))).isEqualTo(verifier);
        assertThat(SignedNote.parse(both).requireSignedBy(List.of(other.verifier())))
                .isEqualTo(other.verifier());
    }

    @Test
    void saysWhatIsWrongWithANote() {
        String note = GO_TEXT + "\n" + GO_SIGNATURE;
        assertRefused(() -> SignedNote.parse(GO_TEXT), "not a signed note");
        assertRefused(() -> SignedNote.parse(note.substring(0, note.length() - 1)), "not a signed note");
        assertRefused(() -> SignedNote.parse(GO_TEXT + "\nPeterNeumann x08go/ZJ\n"), "not a signature line");
        assertRefused(() -> SignedNote.parse(GO_TEXT + "\n\u2014 PeterNeumann x08go!\n"), "not base64");
        assertRefused(() -> SignedNote.parse(GO_TEXT + "\n\u2014 PeterNeumann x08g\n"), "too short");
        assertRefused(() -> SignedNote.parse(GO_TEXT + "\n\u2014 Peter+Neumann x08go/ZJ\n"), "no plus");
        assertRefused(() -> SignedNote.parse("tab\there\n\n" + GO_SIGNATURE), "control characters");
        assertRefused(
                () -> SignedNote.parse(note.replace("answer", "Answer")).requireSignedBy(List.of(verifier)),
                "PeterNeumann (key c74f20a3) is not valid");
        assertRefused(
                () -> SignedNote.parse(note)
                        .requireSignedBy(List.of(SigningKey.generate("other").verifier())),
                "None of the known keys signed this. It was signed by PeterNeumann (key c74f20a3)");
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        assertRefused(() -> VerifierKey.parse("PeterNeumann"), "name+id+key");
        assertRefused(() -> VerifierKey.parse(GO_PUBLIC.replace("c74f20a3", "c74f20a4")), "its id would be c74f20a3");
        assertRefused(() -> VerifierKey.parse(GO_PUBLIC.replace("Peter", "Paul")), "the id c74f20a3");
        assertRefused(() -> VerifierKey.parse("a+00000000+AAAA"), "not an Ed25519 key");
        assertRefused(() -> VerifierKey.parse("a b+00000000+AAAA"), "no spaces");
        assertRefused(() -> SigningKey.parse("secret", "name"), "neither");
        assertRefused(() -> SigningKey.parse(GO_PRIVATE.replace("c74f20a3", "c74f20a4"), ""), "its id would be");
        assertRefused(
                () -> SigningKey.parse("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "name"),
                "not an Ed25519 key in PKCS #8");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(InvalidNoteException.class).isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void readsAKeyThatOpensslMade() {
        byte[] seed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        byte[] pkcs8 = Ed25519.pkcs8(Arrays.copyOfRange(seed, 1, seed.length));
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";

        assertThat(SigningKey.parse(pem, "PeterNeumann").verifier()).isEqualTo(verifier);
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerMayRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.key");

        SigningKey made = SigningKey.inFile(file, "ledger.example");

        assertThat(SigningKey.inFile(file, "ledger.example").verifier()).isEqualTo(made.verifier());
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(made).asString().doesNotContain(Files.readString(file).strip());
    }
}

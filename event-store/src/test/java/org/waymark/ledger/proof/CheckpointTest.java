package org.waymark.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

    private final SigningKey key = SigningKey.generate("ledger.example");
    private final Checkpoint checkpoint = new Checkpoint("ledger.example", 8, ROOT, NOON);

    @Test
    void isWrittenAsTheFormatSays() {
        assertThat(checkpoint.text()).isEqualTo("""
                        ledger.example
                        8
                        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
                        time 2026-11-22T12:00:00.000Z
                        """);
    }

    @Test
    void isReadBack() {
        assertThat(Checkpoint.open(checkpoint.signed(key), List.of(key.verifier())))
                .isEqualTo(checkpoint);
    }

    @Test
    void otherExtensionLinesArePassedOver() {
        String text = checkpoint.text() + "something else\n";

        assertThat(Checkpoint.open(SignedNote.sign(text, key).note(), List.of(key.verifier())))
                .isEqualTo(checkpoint);
    }

    @Test
    void saysWhatIsWrong() {
        assertRefused("ledger.example\n8\n", "origin, size and root");
        assertRefused(checkpoint.text().replace("\n8\n", "\n08\n"), "not a number: 08");
        assertRefused(checkpoint.text().replace("XcnaeacG", ""), "26 bytes, not 32");
        assertRefused(checkpoint.text().replace("XcnaeacG", "!"), "not base64");
        assertRefused(checkpoint.text().replace("time ", "date "), "no line with its time");
        assertRefused(checkpoint.text().replace("T12", "T25"), "cannot be read");
        assertRefused(checkpoint.text().replace("ledger", "other"), "of other.example and signed by ledger.example");
    }

    private void assertRefused(String text, String message) {
        String note = SignedNote.sign(text, key).note();
        assertThatExceptionOfType(InvalidNoteException.class)
                .isThrownBy(() -> Checkpoint.open(note, List.of(key.verifier())))
                .withMessageContaining(message);
    }
}

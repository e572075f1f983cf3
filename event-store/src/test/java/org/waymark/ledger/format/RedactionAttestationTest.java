package org.waymark.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.RedactionAttestation.Part;

class RedactionAttestationTest {

    /** SHA-256 of "abc", from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void namesThePayloadsReplacementByTheHashOfItsBytes() {
        RedactionAttestation attestation = RedactionAttestation.ofPayload(12, "abc");

        assertThat(attestation.text()).isEqualTo("12:payload:" + ABC);
        assertThat(attestation.attests(RedactionAttestation.hashOf("abc"))).isTrue();
        assertThat(attestation.attests(RedactionAttestation.hashOf("abd"))).isFalse();
    }

    @Test
    void isReadFromTheMetadataThatCarryIt() {
        RedactionAttestation attestation = RedactionAttestation.ofMetadata(0, Map.of("actor", "lead"));

        assertThat(RedactionAttestation.of(Map.of("redacts", attestation.text(), "actor", "sponsor")))
                .contains(attestation);
    }

    @Test
    void whatCannotBeReadAttestsNothing() {
        assertThat(RedactionAttestation.of(Map.of())).isEmpty();
        for (String text : new String[] {"", "12", "-1:payload:" + ABC, "1:hash:" + ABC, "1:payload:" + ABC + "0"}) {
            assertThat(RedactionAttestation.of(Map.of("redacts", text))).isEmpty();
        }
    }

    @Test
    void refusesWhatCouldNotBeReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactionAttestation(-1, Part.PAYLOAD, ABC));
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactionAttestation(1, Part.PAYLOAD, "ab"));
    }
}

package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class RawDocumentsTest {

    private static RawBsonDocument document(String... namesAndValues) {
        return RawDocuments.of(fields -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.writeString(namesAndValues[i], namesAndValues[i + 1]);
            }
        });
    }

    /** Another process may have written them in another order. */
    @Test
    void sayTheSameInWhateverOrderTheirFieldsAre() {
        RawBsonDocument written = document("strategy", "SG23", "case", "P1", "actor", "lead");

        assertThat(document("strategy", "SG23", "actor", "lead", "case", "P1")).isNotEqualTo(written);
        assertThat(RawDocuments.saySame(document("strategy", "SG23", "actor", "lead", "case", "P1"), written))
                .isTrue();
        assertThat(RawDocuments.saySame(RawBsonDocument.parse("""
                                {"actor": "lead", "case": "P1", "strategy": "SG23"}"""), written))
                .as("without a checksum")
                .isTrue();
        assertThat(RawDocuments.saySame(document("strategy", "SG23", "actor", "lead", "case", "P2"), written))
                .isFalse();
    }
}

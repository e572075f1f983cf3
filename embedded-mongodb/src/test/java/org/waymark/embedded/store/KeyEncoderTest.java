package org.waymark.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {

    private static final List<Object> IN_ORDER = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            -1e300,
            -(1L << 53) - 1,
            -(1L << 53),
            -1.5,
            -1,
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            1,
            1.5,
            2L,
            1L << 53,
            (1L << 53) + 1,
            (1L << 53) + 2,
            Long.MAX_VALUE - 512,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "\0a",
            "a",
            "a\0",
            "a\0b",
            "ab",
            "b",
            "é",
            "\u0800",
            "\uD83D\uDE00",
            "\uFFFD",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            new BinData(new byte[] {9}),
            new BinData(new byte[] {1, 2}),
            new UUID(1, 1),
            new UUID(-1, 1),
            new ObjectId(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            new ObjectId(new byte[] {-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            false,
            true,
            Instant.parse("1969-12-31T23:59:59Z"),
            Instant.parse("2026-11-22T10:00:00Z"),
            MaxKey.getInstance());

    @Test
    void ordersKeysAsTheQueryEngineOrdersValues() {
        for (int i = 0; i + 1 < IN_ORDER.size(); i++) {
            Object smaller = IN_ORDER.get(i);
            Object larger = IN_ORDER.get(i + 1);
            assertThat(ValueComparator.asc().compare(smaller, larger))
                    .as("%s < %s for the engine", smaller, larger)
                    .isNegative();
            assertThat(KeyEncoder.encode(smaller))
                    .as("%s < %s", smaller, larger)
                    .isLessThan(KeyEncoder.encode(larger));
        }
    }

    @Test
    void givesEqualNumbersOneKeyWhateverTheirType() {
        assertThat(KeyEncoder.encode(7)).isEqualTo(KeyEncoder.encode(7L)).isEqualTo(KeyEncoder.encode(7.0));
        assertThat(KeyEncoder.encode(-0.0)).isEqualTo(KeyEncoder.encode(0));
    }

    @Test
    void givesNullAndAMissingFieldOneKey() {
        assertThat(KeyEncoder.encode(null)).isEqualTo(KeyEncoder.encode(Missing.getInstance()));
    }

    @Test
    void endsEachValueSoThatCompoundKeysKeepTheOrderOfTheirFirstField() {
        assertThat(KeyEncoder.encodeAll(List.of("a", "z"))).isLessThan(KeyEncoder.encodeAll(List.of("ab", "a")));
        assertThat(KeyEncoder.encodeAll(List.of(1, "z"))).isLessThan(KeyEncoder.encodeAll(List.of(2, "a")));
        assertThat(KeyEncoder.encode("ab").startsWith(KeyEncoder.encode("a"))).isFalse();
    }
}

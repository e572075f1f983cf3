package org.waymark.ledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUriTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1, mongodb://a:1/mine",
        "mongodb://a:1/, mongodb://a:1/mine",
        "mongodb://a:1/waymark, mongodb://a:1/mine",
        "'mongodb://a:1,b:2/?replicaSet=rs0', 'mongodb://a:1,b:2/mine?replicaSet=rs0'",
        "'mongodb://a:1,b:2/waymark?replicaSet=rs0&w=majority', 'mongodb://a:1,b:2/mine?replicaSet=rs0&w=majority'",
        "mongodb://me:secret@a:1/waymark, mongodb://me:secret@a:1/mine?authSource=waymark",
        "mongodb://me:secret@a:1/?w=majority, mongodb://me:secret@a:1/mine?w=majority&authSource=admin",
        "mongodb://me:secret@a:1/x?authSource=admin, mongodb://me:secret@a:1/mine?authSource=admin"
    })
    void givesEveryTestADatabaseOfItsOwnOnTheSameServer(String given, String expected) {
        assertThat(DatabaseUri.naming(given, "mine")).isEqualTo(expected);
    }
}

package org.waymark.ledger.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.testing.TestDatabase;

class DatabaseVersionIT {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private @Nullable Document mark() {
        return database.database().getCollection("waymark_version").find().first();
    }

    @Test
    void marksWhatNobodyAndWhatAnOlderVersionMarked() {
        DatabaseVersion.take(database.database());
        assertThat(mark()).containsEntry("version", DataVersion.CURRENT.program());
        database.database()
                .getCollection("waymark_version")
                .replaceOne(new Document(), new Document("version", "0.0.1").append("format", 0));

        DatabaseVersion.take(database.database());

        assertThat(mark())
                .containsEntry("version", DataVersion.CURRENT.program())
                .containsEntry("format", DataVersion.CURRENT.format());
    }

    @Test
    void leavesTheMarkOfANewerVersion() {
        Document newer = new Document("_id", "data").append("version", "97.1.0").append("format", 1);
        database.database().getCollection("waymark_version").insertOne(newer);

        assertThatThrownBy(() -> DatabaseVersion.take(database.database()))
                .isInstanceOf(NewerDataException.class)
                .hasMessageContaining("Install Waymark 97.1.0 or later");
        assertThatThrownBy(() -> DatabaseVersion.takeIfThere(database.database()))
                .isInstanceOf(NewerDataException.class);

        assertThat(mark()).isEqualTo(newer);
    }

    @Test
    void looksWithoutWriting() {
        DatabaseVersion.check(database.database());

        assertThat(mark()).isNull();
    }
}

package org.waymark.ledger.version;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

class DatabaseVersionTest {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int BAD_VALUE = 2;

    @Test
    void leavesTheMarkForLaterWhereTheDiskIsFull() {
        assertThatCode(() -> DatabaseVersion.whereThereIsRoom(() -> refuse(command(OUT_OF_DISK_SPACE))))
                .as("as the embedded database answers")
                .doesNotThrowAnyException();
        assertThatCode(() -> DatabaseVersion.whereThereIsRoom(() -> refuse(write(OUT_OF_DISK_SPACE))))
                .as("as MongoDB answers")
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotGoOnWhereTheMarkIsRefusedForAnotherReason() {
        assertThatThrownBy(() -> DatabaseVersion.whereThereIsRoom(() -> refuse(command(BAD_VALUE))))
                .isInstanceOf(MongoCommandException.class);
    }

    private static void refuse(MongoException answer) {
        throw answer;
    }

    private static MongoException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), new ServerAddress());
    }

    private static MongoException write(int code) {
        return new MongoWriteException(
                new WriteError(code, "no room", new BsonDocument()), new ServerAddress(), Set.of());
    }
}

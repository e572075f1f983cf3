package org.waymark.query.wiring;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.waymark.http.Deadline;

/** The databases that requests use: no operation takes longer than the request still may. */
record TimedDatabases(MongoDatabaseFactory databases, String name, Duration most) implements MongoDatabaseFactory {

    @Override
    public MongoDatabase getMongoDatabase() {
        return timed(databases.getMongoDatabase(name));
    }

    @Override
    public MongoDatabase getMongoDatabase(String other) {
        return timed(databases.getMongoDatabase(other));
    }

    private MongoDatabase timed(MongoDatabase database) {
        return database.withTimeout(Deadline.left(most).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return databases.getExceptionTranslator();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        return databases.getSession(options);
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        return new TimedDatabases(databases.withSession(session), name, most);
    }
}

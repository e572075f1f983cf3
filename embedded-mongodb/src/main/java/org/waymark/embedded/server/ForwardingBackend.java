package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Hands everything on to another backend, which need not be the same one each time. */
public abstract class ForwardingBackend implements MongoBackend {

    /** Always hands on to the same. */
    public static ForwardingBackend to(DurableBackend only) {
        return new ForwardingBackend() {
            @Override
            public DurableBackend current() {
                return only;
            }
        };
    }

    /** The one to ask now. */
    public abstract DurableBackend current();

    @Override
    public Document handleMessage(MongoMessage message) {
        return current().handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return current().handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return current().handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        current().handleClose(channel);
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        current().closeCursors(cursors);
    }

    @Override
    public void dropDatabase(String name) {
        current().dropDatabase(name);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return current().getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return current().getServerStatus();
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return current().resolveDatabase(name);
    }

    @Override
    public Clock getClock() {
        return current().getClock();
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        return current().version(version);
    }

    @Override
    public void enableOplog() {
        current().enableOplog();
    }

    @Override
    public void disableOplog() {
        current().disableOplog();
    }

    @Override
    public void close() {
        current().close();
    }
}

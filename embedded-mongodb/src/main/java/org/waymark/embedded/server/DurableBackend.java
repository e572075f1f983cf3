package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.embedded.store.GroupSync;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.StoreFailedException;
import org.waymark.embedded.store.Unsynced;

/** The databases of one store; answers a command that writes only when its effect is on disk. */
public final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final Store store;
    private final Unsynced unsynced = new Unsynced();
    private final GroupSync groupCommit;

    /** One object a database: the engine opens it again to list it, but its locks must be the same. */
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    public DurableBackend(Store store, Clock clock) {
        super(clock);
        this.store = store;
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
        this.groupCommit = new GroupSync(store, unsynced);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, _ -> new StoredDatabase(name, getCursorRegistry(), store, unsynced));
    }

    @Override
    public void dropDatabase(String name) {
        opened.remove(name);
        super.dropDatabase(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (Handshake.isHandshake(command)) {
            return Handshake.complete(super.handleCommand(channel, database, "ismaster", query));
        }
        if (command.equalsIgnoreCase("compact")) {
            return new Document("bytesFreed", 0L).append("ok", 1.0);
        }
        Unsupported.refuse(command, query);
        if (Commands.writes(command, query)) {
            return groupCommit.durably(
                    () -> !changesOneCollection(database, command, query),
                    () -> WriteStatements.run(
                            command, query, each -> super.handleCommand(channel, database, command, each)));
        }
        return groupCommit.answering(
                () -> super.handleCommand(channel, database, command, Commands.inBatches(command, query)));
    }

    /** Whether a command writes to one collection, which exists, so that others can be written meanwhile. */
    private boolean changesOneCollection(String database, String command, Document query) {
        MongoDatabase existing = opened.get(database);
        return existing != null
                && Commands.writesDocuments(command)
                && existing.resolveCollection(String.valueOf(query.get(command)), false) != null;
    }

    /**
     * As the engine answers, but a refusal is an answer like any other, not an error in the log.
     *
     * @throws StoreFailedException if the store was closed after a failure
     */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            log.debug("refused {}", message, e);
            return refusal(e);
        } catch (StoreFailedException e) {
            StoreFailedException failure = new StoreFailedException(e);
            if (failure() != null || store.isClosed()) {
                throw failure;
            }
            log.error("The database cannot be read: {}", failure.getMessage());
            log.debug("Detected here", e);
            return refusal(failure.asAnswer());
        }
    }

    static Document refusal(MongoServerException refused) {
        Document answer = new Document("ok", 0.0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            answer.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return answer;
    }

    /** Whether the store was closed after a failure. */
    boolean hasFailed() {
        return store.isClosed();
    }

    /** Why the store is closed or is being closed; null where it is not. */
    @Nullable StoreFailedException failure() {
        return groupCommit.failure();
    }

    public Store store() {
        return store;
    }

    /** How often what was written was synced since it was opened. */
    public long syncs() {
        return groupCommit.syncs();
    }

    @Override
    public void close() {
        groupCommit.close();
        super.close();
        store.close();
    }
}

package org.waymark.embedded;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The databases of one store; answers a command that writes only when its effect is on disk. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final Store store;
    private final GroupCommit groupCommit;

    /** One object a database: the engine opens it again to list it, but its locks must be the same. */
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    DurableBackend(Store store, Clock clock) {
        super(clock);
        this.store = store;
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
        this.groupCommit = new GroupCommit(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, _ -> new StoredDatabase(name, getCursorRegistry(), store));
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
        Unsupported.refuse(command, query);
        if (Commands.writes(command, query)) {
            return groupCommit.durably(() ->
                    WriteStatements.run(command, query, each -> super.handleCommand(channel, database, command, each)));
        }
        return super.handleCommand(channel, database, command, Commands.inBatches(command, query));
    }

    /** As the engine answers, but a refusal is an answer like any other, not an error in the log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            log.debug("refused {}", message, e);
            return refusal(e.getMessageWithoutErrorCode())
                    .append("code", e.getCode())
                    .append("codeName", e.getCodeName());
        } catch (MongoServerException e) {
            log.debug("refused {}", message, e);
            return refusal(e.getMessageWithoutErrorCode());
        }
    }

    private static Document refusal(String message) {
        return new Document("ok", 0.0).append("errmsg", message);
    }

    /** How often the file was synced since it was opened. */
    long syncs() {
        return groupCommit.syncs();
    }

    @Override
    public void close() {
        groupCommit.close();
        super.close();
        store.close();
    }
}

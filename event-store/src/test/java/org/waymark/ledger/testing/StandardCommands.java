package org.waymark.ledger.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Notes every command that a client sends. All that Waymark uses are documented commands of MongoDB that any deployment
 * has: no transaction, no change stream, nothing that only the embedded database or only a replica set would understand.
 */
final class StandardCommands implements CommandListener {

    /** See the MongoDB manual, “Database commands”. */
    private static final Set<String> STANDARD = Set.of(
            "aggregate",
            "compact",
            "count",
            "createIndexes",
            "delete",
            "drop",
            "endSessions",
            "find",
            "findAndModify",
            "getMore",
            "hello",
            "insert",
            "killCursors",
            "listDatabases", // Spring Boot asks so whether MongoDB is healthy
            "listIndexes", // GridFS asks so whether its collections have theirs
            "ping",
            "update");

    private static final Set<String> FIELDS_OF_TRANSACTIONS = Set.of("autocommit", "startTransaction");

    private final Set<String> others = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!STANDARD.contains(event.getCommandName())) {
            others.add(event.getCommandName());
        }
        FIELDS_OF_TRANSACTIONS.stream().filter(event.getCommand()::containsKey).forEach(others::add);
    }

    void check() {
        if (!others.isEmpty()) {
            throw new AssertionError("Not among the commands that Waymark may use: " + others);
        }
    }
}

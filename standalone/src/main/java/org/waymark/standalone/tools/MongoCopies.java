package org.waymark.standalone.tools;

import org.waymark.ledger.LedgerDatabase;

/** What copies the data where they are in a MongoDB, which no tool of ours does. */
final class MongoCopies {

    private MongoCopies() {}

    /** @throws ToolException if the data are in a MongoDB; it says how to back them up */
    static void refuseBackup(ToolArguments arguments) {
        String uri = arguments.mongoUri();
        if (uri != null) {
            throw new ToolException("The data are in a MongoDB, " + database(uri)
                    + ", and are backed up with its own tools: mongodump --oplog, on a replica set, or a snapshot of its"
                    + " disk; both hold one moment. The keys are beside it, in the data folder: copy checkpoint.key and"
                    + " second-factor.key too. See docs/operations.md, “Backing up a MongoDB”."
                    + " To copy a data folder, name it: --data DIR");
        }
    }

    /** @throws ToolException if the data are in a MongoDB; it says how to restore them */
    static void refuseRestore(ToolArguments arguments) {
        String uri = arguments.mongoUri();
        if (uri != null) {
            throw new ToolException("The data are in a MongoDB, " + database(uri)
                    + ", and are restored with its own tools while no service runs: mongorestore --oplogReplay, or the"
                    + " snapshot of its disk. Then check them: ./waymark verify."
                    + " See docs/operations.md, “Backing up a MongoDB”. To restore a data folder, name it: --data DIR");
        }
    }

    private static String database(String uri) {
        try {
            return "database " + LedgerDatabase.name(uri, null);
        } catch (IllegalArgumentException e) {
            throw new ToolException("This is not the address of a MongoDB: " + e.getMessage());
        }
    }
}

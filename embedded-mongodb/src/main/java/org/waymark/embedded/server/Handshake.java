package org.waymark.embedded.server;

import de.bwaldvogel.mongo.bson.Document;

/** What the server tells a driver about itself, on any database and under the old name and the new. */
final class Handshake {

    private static final int MAX_WRITE_BATCH_SIZE = 100_000;
    private static final int SESSION_TIMEOUT_MINUTES = 30;

    private Handshake() {}

    static boolean isHandshake(String command) {
        return command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster");
    }

    /** Without the session timeout a driver would refuse to open sessions. */
    static Document complete(Document answer) {
        return answer.append("helloOk", true)
                .append("isWritablePrimary", true)
                .append("readOnly", false)
                .append("maxWriteBatchSize", MAX_WRITE_BATCH_SIZE)
                .append("logicalSessionTimeoutMinutes", SESSION_TIMEOUT_MINUTES);
    }
}

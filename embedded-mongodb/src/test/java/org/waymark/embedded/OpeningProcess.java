package org.waymark.embedded;

import java.nio.file.Path;

/** A process to be killed while it opens a database. */
final class OpeningProcess {

    private OpeningProcess() {}

    public static void main(String[] arguments) {
        EmbeddedMongo.open(Path.of(arguments[0])).close();
    }
}

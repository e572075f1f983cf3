package org.waymark.resilience.site;

import java.nio.file.Path;
import java.time.Clock;
import org.waymark.embedded.EmbeddedMongo;

/** The embedded database in a process of its own, with as many databases as are asked for. */
public final class DatabaseServer implements AutoCloseable {

    private static final int MEGABYTES = 512;

    private final ChildProcess process;

    private DatabaseServer(ChildProcess process) {
        this.process = process;
    }

    /** One that keeps nothing. */
    public static DatabaseServer inMemory(Path log) {
        return new DatabaseServer(ChildProcess.start(DatabaseServer.class, MEGABYTES, log));
    }

    /** One on a folder of its own. */
    public static DatabaseServer on(Path folder, Path log) {
        return new DatabaseServer(ChildProcess.start(DatabaseServer.class, MEGABYTES, log, folder.toString()));
    }

    /** The process itself. */
    public static void main(String[] arguments) {
        EmbeddedMongo mongo = arguments.length == 0
                ? EmbeddedMongo.inMemory(Clock.systemUTC())
                : EmbeddedMongo.open(Path.of(arguments[0]));
        ChildProcess.reachedAt(mongo.connectionString());
        ChildProcess.untilParentEnds();
    }

    /** A connection string, which names no database. */
    public String uri() {
        return process.address();
    }

    @Override
    public void close() {
        process.close();
    }
}

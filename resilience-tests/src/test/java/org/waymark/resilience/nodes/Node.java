package org.waymark.resilience.nodes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.waymark.events.Role;
import org.waymark.ledger.testing.BadNetwork;
import org.waymark.ledger.testing.Outage;
import org.waymark.resilience.site.ChildProcess;
import org.waymark.resilience.site.Service;
import org.waymark.standalone.testing.Api;

/** One service in a process of its own, with a line of its own to the database. */
final class Node implements AutoCloseable {

    private static final int MEGABYTES = 320;

    private final String name;
    private final Service.Kind kind;
    private final BadNetwork network;
    private final Path log;
    private final int port;
    private ChildProcess process;

    /** Starts it. */
    Node(String name, Service.Kind kind, String uri, String database, Path folder) {
        this.name = name;
        this.kind = kind;
        this.network = BadNetwork.before(uri, database);
        this.log = folder.resolve(name + ".log");
        this.port = Service.freePort();
        this.process = begin();
    }

    private ChildProcess begin() {
        return ChildProcess.start(Service.class, MEGABYTES, log, kind.name(), network.uri(), Integer.toString(port));
    }

    String name() {
        return name;
    }

    Service.Kind kind() {
        return kind;
    }

    /** The same before and after it was killed. */
    String address() {
        return process.address();
    }

    /** SIGKILL, and a start. */
    void killAndStart() {
        process.kill();
        process = begin();
    }

    /** SIGSTOP for longer than a claim holds, and SIGCONT. */
    void pause(Duration length) {
        process.pause();
        LockSupport.parkNanos(length.toNanos());
        process.resume();
    }

    /** Without the database. */
    void cutOff(Outage.How how, Duration length) {
        new Outage(how, length).on(network);
    }

    /** Whether it says of itself that all is well. */
    boolean isUp() {
        return Service.isUp(address());
    }

    /** The API of a command-service and a query-service as the coordinator. */
    static Api api(Node commands, Node queries) {
        return Service.api(commands.address(), queries.address(), Role.COORDINATOR);
    }

    @Override
    public void close() {
        process.close();
        network.close();
    }
}

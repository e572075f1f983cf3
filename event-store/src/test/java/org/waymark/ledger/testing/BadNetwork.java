package org.waymark.ledger.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy between a driver and a database that does to each message what a {@link Weather} says. It listens on the
 * loopback address, on a port the system chooses, and works on the embedded database and on a real one without TLS.
 */
public final class BadNetwork implements AutoCloseable {

    private final String given;
    private final String database;
    private final InetSocketAddress target;
    private final boolean asReplicaSet;
    private final ServerSocket listener;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong faults = new AtomicLong();
    private volatile Weather weather = Weather.CALM;
    private volatile boolean down;

    private BadNetwork(String given, String database, InetSocketAddress target, boolean asReplicaSet) {
        this.given = given;
        this.database = database;
        this.target = target;
        this.asReplicaSet = asReplicaSet;
        try {
            listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("bad network").start(this::accept);
    }

    /** A network in front of a database, calm at first. */
    public static BadNetwork before(TestDatabase database) {
        return before(database, false);
    }

    /**
     * The same in front of a single server, wherever it came from.
     *
     * @param uri of the server
     * @param database the name of one of its databases
     */
    public static BadNetwork before(String uri, String database) {
        return new BadNetwork(uri, database, firstOf(uri), false);
    }

    private static BadNetwork before(TestDatabase database, boolean asReplicaSet) {
        return new BadNetwork(database.uri(), database.name(), primaryOf(database), asReplicaSet);
    }

    /**
     * The same, and an embedded database says of itself that it is the primary of a replica set: so a driver sends a write
     * again by itself, and to a server that does not remember having seen it.
     */
    public static BadNetwork beforeReplicaSet(TestDatabase database) {
        return before(database, !TestDatabase.isReal());
    }

    /** {@return the connection string that leads through this network} */
    public String uri() {
        ConnectionString direct = new ConnectionString(given);
        String user =
                direct.getCredential() == null ? "" : given.substring(given.indexOf("://") + 3, given.indexOf('@') + 1);
        String kept = given.indexOf('?') < 0
                ? ""
                : Stream.of(given.substring(given.indexOf('?') + 1).split("&"))
                        .filter(option -> !option.matches("(?i)(replicaSet|directConnection|retryWrites)=.*"))
                        .map(option -> "&" + option)
                        .collect(Collectors.joining());
        String kind = asReplicaSet ? "replicaSet=" + Disguise.SET : "directConnection=true";
        boolean retries = asReplicaSet || !Boolean.FALSE.equals(direct.getRetryWritesValue());
        return "mongodb://" + user + address() + "/" + database + "?" + kind + "&retryWrites=" + retries + kept;
    }

    /** {@return a new client through this network, which looks again soon for a database that went away} */
    public MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .applyToServerSettings(server ->
                        server.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS).heartbeatFrequency(1, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(300, TimeUnit.MILLISECONDS))
                .build());
    }

    private String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** What happens to messages from now on. */
    public void weather(Weather next) {
        weather = next;
    }

    /** Cuts every connection and takes no more, or takes them again. */
    public void down(boolean now) {
        down = now;
        if (now) {
            cutAll();
        }
    }

    /** Resets every connection there is. */
    public void cutAll() {
        links.forEach(Link::close);
    }

    /** {@return how many messages did not simply arrive} */
    public long faults() {
        return faults.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket driver = listener.accept();
                if (down) {
                    reset(driver);
                } else {
                    open(driver);
                }
            } catch (IOException e) {
                // the listener was closed, or the database takes no connection: the driver is told by a reset
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private void open(Socket driver) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(target);
        } catch (IOException e) {
            reset(driver);
            throw e;
        }
        driver.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Link link = new Link(driver, server, this::faultOf, asReplicaSet ? new Disguise(address()) : null);
        links.add(link);
        link.start(() -> links.remove(link));
    }

    private Fault faultOf(WireMessage message, boolean reply) {
        Fault fault = weather.on(message, reply);
        if (!(fault instanceof Fault.None)) {
            faults.incrementAndGet();
        }
        return fault;
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        closeQuietly(socket);
    }

    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private static InetSocketAddress primaryOf(TestDatabase database) {
        Document hello = database.database().runCommand(new Document("hello", 1));
        @Nullable String primary = hello.getString("primary");
        return primary == null ? firstOf(database.uri()) : addressOf(primary);
    }

    private static InetSocketAddress firstOf(String uri) {
        return addressOf(new ConnectionString(uri).getHosts().getFirst());
    }

    private static InetSocketAddress addressOf(String host) {
        ServerAddress address = new ServerAddress(host);
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    @Override
    public void close() {
        closeQuietly(listener);
        cutAll();
    }

    /** What a database says in its handshake where it is to be taken for the primary of a replica set of one. */
    record Disguise(String address) {

        static final String SET = "disguised";

        BsonDocument of(BsonDocument handshake) {
            BsonDocument answer = new BsonDocument();
            answer.putAll(handshake);
            answer.putAll(BsonDocument.parse("""
                    {"setName": "%s", "setVersion": 1, "hosts": ["%s"], "me": "%2$s", "primary": "%2$s",
                     "secondary": false, "electionId": {"$oid": "7fffffff0000000000000001"}}""".formatted(SET, address)));
            return answer;
        }
    }
}

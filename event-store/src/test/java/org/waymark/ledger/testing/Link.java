package org.waymark.ledger.testing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.testing.BadNetwork.Disguise;

/** One connection through a {@link BadNetwork}: a thread for each direction. */
public final class Link {

    private final Socket driver;
    private final Socket server;
    private final Weather weather;
    private final @Nullable Disguise disguise;

    /** What the driver is told in place of the database's answer, by the request's id. */
    private final Map<Integer, BsonDocument> answers = new ConcurrentHashMap<>();

    Link(Socket driver, Socket server, Weather weather, @Nullable Disguise disguise) {
        this.driver = driver;
        this.server = server;
        this.weather = weather;
        this.disguise = disguise;
    }

    void start(Runnable whenClosed) {
        Thread.ofVirtual().name("to the database").start(() -> pump(driver, server, false, whenClosed));
        Thread.ofVirtual().name("from the database").start(() -> pump(server, driver, true, whenClosed));
    }

    void close() {
        BadNetwork.reset(driver);
        BadNetwork.reset(server);
    }

    private void pump(Socket from, Socket to, boolean reply, Runnable whenClosed) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
            boolean silent = false;
            for (WireMessage message = WireMessage.read(in); message != null; message = WireMessage.read(in)) {
                WireMessage seen = reply ? asTold(message) : message;
                Fault fault = silent ? new Fault.Silence() : weather.on(seen, reply);
                silent = fault instanceof Fault.Silence;
                pass(seen, fault, to);
                if (fault instanceof Fault.HalfClose) {
                    to.shutdownOutput();
                    return; // the other direction goes on until an end hangs up
                }
            }
        } catch (IOException e) {
            // one end is gone: so is the other
        }
        close();
        whenClosed.run();
    }

    private WireMessage asTold(WireMessage answer) {
        BsonDocument instead = answers.remove(answer.answers());
        if (instead != null) {
            return answer.withBody(instead);
        }
        Disguise worn = disguise;
        return worn != null && answer.body().containsKey("isWritablePrimary")
                ? answer.withBody(worn.of(answer.body()))
                : answer;
    }

    private void pass(WireMessage message, Fault fault, Socket to) throws IOException {
        switch (fault) {
            case Fault.None() -> send(message, 1, to);
            case Fault.Late(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                send(message, 1, to);
            }
            case Fault.Cut(double part) -> {
                send(message, part, to);
                close();
            }
            case Fault.HalfClose(double part) -> send(message, part, to);
            case Fault.Silence() -> {}
            case Fault.Answer(BsonDocument body, boolean carriedOut) -> {
                if (carriedOut) {
                    answers.put(message.requestId(), body);
                    send(message, 1, to);
                } else {
                    send(message.answeredWith(body), 1, driver);
                }
            }
        }
    }

    /** Two threads may write to the driver: the one of its answers, and the one that answers in the database's place. */
    private static void send(WireMessage message, double part, Socket to) throws IOException {
        synchronized (to) {
            OutputStream out = to.getOutputStream();
            out.write(message.bytes(), 0, (int) Math.round(message.bytes().length * part));
            out.flush();
        }
    }
}

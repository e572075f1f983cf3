package org.waymark.query.wiring;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** Readers of a collection that keep their connections: the driver tells its listeners of a command on a thread that has one. */
final class HeldConnections implements CommandListener, AutoCloseable {

    private static final String COLLECTION = "held";

    private final CountDownLatch held;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> readers = new ArrayList<>();
    private final int all;

    /** @param all how many connections requests get */
    HeldConnections(int all) {
        this.all = all;
        this.held = new CountDownLatch(all);
    }

    MongoClientSettingsBuilderCustomizer customizer() {
        return settings -> settings.addCommandListener(this).applyToConnectionPoolSettings(pool -> pool.maxSize(all));
    }

    /** Takes every connection of a database; returns when none is left. */
    void takeAllOf(MongoDatabase database) throws InterruptedException {
        for (int i = 0; i < all; i++) {
            readers.add(Thread.ofVirtual()
                    .start(() -> database.getCollection(COLLECTION).find().first()));
        }
        if (!held.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Some connection is still free");
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("find")
                && event.getCommand().getString("find").getValue().equals(COLLECTION)) {
            held.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
    }
}

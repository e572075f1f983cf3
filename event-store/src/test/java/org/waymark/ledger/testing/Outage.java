package org.waymark.ledger.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * A database that is away for a while.
 *
 * @param how    it is away
 * @param length for how long
 */
public record Outage(How how, Duration length) {

    /** How a database is away. */
    public enum How {
        /** Connections are cut and none is taken. */
        CLOSED,
        /** Connections stay open and nothing arrives; those that there were never come back. */
        SILENT,
        /** Whatever is about the token store is refused. */
        WITHOUT_TOKENS
    }

    private static final Weather SILENCE = (message, reply) -> new Fault.Silence();

    private static final BsonDocument REFUSAL = BsonDocument.parse(
            "{\"ok\": 0.0, \"errmsg\": \"not authorized\", \"code\": 13, \"codeName\": \"Unauthorized\"}");

    private static final Weather NO_TOKENS = (message, reply) -> {
        if (reply) {
            return Fault.NONE;
        }
        BsonDocument command = message.body();
        boolean tokens = command.get(command.getFirstKey()) instanceof BsonString collection
                && collection.getValue().equals("tokens");
        return tokens ? new Fault.Answer(REFUSAL, false) : Fault.NONE;
    };

    /**
     * One of each kind, short and long, as far as there is time; resilience-tests has long ones. Longer here:
     * {@code -Dwaymark.outage.seconds=600}.
     */
    public static List<Outage> some(Random random) {
        long seconds = Long.getLong("waymark.outage.seconds", 6);
        List<Outage> outages = new ArrayList<>();
        int[] lengths = {2, 8, 12, 20, 30};
        for (int i = 0; seconds > 0; i++) {
            int length = i < 6 ? lengths[i / 3] : lengths[random.nextInt(lengths.length)];
            outages.add(new Outage(How.values()[i % 3], Duration.ofSeconds(length)));
            seconds -= length;
        }
        return outages;
    }

    /** Lets it happen, and returns when the line is back. */
    public void on(BadNetwork network) {
        switch (how) {
            case CLOSED -> network.down(true);
            case SILENT -> network.weather(SILENCE);
            case WITHOUT_TOKENS -> network.weather(NO_TOKENS);
        }
        LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(length));
        network.weather(Weather.CALM);
        network.down(false);
    }
}

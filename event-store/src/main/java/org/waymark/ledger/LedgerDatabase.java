package org.waymark.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

/** Which database the ledger is in: the one rule of every service and tool. */
public final class LedgerDatabase {

    /** Where nobody names another. */
    public static final String DEFAULT = "waymark";

    private LedgerDatabase() {}

    /**
     * The name of the database: the one that the address names, else the one that the settings name, else {@link #DEFAULT}.
     *
     * @param address   of MongoDB, as a connection string; empty or null where a service has another way to it
     * @param otherwise from the settings; empty or null where they say nothing
     */
    public static String name(@Nullable String address, @Nullable String otherwise) {
        String named = address == null || address.isBlank() ? null : new ConnectionString(address).getDatabase();
        if (named != null) {
            return named;
        }
        return otherwise == null || otherwise.isBlank() ? DEFAULT : otherwise;
    }

    /** What a service says of it when it starts: which database it uses, and how far the ledger in it goes. */
    public static String inWords(MongoDatabase database, LedgerReader ledger) {
        String where = "The ledger is in the database “" + database.getName() + "”";
        try {
            long head = ledger.head().position();
            return head < 0 ? where + " and is empty" : where + " and goes to position " + head;
        } catch (LedgerUnavailableException e) {
            return where + ", which does not respond";
        }
    }
}

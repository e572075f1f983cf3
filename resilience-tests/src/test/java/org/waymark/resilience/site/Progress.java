package org.waymark.resilience.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.ClaimedPositions.Position;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.query.WaymarkViews;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewComparison;
import org.waymark.resilience.load.Book;
import org.waymark.resilience.load.LedgerOnDisk;

/** How far the ledger, each view and each reaction are, as the database itself says on a line of its own. */
public final class Progress implements AutoCloseable {

    /** What carries out redactions, by the name of its token. */
    private static final String REDACTIONS = "when-redaction-confirmed-then-erase-text.v1";

    private final MongoClient client;
    private final MongoDatabase database;
    private final LedgerReader ledger;
    private final ClaimedPositions views;
    private final MongoTokenStore reactions;

    /** @param uri of the database, without its name */
    public Progress(String uri, String name) {
        client = MongoClients.create(uri);
        database = client.getDatabase(name);
        ledger = new LedgerReader(database, LedgerSettings.withDefaults());
        views = new ClaimedPositions(
                database, "views", "onlooker", MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, Clock.systemUTC());
        reactions = new MongoTokenStore(database, "onlooker", MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, Clock.systemUTC());
    }

    /** The last position of the ledger. */
    public long head() {
        return ledger.head().position();
    }

    /** What has not come to a position, and how far it is; empty where everything has. */
    public Map<String, Long> behind(long position) {
        Map<String, Long> behind = new TreeMap<>();
        Map<String, Position> stored = views.read();
        for (View<?> view : views()) {
            Position reached = stored.get(view.name());
            behind.put(view.name(), reached == null ? -1 : reached.position());
        }
        behind.put(REDACTIONS, reactionsAt());
        behind.values().removeIf(reached -> reached >= position);
        return behind;
    }

    /** How far what carries out redactions is; -1 where it has not begun. */
    public long reactionsAt() {
        return reactions.positionOf(REDACTIONS);
    }

    /** The text of an event, as JSON. */
    public String payload(long position) {
        return ledger.at(position).orElseThrow().payload();
    }

    /**
     * Compares the ledger to what the clients remember, and all that is stored of views to a fold of the ledger. Nobody may
     * write meanwhile.
     *
     * @return how many events there are
     * @throws AssertionError if something is lost, doubled or otherwise
     */
    public long check(Book book) {
        LedgerOnDisk found = LedgerOnDisk.read(database);
        found.check(book);
        ViewComparison comparison = new ViewComparison(database, ledger, views::read);
        comparison.compare(views());
        assertThat(comparison.differences())
                .as("views and a fold of the ledger")
                .isEmpty();
        assertThat(comparison.compared()).as("documents of views").isPositive();
        return found.events();
    }

    private static Collection<View<?>> views() {
        return WaymarkViews.all();
    }

    @Override
    public void close() {
        client.close();
    }
}

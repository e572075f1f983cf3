package org.waymark.resilience.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;

/** The ledger as a killed process left it. */
public final class LedgerOnDisk {

    private static final Pattern KEY =
            Pattern.compile(Pattern.quote(Sent.marked("KEY")).replace("KEY", "\\E([^\\]]+)\\Q"));

    /** Where the events are that were sent under a key. */
    private final Map<String, Long> positions = new HashMap<>();

    private final Verification verification;

    private LedgerOnDisk(Verification verification) {
        this.verification = verification;
    }

    /**
     * Reads all of it.
     *
     * @throws AssertionError if a hash does not hold, positions are not dense, or something is there twice
     */
    public static LedgerOnDisk read(MongoDatabase database) {
        LedgerSettings settings = LedgerSettings.withDefaults();
        LedgerOnDisk ledger = new LedgerOnDisk(new LedgerVerifier(database, settings).verify());
        assertThat(ledger.verification.finding())
                .as("what the verification found")
                .isEmpty();
        long next = 0;
        for (Document commit :
                database.getCollection(settings.collection()).find().sort(Sorts.ascending("_id"))) {
            assertThat(commit.getLong("_id")).as("positions are dense").isEqualTo(next);
            List<Document> events = commit.getList("events", Document.class);
            next += events.size();
            ledger.note(events.getLast().getString("payload"), next - 1);
        }
        return ledger;
    }

    private void note(String payload, long position) {
        Matcher key = KEY.matcher(payload);
        if (key.find()) {
            Long before = positions.put(key.group(1), position);
            assertThat(before)
                    .as("%s stands at %d, and also at", key.group(1), position)
                    .isNull();
        }
    }

    /** How many events there are. */
    public long events() {
        return verification.events();
    }

    /**
     * Compares it to what the clients remember.
     *
     * @throws AssertionError if something acknowledged is missing or elsewhere, or something refused or never sent is there
     */
    public void check(Book book) {
        for (Sent sent : book.all()) {
            Long position = positions.get(sent.key());
            if (sent.isAcknowledged()) {
                assertThat(position).as("%s was acknowledged", sent).isEqualTo(sent.position());
            } else if (!sent.isOpen()) {
                assertThat(position).as("%s was refused", sent).isNull();
            }
        }
        assertThat(positions.keySet()).as("nothing that nobody sent").allMatch(key -> book.find(key) != null);
    }

    /** How many of these are there. */
    public long count(List<Sent> sent) {
        return sent.stream().filter(each -> positions.containsKey(each.key())).count();
    }
}

package org.waymark.standalone.demo;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.people.People;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.accounts.Accounts.NewAccount;

/**
 * Shows the worked example: a real council's strategy and action plan, and a year of projects, risks, meetings and
 * decisions that are made up and end this week (see {@code demo/README.md} in the resources).
 */
public final class Demonstration {

    private final PreparedStory story;
    private long position = -1;

    private Demonstration(PreparedStory story) {
        this.story = story;
    }

    /** The ids of the demonstration's accounts, one a role (docs/interfaces.md). */
    public static List<String> accountNames() {
        return DemoAccount.ids();
    }

    /**
     * The demonstration for this week.
     *
     * @param folder where its ledger is kept from one start to the next
     * @param spare an own folder, for where that one cannot be written
     * @param logFile where it logs
     * @param now what time it is
     */
    public static Demonstration keptIn(Path folder, Path spare, Path logFile, Clock now) {
        return new Demonstration(new PreparedStory(folder, spare, now, new StoryRecorder(now, logFile)::record));
    }

    /**
     * Fills the ledger, before anything reads it.
     *
     * @throws LedgerCopyException if the ledger is not empty
     * @throws IOException if the folder cannot be used
     */
    public void fill(MongoDatabase ledger) throws IOException {
        position = story.fill(ledger);
    }

    /** Makes the accounts, all with the same password. */
    public static void addAccounts(Accounts accounts, String password) {
        accounts.createAll(
                Arrays.stream(DemoAccount.values())
                        .map(account -> new NewAccount(
                                account.id(), account.role().title() + " (demo)", Set.of(account.role())))
                        .toList(),
                password,
                "the demonstration");
    }

    /** Enters in the directory who the people of the strategy are; they are made up. */
    public static void addPeople(People people) {
        people.saveAll(
                Arrays.stream(DemoAccount.values()).map(DemoAccount::person).toList());
    }

    /** {@return the last position of what was filled in} */
    public long position() {
        return position;
    }
}

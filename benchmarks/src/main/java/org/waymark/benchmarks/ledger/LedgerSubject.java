package org.waymark.benchmarks.ledger;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.waymark.benchmarks.measure.Operation;
import org.waymark.benchmarks.setup.Histories;
import org.waymark.benchmarks.setup.Histories.Scratch;
import org.waymark.benchmarks.setup.History;
import org.waymark.benchmarks.setup.Ledger;
import org.waymark.benchmarks.setup.StrategyHistory;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.ledger.LedgerSettings;

/** What is done to one ledger while it is measured: the engine's operations, and the same document by a plain insert. */
final class LedgerSubject implements AutoCloseable {

    private static final String COMMENT =
            "The pilot is staffed and the second cohort starts in spring; one post is open";

    private final Scratch scratch;
    private final Ledger ledger;
    /** The last position seen of each project: what its next append is conditional on. */
    private final AtomicLongArray seen = new AtomicLongArray(StrategyHistory.PROJECTS);

    private final MongoCollection<Document> peers;
    private final Document stored;

    LedgerSubject(Histories histories, int history) throws IOException, InterruptedException {
        this.scratch = histories.scratch(history);
        this.ledger = Ledger.open(scratch.folder());
        long head = ledger.append(AppendCondition.none(), report(0)).join().lastPosition();
        for (int project = 0; project < seen.length(); project++) {
            seen.set(project, head);
        }
        this.stored = Objects.requireNonNull(
                ledger.database()
                        .getCollection(LedgerSettings.withDefaults().collection())
                        .find(new Document("_id", head))
                        .first(),
                "the commit just stored");
        this.peers = ledger.database().getCollection("peer").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Appends a report on a project that only this caller reports on, if nothing happened to it since. */
    Operation append(int callers) {
        int each = StrategyHistory.PROJECTS / callers;
        return (caller, turn) -> {
            int project = caller + callers * (int) (turn % each);
            var condition = unlessChanged(project, seen.get(project));
            seen.set(project, ledger.append(condition, report(project)).join().lastPosition());
        };
    }

    /**
     * Appends the same, conditional on nothing since the ledger's beginning having named a case that never existed: what
     * a caller asks whose knowledge is older than the engine's memory.
     */
    Operation appendWithOldMarker() {
        EventCriteria never = EventCriteria.havingTags(EventTags.caseOf(new CaseId(History.MEASURED, "NEVER")));
        AppendCondition condition =
                AppendCondition.withCriteria(never).withMarker(new GlobalIndexConsistencyMarker(-1));
        return (caller, turn) -> ledger.append(condition, report(0)).join();
    }

    /** Inserts the document that the engine stores, by the plain driver, with the same durability. */
    Operation insertOne() {
        return (caller, turn) -> {
            Document document = new Document(stored);
            document.put("_id", new ObjectId());
            peers.insertOne(document);
        };
    }

    /** Reads the events of a project as a command does before it decides. */
    Operation source() {
        return (caller, turn) -> {
            int project = Math.floorMod(31 * caller + (int) turn, StrategyHistory.PROJECTS);
            SourcingCondition condition = SourcingCondition.conditionFor(caseOf(project));
            ledger.engine()
                    .source(condition, null)
                    .reduce(0, (count, entry) -> count + 1)
                    .join();
        };
    }

    /** Reads the events of a project and those of its strategy's charter, as reporting progress does. */
    Operation sourceWithCharter() {
        EventCriteria charter = EventCriteria.havingTags(EventTags.charter(History.MEASURED));
        return (caller, turn) -> {
            int project = Math.floorMod(31 * caller + (int) turn, StrategyHistory.PROJECTS);
            SourcingCondition condition =
                    SourcingCondition.conditionFor(EventCriteria.either(charter, caseOf(project)));
            ledger.engine()
                    .source(condition, null)
                    .reduce(0, (count, entry) -> count + 1)
                    .join();
        };
    }

    private static AppendCondition unlessChanged(int project, long since) {
        return AppendCondition.withCriteria(caseOf(project)).withMarker(new GlobalIndexConsistencyMarker(since));
    }

    private static EventCriteria caseOf(int project) {
        return EventCriteria.havingTags(EventTags.caseOf(new CaseId(History.MEASURED, "P" + (project + 1))));
    }

    private static StageProgressReported report(int project) {
        Stage stage = Stage.DEFAULT_SCHEME.getFirst();
        StageReport report = new StageReport(1_000, stage, 1, RatingLevel.GREEN, 1, COMMENT, null);
        return new StageProgressReported(History.MEASURED, "P" + (project + 1), report);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        scratch.close();
    }
}

package org.waymark.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.embedded.server.TestCollection;
import org.waymark.embedded.store.KeyBytes;

/** A query costs what it returns: how many documents it looks at, on a ledger of 3,000 commits. */
class QueryPlannerTest {

    private static final int COMMITS = 3_000;
    private static final Document ASCENDING = new Document("_id", 1);
    private static final Document DESCENDING = new Document("_id", -1);

    private final TestCollection ledger = TestCollection.inMemory();

    @BeforeEach
    void fill() {
        ledger.index("tags", "_id");
        ledger.index("recordedAt");
        ledger.index("n");
        for (long position = 0; position < COMMITS; position++) {
            ledger.insert(new Document("_id", position)
                    .append("tags", List.of("strategy=SG" + position % 2, "case=SG/P" + position % 100))
                    .append("recordedAt", position / 10)
                    .append("n", position % 1000));
        }
    }

    @Test
    void readsTheHeadAloneToFindTheHead() {
        assertThat(looksAt(new Document(), DESCENDING, 1)).isOne();
        assertThat(first(new Document(), DESCENDING)).isEqualTo(COMMITS - 1L);
    }

    @Test
    void readsARangeOfPositionsAlone() {
        assertThat(looksAt(between(1_000, 1_010), null, 0)).isEqualTo(10);
        assertThat(looksAt(between(1_000, 1_010), ASCENDING, 0)).isEqualTo(10);
        assertThat(looksAt(new Document("_id", new Document("$gt", 2_989L)), ASCENDING, 0))
                .isEqualTo(10);
        assertThat(looksAt(new Document("_id", new Document("$gt", 100L)), ASCENDING, 7))
                .isEqualTo(7);
    }

    @Test
    void readsTheEventsOfOneTagAfterAPositionAlone() {
        Document query = new Document("tags", "case=SG/P42").append("_id", new Document("$gt", 2_000L));
        assertThat(looksAt(query, null, 0)).isEqualTo(10);
        assertThat(looksAt(query, ASCENDING, 0)).isEqualTo(10);
        assertThat(looksAt(query, ASCENDING, 3)).isEqualTo(3);
        assertThat(looksAt(query, DESCENDING, 1)).isOne();
        assertThat(first(query, DESCENDING)).isEqualTo(2_942L);
    }

    @Test
    void choosesTheRarestOfSeveralTags() {
        assertThat(looksAt(new Document("tags", all("strategy=SG0", "case=SG/P42")), null, 0))
                .isEqualTo(30);
        assertThat(looksAt(new Document("tags", all("case=SG/P42", "strategy=SG0")), null, 0))
                .isEqualTo(30);
        Document and = new Document(
                "$and", List.of(new Document("tags", "strategy=SG0"), new Document("tags", "case=SG/P42")));
        assertThat(looksAt(and, null, 0)).isEqualTo(30);
    }

    @Test
    void readsTheBranchesOfAnOrSideBySideInTheOrderAskedFor() {
        Document query = new Document(
                        "$or",
                        List.of(
                                new Document("tags", all("strategy=SG0", "case=SG/P42")),
                                new Document("tags", "case=SG/P7")))
                .append("_id", new Document("$gte", 1_000L));
        assertThat(looksAt(query, ASCENDING, 0)).isEqualTo(40);
        assertThat(looksAt(query, ASCENDING, 4)).isEqualTo(4);
        assertThat(first(query, ASCENDING)).isEqualTo(1_007L);
    }

    @Test
    void readsEachValueOfAListAlone() {
        Document tags = new Document("tags", new Document("$in", List.of("case=SG/P1", "case=SG/P2")));
        assertThat(looksAt(tags, null, 0)).isEqualTo(60);
        assertThat(looksAt(tags, DESCENDING, 5)).isEqualTo(5);
        assertThat(looksAt(new Document("_id", new Document("$in", List.of(5L, 7L, 99_999L))), null, 0))
                .isEqualTo(2);
    }

    @Test
    void readsTheEndOfAnotherIndexAloneToFindItsGreatest() {
        assertThat(looksAt(new Document(), new Document("recordedAt", -1), 1)).isOne();
        Document until = new Document("recordedAt", new Document("$lte", 150L));
        assertThat(looksAt(until, new Document("recordedAt", -1).append("_id", -1), 1))
                .isOne();
        assertThat(first(until, new Document("recordedAt", -1).append("_id", -1)))
                .isEqualTo(1_509L);
    }

    @Test
    void looksAtEverythingOnlyWhereNoIndexHelps() {
        assertThat(looksAt(new Document("unknown", 1), null, 0)).isEqualTo(COMMITS);
        assertThat(looksAt(new Document("n", new Document("$ne", 1)), null, 0)).isEqualTo(COMMITS);
        assertThat(looksAt(new Document("n", 1), null, 0)).isEqualTo(3);
    }

    @Test
    void sortsByAnArrayInMemoryBecauseAnIndexHoldsEachElement() {
        assertThat(ledger.collection()
                        .plan(new Document(), new Document("tags", 1), 10)
                        .sorted())
                .isFalse();
        assertThat(ledger.collection()
                        .plan(new Document(), new Document("n", 1), 10)
                        .sorted())
                .isTrue();
    }

    @Test
    void answersByItsOwnAsTheEnginesContractAsks() {
        FieldIndex index = ledger.index("tags");
        assertThat(index.canHandle(new Document("n", 1))).isFalse();
        assertThat(index.canHandle(new Document("tags", "case=SG/P42"))).isTrue();
        assertThat(index.getPositions(new Document("tags", "case=SG/P42"))).hasSize(30);
    }

    private long looksAt(Document query, @Nullable Document order, long wanted) {
        QueryPlan plan = ledger.collection().plan(query, order, wanted);
        long positions = 0;
        for (Iterator<KeyBytes> all = plan.positions(); all.hasNext(); all.next()) {
            positions++;
            if (plan.sorted() && positions == wanted) {
                break;
            }
        }
        return positions;
    }

    private Object first(Document query, Document order) {
        Document selector = new Document("$query", query).append("$orderby", order);
        return ledger.collection()
                .handleQuery(selector, 0, 1)
                .collectDocuments()
                .getFirst()
                .getOrMissing("_id");
    }

    private static Document between(long from, long to) {
        return new Document("_id", new Document("$gte", from).append("$lt", to));
    }

    private static Document all(String... tags) {
        return new Document("$all", List.of(tags));
    }
}

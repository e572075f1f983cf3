package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.format.CommitReceipt;

/** What a caller is told when the database does not answer; and that it is the truth. */
class LostAcknowledgementIT {

    private static final Tag CASE = Tag.of("case", "SG23/P1");
    private static final AppendCondition UNIQUE = AppendCondition.withCriteria(EventCriteria.havingTags(CASE));

    /** Three tests wait for as long; all others must be done within it, on a busy machine too. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(1);

    private final TestLedger ledger = new TestLedger();
    private final FaultyCommits commits = new FaultyCommits(ledger.commits());
    private final MongoEventStorageEngine engine =
            ledger.engine(commits, LedgerSettings.withDefaults().withWriteTimeout(WRITE_TIMEOUT), Clock.systemUTC());

    private final List<CompletableFuture<CommitReceipt>> gathered = new ArrayList<>();

    @BeforeEach
    void appendOne() throws Exception {
        receipt(append("first", Tag.of("case", "SG23/P0"), AppendCondition.none()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void findsACommitThatWasStored() throws Exception {
        commits.next(commits.losesTheAnswerAfter(1));

        CommitReceipt receipt = receipt(append("only once", CASE, UNIQUE));

        assertThat(receipt.firstPosition()).isEqualTo(1);
        assertThat(payloads()).containsExactly("first", "only once");
    }

    @Test
    void writesACommitAgainThatWasNotStored() throws Exception {
        commits.next(commits.losesTheAnswerAfter(0));
        commits.next(commits.losesTheAnswerAfter(0));

        CommitReceipt receipt = receipt(append("only once", CASE, UNIQUE));

        assertThat(receipt.firstPosition()).isEqualTo(1);
        assertThat(payloads()).containsExactly("first", "only once");
    }

    @Test
    void recognisesAnAttemptThatArrivesLate() throws Exception {
        commits.next(commits.losesTheAnswerAfter(0));
        commits.next(run -> {
            // the first attempt lands just before the second
            ledger.commits().insert(List.of(run.getFirst()));
            return new InsertOutcome.PositionTaken(0);
        });

        receipt(append("only once", CASE, UNIQUE));

        assertThat(payloads()).containsExactly("first", "only once");
    }

    @Test
    void writesBehindAnotherNodeThatTookThePlaceMeanwhile() throws Exception {
        commits.next(run -> {
            appendElsewhere("elsewhere", Tag.of("case", "SG23/P9"));
            return new InsertOutcome.Unknown(new java.io.IOException("reset"));
        });

        assertThat(receipt(append("mine", CASE, UNIQUE)).firstPosition()).isEqualTo(2);
        assertThat(payloads()).containsExactly("first", "elsewhere", "mine");
    }

    @Test
    void refusesWhatAnotherNodeMadeImpossibleMeanwhile() {
        commits.next(run -> {
            appendElsewhere("elsewhere", CASE);
            return new InsertOutcome.Unknown(new java.io.IOException("reset"));
        });

        assertThatThrownBy(() -> receipt(append("mine", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(payloads()).containsExactly("first", "elsewhere");
    }

    @Test
    void settlesEachCommitOfABatchForItself() throws Exception {
        commits.next(run -> {
            // while this answer is late, the next three gather into one batch
            gathered.addAll(List.of(
                    append("a", Tag.of("case", "SG23/A"), AppendCondition.none()),
                    append("b", CASE, UNIQUE),
                    append("c", CASE, UNIQUE)));
            return ledger.commits().insert(run);
        });
        commits.next(commits.losesTheAnswerAfter(1));
        receipt(append("second", Tag.of("case", "SG23/S"), AppendCondition.none()));

        assertThat(receipt(gathered.get(0)).firstPosition()).isEqualTo(2);
        assertThat(receipt(gathered.get(1)).firstPosition()).isEqualTo(3);
        assertThatThrownBy(() -> receipt(gathered.get(2)))
                .cause()
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(payloads()).containsExactly("first", "second", "a", "b");
    }

    @Test
    void saysUnknownWhenItCannotAskInTime() {
        commits.next(run -> {
            ledger.commits().insert(run);
            commits.unreachable(true);
            return new InsertOutcome.Unknown(new java.io.IOException("reset"));
        });

        assertThatThrownBy(() -> receipt(append("stored after all", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(OutcomeUnknownException.class);

        commits.unreachable(false);
        assertThat(payloads()).containsExactly("first", "stored after all");
        assertThatThrownBy(() -> receipt(append("a retry with the key", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    /** So a driver that sends a write again by itself is answered by a server that has forgotten the first time. */
    @Test
    void saysUnknownWhenThePositionMayBeTakenByTheCommitItself() {
        commits.next(run -> {
            ledger.commits().insert(run);
            commits.unreachable(true);
            return new InsertOutcome.PositionTaken(0);
        });

        assertThatThrownBy(() -> receipt(append("stored after all", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(OutcomeUnknownException.class);

        commits.unreachable(false);
        assertThat(payloads()).containsExactly("first", "stored after all");
    }

    @Test
    void saysUnknownAfterAFailureNobodyForesawAndGoesOn() throws Exception {
        commits.next(run -> {
            ledger.commits().insert(run);
            throw new IllegalStateException("unforeseen");
        });

        assertThatThrownBy(() -> receipt(append("stored", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(OutcomeUnknownException.class)
                .hasRootCauseMessage("unforeseen");
        assertThat(receipt(append("next", Tag.of("case", "SG23/P2"), AppendCondition.none()))
                        .firstPosition())
                .isEqualTo(2);
    }

    @Test
    void saysUnavailableWhenNothingWasStored() throws Exception {
        commits.unreachable(true);
        assertThatThrownBy(() -> receipt(append("lost", CASE, AppendCondition.none())))
                .cause()
                .isInstanceOf(LedgerUnavailableException.class);

        commits.unreachable(false);
        assertThat(receipt(append("later", CASE, UNIQUE)).firstPosition()).isEqualTo(1);
        assertThat(payloads()).containsExactly("first", "later");
    }

    @Test
    void outlivesAShortOutage() throws Exception {
        commits.next(commits.refuses());
        commits.next(commits.refuses());

        assertThat(receipt(append("patient", CASE, UNIQUE)).firstPosition()).isEqualTo(1);
    }

    @Test
    void takesNoCommitAfterItWasClosed() {
        engine.close();

        assertThatThrownBy(() -> receipt(append("too late", CASE, UNIQUE)))
                .cause()
                .isInstanceOf(LedgerUnavailableException.class);
        assertThat(payloads()).containsExactly("first");
    }

    private CompletableFuture<CommitReceipt> append(String payload, Tag tag, AppendCondition condition) {
        return TestLedger.append(engine, condition, TestLedger.event(payload, tag));
    }

    private void appendElsewhere(String payload, Tag tag) {
        TestLedger.append(ledger.engine(), AppendCondition.none(), TestLedger.event(payload, tag))
                .join();
    }

    private static CommitReceipt receipt(CompletableFuture<CommitReceipt> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        ledger.reader()
                .forEach(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE, event -> payloads.add(event.payload()));
        return payloads;
    }
}

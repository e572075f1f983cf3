package org.waymark.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.command.RunningService;
import org.waymark.command.RunningService.Answer;
import org.waymark.command.dispatch.KeptEntities;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerEraser;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.ledger.testing.TestDatabase;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.ledger.verify.LedgerVerifier;

/** Redactions over HTTP, carried out by the running service. */
class RedactionIT {

    private static final String SECRET = "Anna Smith has been off sick since May";
    private static final String LAW = "right to erasure, UK GDPR art. 17";
    private static final String SENTENCE = "[redacted on 14 July 2023: " + LAW + "]";

    private final TestDatabase server = TestDatabase.fresh();
    private final MongoDatabase database = server.database();
    private final LedgerReader ledger = new LedgerReader(database, LedgerSettings.withDefaults());
    private final List<RunningService> nodes = new ArrayList<>();
    private long position;

    @BeforeEach
    void aNoteThatNamesSomebody() {
        RunningService service = start();
        service.send("coordinator", "create-strategy", """
                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""");
        service.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment"}""");
        service.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"P1","theme":"1","title":"Careers fair","leads":["lead"]}""");
        position = service.send("lead", "add-note", """
                {"strategy":"SG23","item":"P1","text":"%s","reason":"%s"}""".formatted(SECRET, SECRET), "Idempotency-Key", "note-1")
                .json()
                .path("position")
                .asLong();
    }

    @AfterEach
    void stop() {
        nodes.forEach(RunningService::close);
        server.close();
    }

    private RunningService start() {
        RunningService node = RunningService.on(server);
        nodes.add(node);
        return node;
    }

    private RunningService service() {
        return nodes.getLast();
    }

    @Test
    void aTextThatTwoPeopleAgreedOnIsGoneAndTheChainStillHolds() {
        assertThat(ask("\"text\",\"reason\"").json().path("id").asString()).isEqualTo("X1");
        assertThat(stored()).as("nothing goes before a sponsor agrees").contains(SECRET);
        assertThat(confirm(service()).status()).isEqualTo(201);
        awaitCarriedOut(2);

        assertThat(stored()).doesNotContain(SECRET);
        service().send("lead", "add-note", """
                {"strategy":"SG23","item":"P1","text":"Nothing to hide"}""");
        KeptEntities.areAsFoldedAnew(service(), server);
        assertThat(ledger.at(position)).hasValueSatisfying(note -> {
            assertThat(note.payload())
                    .isEqualTo("{\"item\":\"P1\",\"strategy\":\"SG23\",\"text\":\"" + SENTENCE + "\"}");
            assertThat(note.metadata()).containsEntry("reason", SENTENCE).containsEntry("actor", "lead");
        });
        assertHolds();
    }

    @Test
    void aDeclinedTextStays() {
        ask("\"text\"");
        Answer declined = service().send("sponsor", "decline-redaction", """
                {"strategy":"SG23","redaction":"X1","reason":"It names nobody"}""");

        assertThat(declined.status()).isEqualTo(201);
        assertThat(confirm(service()).code()).isEqualTo("redaction.already-decided");
        assertThat(stored()).contains(SECRET);
    }

    @Test
    void onlyAnAdministratorAsksAndOnlyASponsorDecides() {
        for (String actor : List.of("coordinator", "sponsor", "member", "lead", "auditor", "viewer")) {
            assertThat(service().send(actor, "redact-text", request("\"text\"")).status())
                    .as(actor)
                    .isEqualTo(403);
        }
        ask("\"text\"");
        for (String actor : List.of("administrator", "coordinator", "member", "lead", "auditor", "viewer")) {
            for (String command : List.of("confirm-redaction", "decline-redaction")) {
                assertThat(service().send(actor, command, """
                                {"strategy":"SG23","redaction":"X1","reason":"So"}""").status())
                        .as(actor + " " + command)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void ofTwoConfirmationsAtOnceOneCounts() throws Exception {
        ask("\"text\"");
        RunningService other = start();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 6)
                    .mapToObj(caller -> callers.submit(() -> {
                        go.await();
                        return confirm(caller % 2 == 0 ? other : nodes.getFirst());
                    }))
                    .toList();
            go.countDown();
        }
        assertThat(answers)
                .extracting(answer -> answer.get().status())
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
        awaitCarriedOut(1);
        assertThat(events("TextRedactionConfirmed")).hasSize(1);
    }

    @Test
    void aRetryOfTheRedactedRequestIsAnsweredAsBefore() {
        ask("\"text\",\"reason\"");
        confirm(service());
        awaitCarriedOut(2);

        Answer again = service().send("lead", "add-note", """
                {"strategy":"SG23","item":"P1","text":"%s","reason":"%s"}""".formatted(SECRET, SECRET), "Idempotency-Key", "note-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("position").asLong()).isEqualTo(position);
        assertThat(stored()).doesNotContain(SECRET);
    }

    @Test
    void whatWasErasedButNotRecordedWhenTheProcessDiedIsRecordedAfterwards() {
        TextRedactionConfirmed confirmed = confirmedWhileNobodyCarriesOut();
        policy(service()).erase(confirmed);
        assertThat(events("TextRedacted")).isEmpty();

        start();

        awaitCarriedOut(1);
        assertThat(ledger.at(position).orElseThrow().payload()).contains(SENTENCE);
        assertHolds();
    }

    @Test
    void whatWasNotBegunWhenTheProcessDiedIsDoneAfterwards() {
        confirmedWhileNobodyCarriesOut();
        assertThat(ledger.at(position).orElseThrow().payload()).contains(SECRET);

        start();

        awaitCarriedOut(1);
        assertThat(ledger.at(position).orElseThrow().payload()).contains(SENTENCE);
        assertHolds();
    }

    @Test
    void whatWasDoneAndRecordedWhenTheProcessDiedIsNotRecordedTwice() {
        TextRedactionConfirmed confirmed = confirmedWhileNobodyCarriesOut();
        policy(service()).carryOut(confirmed, "before the crash");

        start();
        policy(service()).carryOut(confirmed, "once more");
        service().send("coordinator", "add-note", """
                {"strategy":"SG23","item":"P1","text":"Later"}""");
        long head = ledger.head().position();
        await().atMost(Duration.ofSeconds(20)).until(() -> tokenOfThePolicy() >= head);

        assertThat(events("TextRedacted")).hasSize(1);
        assertHolds();
    }

    @Test
    void whatIsNotAsTheTwoAgreedIsLeftAlone() {
        TextRedactionConfirmed confirmed = confirmedWhileNobodyCarriesOut();
        LedgerEraser somebody = new LedgerEraser(database, LedgerSettings.withDefaults());
        String payload = ledger.at(position).orElseThrow().payload();
        somebody.replacePayload(position, payload, payload.replace("P1", "P2"));

        assertThatThrownBy(() -> policy(service()).erase(confirmed))
                .hasMessageContaining("does not hold what was agreed on");
    }

    /** Confirms, with the policy stopped on every node. */
    private TextRedactionConfirmed confirmedWhileNobodyCarriesOut() {
        service().context().getBean(ErasureProcessing.class).stop();
        ask("\"text\"");
        confirm(service());
        StoredEvent event = events("TextRedactionConfirmed").getFirst();
        return (TextRedactionConfirmed)
                Objects.requireNonNull(EventJson.read(event.type(), event.version(), event.payload()));
    }

    private WhenRedactionConfirmedThenEraseText policy(RunningService node) {
        return new WhenRedactionConfirmedThenEraseText(
                ledger,
                new LedgerEraser(database, LedgerSettings.withDefaults()),
                new LedgerFiles(database, LedgerSettings.withDefaults()),
                node.context().getBean(EventStorageEngine.class));
    }

    private long tokenOfThePolicy() {
        return new MongoTokenStore(database, "watcher", Duration.ofSeconds(10), Clock.systemUTC())
                .positionOf(ErasureProcessing.NAME);
    }

    private Answer ask(String fields) {
        Answer answer = service().send("administrator", "redact-text", request(fields));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private String request(String fields) {
        return """
                {"strategy":"SG23","position":%d,"fields":[%s],"reason":"%s"}""".formatted(position, fields, LAW);
    }

    private static Answer confirm(RunningService node) {
        return node.send("sponsor", "confirm-redaction", """
                {"strategy":"SG23","redaction":"X1"}""");
    }

    private void awaitCarriedOut(int parts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events("TextRedacted")).hasSize(parts));
    }

    private List<StoredEvent> events(String name) {
        List<StoredEvent> events = new ArrayList<>();
        ledger.forEach(EventCriteria.havingAnyTag(), 0, ledger.head().position(), event -> {
            if (event.type().equals("waymark." + name)) {
                events.add(event);
            }
        });
        return events;
    }

    /** Everything in every collection, as text. */
    private String stored() {
        try (MongoClient looker = MongoClients.create(server.uri())) {
            MongoDatabase all = looker.getDatabase(server.name());
            return StreamSupport.stream(all.listCollectionNames().spliterator(), false)
                    .flatMap(name -> all.getCollection(name).find().into(new ArrayList<>()).stream())
                    .map(Document::toJson)
                    .toList()
                    .toString();
        }
    }

    private void assertHolds() {
        assertThat(new LedgerVerifier(database, LedgerSettings.withDefaults()).firstBroken())
                .isEmpty();
    }
}

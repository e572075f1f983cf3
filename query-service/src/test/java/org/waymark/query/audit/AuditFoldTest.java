package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.charterRevised;
import static org.waymark.events.StrategyEvents.strategyAdopted;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.Role;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.views.Recorded;

class AuditFoldTest {

    /** One of each event there is, as its contract shows it, after what it is about was entered. */
    private static Recorded oneOfEach() {
        Recorded history = new Recorded();
        EventType.all().stream().map(AuditFoldTest::sample).forEach(event -> history.then(event, "2023-06-30"));
        return history;
    }

    private static WaymarkEvent sample(EventType type) {
        try (InputStream contract = Objects.requireNonNull(
                EventType.class.getResourceAsStream("/contracts/" + type.key() + ".json"), type.key())) {
            String json = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
            return EventJson.read(type.name(), type.version(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasASentenceForEveryEventThereIs() {
        assertThat(entries(oneOfEach()))
                .hasSize(EventType.all().size())
                .allSatisfy(entry -> assertThat(entry.sentence())
                        .as("the sentence of %s: write it in the sentences of its family", entry.type())
                        .endsWith(".")
                        .doesNotContain("null", "[", "@"));
    }

    @Test
    void saysWhatChangedForEveryEventThereIs() {
        assertThat(entries(oneOfEach()))
                .allSatisfy(entry -> assertThat(entry.changes())
                        .as("the changes of %s: write them in the changes of its family", entry.type())
                        .isNotEmpty()
                        .allSatisfy(change -> assertThat(Stream.of(change.before(), change.after())
                                        .filter(Objects::nonNull))
                                .as(change.field())
                                .isNotEmpty()
                                .doesNotContain("")));
    }

    @Test
    void saysOnlyWhatDiffersBetweenTwoCharters() {
        AuditEntry entry = entry(new Recorded().then(charterRevised()));

        assertThat(entry.changes())
                .containsExactly(
                        new FieldChange("to", "31 March 2025", "30 September 2025"),
                        new FieldChange("approach", null, "Grow our own"));
    }

    @Test
    void comparesAReportWithTheLastOneOfItsStage() {
        AuditEntry entry = entry(
                new Recorded().then(projectRegistered()).then(reported(1, RED)).then(reported(2, AMBER), "2023-06-30"));

        assertThat(entry.sentence()).isEqualTo("Reported Resourcing of P1 as Amber (A), as at 30 June 2023.");
        assertThat(entry.changes())
                .containsExactly(
                        new FieldChange("rating", "Red (R)", "Amber (A)"),
                        new FieldChange("help needed", "Funding for two places", null));
    }

    @Test
    void comparesACorrectionWithTheReportItReplaces() {
        AuditEntry entry = entry(new Recorded()
                .then(projectRegistered())
                .then(reported(1, AMBER))
                .then(reported(2, AMBER))
                .then(corrected(3, 1, RED), "2023-06-30"));

        assertThat(entry.sentence())
                .isEqualTo("Corrected report 1 on P1: Resourcing is Red (R), asking for help, as at 30 June 2023.");
        assertThat(entry.changes()).contains(new FieldChange("rating", "Amber (A)", "Red (R)"));
    }

    @Test
    void saysWhoWhenAndWhy() {
        AuditEntry entry = entry(new Recorded()
                .then(
                        strategyAdopted(),
                        Map.of(
                                EventMetadata.ACTOR, "sponsor",
                                EventMetadata.ROLE, "SPONSOR",
                                EventMetadata.REASON, "Agreed by the group",
                                EventMetadata.DECISION, "D1",
                                EventMetadata.AS_AT, "2023-06-30")));

        assertThat(entry)
                .extracting(
                        AuditEntry::actor,
                        AuditEntry::role,
                        AuditEntry::reason,
                        AuditEntry::decision,
                        found -> found.asAt().toString(),
                        AuditEntry::item)
                .containsExactly("sponsor", Role.SPONSOR, "Agreed by the group", "D1", "2023-06-30", "SG23");
    }

    @Test
    void remembersOneReportOfAStageHoweverManyThereWere() {
        Recorded history = new Recorded().then(projectRegistered());
        for (int number = 1; number <= 500; number += 2) {
            history.then(reported(number, RED)).then(corrected(number + 1, number, AMBER));
        }

        assertThat(history.fold(AUDIT_TRAIL).reports())
                .extracting(StageReport::number)
                .containsExactly(500);
    }

    private static AuditEntry entry(Recorded history) {
        return entries(history).getLast();
    }

    private static List<AuditEntry> entries(Recorded history) {
        return history.snapshot(LocalDate.of(2023, 7, 1))
                .entries(AUDIT_TRAIL, Map.of(), 0, history.position(), Integer.MAX_VALUE, false);
    }
}

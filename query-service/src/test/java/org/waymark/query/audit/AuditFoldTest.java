package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.corrected;
import static org.waymark.events.CaseEvents.helpRequestAnswered;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.RedactionEvents.confirmed;
import static org.waymark.events.RedactionEvents.declined;
import static org.waymark.events.RedactionEvents.redacted;
import static org.waymark.events.RedactionEvents.requested;
import static org.waymark.events.StrategyEvents.charterRevised;
import static org.waymark.events.StrategyEvents.newStrategy;
import static org.waymark.events.StrategyEvents.strategyAdopted;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.workstreamAdded;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.LinkEvents;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.CaseMemory;
import org.waymark.query.happening.FieldChange;
import org.waymark.query.views.Recorded;

class AuditFoldTest {

    /** One of each event there is; the first test fails for a new one that is not told here. */
    private static Recorded oneOfEach() {
        Recorded history = new Recorded();
        newStrategy().forEach(history::then);
        Stream.<WaymarkEvent>of(
                        charterRevised(),
                        strategyAdopted(),
                        themeAdded(),
                        workstreamAdded(),
                        projectRegistered(),
                        reported(1, AMBER),
                        corrected(2, 1, RED),
                        helpRequestAnswered(2),
                        actionPlanned(),
                        noteAdded(),
                        requested(),
                        confirmed(),
                        declined(),
                        redacted())
                .forEach(event -> history.then(event, "2023-06-30"));
        Stream.of(ofTheStrategy(), ofProjectsAndActions(), ofRisks(), ofReviews(), ofLinks())
                .flatMap(List::stream)
                .forEach(event -> history.then(event, "2023-09-30"));
        return history;
    }

    private static List<WaymarkEvent> ofTheStrategy() {
        return List.of(
                StrategyEvents.themeRevised(),
                StrategyEvents.riskMatrixDefined(),
                StrategyEvents.reportingCycleSet(),
                StrategyEvents.roleGranted(),
                StrategyEvents.roleRevoked(),
                StrategyEvents.frameworkDefined(),
                StrategyEvents.themeRetired(),
                StrategyEvents.strategyClosed());
    }

    private static List<WaymarkEvent> ofProjectsAndActions() {
        return List.of(
                CaseEvents.projectRevised(),
                CaseEvents.projectClosed(),
                CaseEvents.projectReopened(),
                CaseEvents.actionRevised(),
                CaseEvents.actionRescheduled(),
                CaseEvents.actionAssigned(),
                CaseEvents.actionProgressReported(),
                CaseEvents.actionCompleted(),
                CaseEvents.actionReopened(),
                CaseEvents.actionCancelled(),
                CaseEvents.impactRecorded());
    }

    private static List<WaymarkEvent> ofRisks() {
        return List.of(
                RiskEvents.raised(),
                RiskEvents.reassessed(),
                RiskEvents.revised(),
                RiskEvents.ownerAssigned(),
                RiskEvents.responsePlanned(),
                RiskEvents.reviewed(),
                RiskEvents.escalated(),
                RiskEvents.occurred(),
                RiskEvents.closed(),
                RiskEvents.reopened());
    }

    private static List<WaymarkEvent> ofReviews() {
        return List.of(
                ReviewEvents.scheduled(),
                ReviewEvents.rescheduled(),
                ReviewEvents.held(),
                ReviewEvents.decided(),
                ReviewEvents.closed(),
                ReviewEvents.cancelled());
    }

    private static List<WaymarkEvent> ofLinks() {
        return List.of(
                LinkEvents.linked(),
                LinkEvents.unlinked(),
                LinkEvents.frameworkItemLinked(),
                LinkEvents.frameworkItemUnlinked());
    }

    @Test
    void hasASentenceForEveryEventThereIs() {
        List<AuditEntry> entries = entries(oneOfEach());

        assertThat(entries)
                .extracting(AuditEntry::type)
                .containsExactlyInAnyOrderElementsOf(
                        EventType.all().stream().map(EventType::simpleName).toList());
        assertThat(entries)
                .extracting(AuditEntry::sentence)
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("null", "[", "@"));
    }

    @Test
    void saysWhatChangedForEveryEventThereIs() {
        assertThat(entries(oneOfEach()))
                .allSatisfy(entry -> assertThat(entry.changes())
                        .as(entry.type())
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

    private static AuditEntry entry(Recorded history) {
        return entries(history).getLast();
    }

    private static List<AuditEntry> entries(Recorded history) {
        Map<String, CaseMemory> memories = new HashMap<>();
        List<AuditEntry> entries = new ArrayList<>();
        for (RecordedEvent event : history.events()) {
            String key = AUDIT_TRAIL.key(event).orElse("");
            entries.add(AUDIT_TRAIL.entry(memories.get(key), event));
            memories.put(key, AUDIT_TRAIL.evolve(memories.get(key), event));
        }
        return entries;
    }
}

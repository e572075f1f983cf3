package org.waymark.query.web;

import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.NOT_YET_STARTED;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.AgendaEvents;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.CaseEvents;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvents;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.IndicatorEvent.BenchmarkAdded;
import org.waymark.events.IndicatorEvents;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.Priority;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportText;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.views.TestLedger;

/** A strategy with a bit of everything that a page can show; invented. */
final class Story {

    /** A text that somebody asked to have redacted. */
    static final String REDACTED = "Emma Jones is on long-term sick leave.";

    private final TestLedger ledger;

    private Story(TestLedger ledger) {
        this.ledger = ledger;
    }

    /** Tells it, and gives the position of its last event. */
    static long tell(TestLedger ledger) {
        Story story = new Story(ledger);
        story.strategy();
        story.highlightReports();
        story.projects();
        story.reports();
        story.actions();
        story.risks();
        story.worksheets();
        story.indicators();
        story.diagnostics();
        story.assessments();
        story.meetings();
        return story.redaction();
    }

    private void strategy() {
        StrategyEvents.newStrategy().forEach(event -> by("coordinator", Role.COORDINATOR, event));
        by("coordinator", Role.COORDINATOR, StrategyEvents.themeAdded("1", "Recruitment"));
        by("coordinator", Role.COORDINATOR, StrategyEvents.themeAdded("2", "Retention"));
        by("coordinator", Role.COORDINATOR, StrategyEvents.themeAdded("3", "Learning"));
        by("coordinator", Role.COORDINATOR, StrategyEvents.workstreamAdded());
        because("The steering group extended the period", StrategyEvents.charterRevised());
        by("coordinator", Role.COORDINATOR, StrategyEvents.strategyAdopted());
    }

    private void projects() {
        by("coordinator", Role.COORDINATOR, CaseEvents.projectRegistered());
        project("P2", "1", "International recruitment: welcome, housing and induction for social workers from abroad");
        project("P3", "2", "Career pathways and progression");
        project("P4", "2", "Flexible working options");
        project("P5", "3", "Core training frameworks for each team");
        by(
                "coordinator",
                Role.COORDINATOR,
                new ProjectRegistered(SG23, "P6", "3", "Leadership offer", List.of("somebody"), List.of()));
    }

    private void project(String ref, String theme, String title) {
        by("coordinator", Role.COORDINATOR, new ProjectRegistered(SG23, ref, theme, title, List.of("lead"), List.of()));
    }

    private void reports() {
        report("P1", 1, 0, GREEN, "Two posts filled.", null, "2023-04-30");
        report("P1", 2, 0, RED, "Both candidates withdrew.", "Agreement to pay a market supplement", "2023-06-30");
        by(
                "sponsor",
                Role.SPONSOR,
                new HelpRequestAnswered(SG23, "P1", 2, stage(0), "The supplement is agreed until March 2024."));
        report("P1", 3, 1, GREEN, "Design agreed with the universities.", null, "2023-07-31");
        because(
                "The wrong stage was rated: the pilot is late, the design is not.",
                new StageProgressCorrected(
                        SG23, "P1", 3, said(4, 1, AMBER, "Design is two weeks late; the team can catch up.", null)));
        by("member", Role.MEMBER, new NoteAdded(SG23, "P1", "Ask the universities for dates before the next meeting."));
        report("P2", 1, 0, AMBER, "Housing is scarce; the relocation offer is being widened.", null, "2023-06-15");
        report("P2", 2, 1, NOT_YET_STARTED, "", null, "2023-06-15");
        report("P3", 1, 0, GREEN, "Three-step pathway published.", null, "2023-05-31");
        report("P3", 2, 1, GREEN, "Pathway agreed by all services.", null, "2023-06-30");
        report(
                "P3",
                3,
                2,
                RED,
                "No manager time for the pilot.",
                "Backfill for two managers, a day a week",
                "2023-07-20");
        record(
                "lead",
                Role.LEAD,
                Map.of(EventMetadata.AS_AT, "2023-05-01"),
                new FileAttached(
                        SG23,
                        "P4",
                        1,
                        "The unions' questions",
                        "What they asked in April",
                        "questions.pdf",
                        "application/pdf",
                        48_213,
                        EvidenceEvents.attached().sha256()));
        report("P4", 1, 0, AMBER, "Policy waits for the unions' answer.", null, "2023-05-10");
        report("P4", 2, 0, GREEN, "Agreed.", null, "2023-07-10");
    }

    private void report(
            String project,
            int number,
            int stage,
            RatingLevel rating,
            String comment,
            @Nullable String help,
            String asAt) {
        record(
                "lead",
                Role.LEAD,
                Map.of(EventMetadata.AS_AT, asAt),
                new StageProgressReported(SG23, project, said(number, stage, rating, comment, help)));
    }

    private static StageReport said(int number, int stage, RatingLevel rating, String comment, @Nullable String help) {
        return new StageReport(number, stage(stage), 1, rating, 1, comment, help);
    }

    private static Stage stage(int index) {
        return Stage.DEFAULT_SCHEME.get(index);
    }

    private long actions() {
        by("coordinator", Role.COORDINATOR, CaseEvents.actionPlanned());
        action(
                "2A",
                "2",
                null,
                "Benchmark salaries and progression routes; keep the career pathway competitive",
                date());
        action(
                "2B",
                "2",
                null,
                "Interview social workers who leave and report the results each quarter",
                new Timescale("Ongoing quarterly", null, Period.ofMonths(3), List.of(), true));
        return action("A1", null, null, "Publish the strategy", null);
    }

    private static Timescale date() {
        return new Timescale(
                "Review regularly and by Aug 23 at latest", LocalDate.of(2023, 8, 31), null, List.of(), false);
    }

    private long action(
            String ref,
            @Nullable String theme,
            @Nullable String workstream,
            String activities,
            @Nullable Timescale by) {
        return by(
                "coordinator",
                Role.COORDINATOR,
                new ActionPlanned(
                        SG23,
                        ref,
                        new ActionPlan(
                                theme,
                                workstream,
                                activities,
                                List.of(),
                                List.of("lead", "Strategic HR Business Lead"),
                                by,
                                null,
                                Priority.HIGH)));
    }

    private void risks() {
        by("lead", Role.LEAD, RiskEvents.raised());
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "R1", "P1"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "P1", "R1"));
        by("lead", Role.LEAD, RiskEvents.responsePlanned());
        because("Nobody has left since June", RiskEvents.reassessed());
        risk("R2", "Funding ends before the academy is embedded", "somebody", 4, 5);
        risk("R3", "Universities withdraw from the partnership", "somebody", 1, 2);
        because("All three have signed for two more years", new RiskClosed(SG23, "R3"));
        risk("R4", "Managers have no time for the pilots", "somebody", 5, 2);
        by("somebody", Role.LEAD, new RiskOccurred(SG23, "R4", "Two pilots were put off."));
        by("somebody", Role.LEAD, new RiskEscalated(SG23, "R4", "Senior leadership team", "Backfill for two managers"));
    }

    private void risk(String ref, String title, String owner, int likelihood, int impact) {
        by(
                "coordinator",
                Role.COORDINATOR,
                new RiskRaised(
                        SG23,
                        ref,
                        new RiskDetails(title, null, null, null, null, "2", null, null),
                        new RiskPeople(owner, null),
                        RiskEvents.assessment(likelihood, impact),
                        null,
                        null,
                        null));
    }

    /** A worksheet of stakeholders with two rows, one of them linked to an action. */
    private void worksheets() {
        by(
                "coordinator",
                Role.COORDINATOR,
                new WorksheetStarted(
                        SG23,
                        "W1",
                        new WorksheetHead("Who has an interest", "Workshop with the councils", null, List.of("lead")),
                        WorksheetKind.of("stakeholders").orElseThrow().form()));
        stakeholder("W1.1", "Trade unions", "H", "M");
        stakeholder("W1.2", "Newly qualified social workers", "H", "L");
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "W1.1", "2A"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "2A", "W1.1"));
    }

    private void stakeholder(String ref, String group, String interest, String influence) {
        by(
                "lead",
                Role.LEAD,
                new WorksheetRowAdded(
                        SG23,
                        "W1",
                        ref,
                        List.of(
                                WorksheetCell.text("group", group),
                                WorksheetCell.values("interest", List.of(interest)),
                                WorksheetCell.values("influence", List.of(influence)))));
    }

    /** An indicator off its target, linked to an action, with a correction and a suppressed figure. */
    private void indicators() {
        by("coordinator", Role.COORDINATOR, IndicatorEvents.added());
        by("coordinator", Role.COORDINATOR, IndicatorEvents.target("2023-24", null, "15"));
        because("Too far for one year", IndicatorEvents.target("2023-24", "15", "16"));
        by(
                "coordinator",
                Role.COORDINATOR,
                new BenchmarkAdded(SG23, "I1", null, IndicatorEvents.benchmark("2022-23", "16.1")));
        by("lead", Role.LEAD, IndicatorEvents.measured("2022-Q3", "18.9"));
        by("lead", Role.LEAD, IndicatorEvents.measured("2022-Q4", "18.4"));
        by("lead", Role.LEAD, IndicatorEvents.measured("2023-Q1", null));
        by("lead", Role.LEAD, IndicatorEvents.measured("2023-Q2", "18.8"));
        because("Two teams were counted twice", IndicatorEvents.corrected("2023-Q2", "18.8", "18.1"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "I1", "2A"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "2A", "I1"));
    }

    /** A run of the diagnostic that is closed, with an action planned from an answer; and the next, in which the answer is better. */
    private void diagnostics() {
        by("coordinator", Role.COORDINATOR, DiagnosticEvents.started("Q1"));
        by("lead", Role.LEAD, DiagnosticEvents.answered("Q1", null, DiagnosticEvents.answer(Choice.NO)));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "Q1.6.2", "2A"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "2A", "Q1.6.2"));
        by("coordinator", Role.COORDINATOR, new DiagnosticClosed(SG23, "Q1"));
        by("coordinator", Role.COORDINATOR, DiagnosticEvents.started("Q2"));
        by("member", Role.MEMBER, DiagnosticEvents.answered("Q2", null, DiagnosticEvents.answer(Choice.PARTLY)));
    }

    /** A round of self-assessment that is scored in part, with a task that is overdue and one that is done. */
    private void assessments() {
        by("coordinator", Role.COORDINATOR, AssessmentEvents.started("F1"));
        for (int number = 1; number <= 3; number++) {
            by("coordinator", Role.COORDINATOR, AssessmentEvents.opened("F1", number));
        }
        by("lead", Role.LEAD, AssessmentEvents.scored("F1", "Health", null, AssessmentEvents.score(2, 4)));
        by("lead", Role.LEAD, AssessmentEvents.scored("F1", null, null, AssessmentEvents.score(3, 4)));
        by("coordinator", Role.COORDINATOR, AssessmentEvents.planned("F1", 1));
        by("coordinator", Role.COORDINATOR, AssessmentEvents.planned("F1", 2));
        by("coordinator", Role.COORDINATOR, new AssessmentTaskDone(SG23, "F1", 2, LocalDate.of(2023, 10, 2)));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "F1.1", "2A"));
        by("coordinator", Role.COORDINATOR, new CaseLinked(SG23, "2A", "F1.1"));
    }

    /** A review that is still to come, with its agenda, and a decision that was taken outside one. */
    private void meetings() {
        by("coordinator", Role.COORDINATOR, ReviewEvents.scheduled());
        by(
                "coordinator",
                Role.COORDINATOR,
                new DecisionRecorded(
                        SG23,
                        "D1",
                        null,
                        "Widen the relocation offer",
                        null,
                        List.of("sponsor"),
                        List.of("P2"),
                        "lead",
                        LocalDate.of(2023, 12, 31)));
        by("coordinator", Role.COORDINATOR, AgendaEvents.planned(AgendaEvents.WELCOME, AgendaEvents.FUNDING));
    }

    /** The draft of a report, whose first section is written. */
    private void highlightReports() {
        by("coordinator", Role.COORDINATOR, StrategyEvents.highlightReportDefined());
        ReportHead head = HighlightReportEvents.head();
        by(
                "coordinator",
                Role.COORDINATOR,
                HighlightReportEvents.drafted(
                        "H1",
                        new ReportHead(
                                head.from(),
                                head.to(),
                                null,
                                head.title(),
                                head.author(),
                                head.owner(),
                                List.of("coordinator", "sponsor", "member"),
                                head.sections())));
        because(
                "Help is on its way",
                HighlightReportEvents.written(
                        "H1", "status", new ReportText("Recruitment is on course", AMBER, List.of(), List.of())));
    }

    /** An administrator asked that the text of a note goes; nobody decided yet. */
    private long redaction() {
        by(
                "coordinator",
                Role.COORDINATOR,
                new ActionProgressReported(
                        SG23, "A1", new ActionProgress(ActionStatus.PLANNED, null, null, "The printer is booked")));
        long position = by("coordinator", Role.COORDINATOR, new NoteAdded(SG23, "1A", REDACTED));
        by("member", Role.MEMBER, new NoteAdded(SG23, "A1", "They say: " + REDACTED));
        return record(
                "administrator",
                Role.ADMINISTRATOR,
                Map.of(EventMetadata.REASON, "Right to erasure, UK GDPR art. 17"),
                new TextRedactionRequested(SG23, "X1", position, "NoteAdded", "1A", List.of("text")));
    }

    private void because(String reason, WaymarkEvent event) {
        record("coordinator", Role.COORDINATOR, Map.of(EventMetadata.REASON, reason), event);
    }

    private long by(String actor, Role role, WaymarkEvent event) {
        return record(actor, role, Map.of(), event);
    }

    private long record(String actor, Role role, Map<String, String> more, WaymarkEvent event) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(EventMetadata.ACTOR, actor);
        metadata.put(EventMetadata.ROLE, role.name());
        return ledger.append(metadata, event);
    }
}

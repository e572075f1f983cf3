package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.EventMetadata;
import org.waymark.events.Impact;
import org.waymark.events.Priority;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The action plan, its case files, what can be done about an action, and the table of impact. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionPagesIT {

    private static final StrategyCode ACTS = new StrategyCode("ACTS");
    private static final String BASE = "/strategies/ACTS";
    private static final String REVISE = BASE + "/cases/B1/do/revise";

    private long head;

    @BeforeAll
    void aPlan(PagesUnderTest pages) {
        record(
                pages,
                Map.of(),
                new StrategyCreated(ACTS, StrategyEvents.charter()),
                new StageSchemeDefined(ACTS, 1, Stage.DEFAULT_SCHEME),
                new RatingScaleDefined(ACTS, 1, RatingLevel.DEFAULT_SCALE),
                new ThemeAdded(ACTS, "1", "Recruitment", null, List.of()));
        Timescale march = Timescale.on(LocalDate.of(2024, 3, 31));
        Timescale october = Timescale.on(LocalDate.of(2024, 10, 31));
        record(
                pages,
                Map.of(EventMetadata.AS_AT, "2023-05-01"),
                planned("B1", "lead", march, new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false)),
                planned("B2", "lead", Timescale.inWords("When the academy opens"), null),
                planned("B3", "Head of Service", Timescale.on(LocalDate.now().plusDays(1)), null));
        record(
                pages,
                Map.of(
                        EventMetadata.AS_AT,
                        "2024-02-01",
                        EventMetadata.REASON,
                        "The budget comes later",
                        EventMetadata.DECISION,
                        "D1"),
                new ActionRescheduled(ACTS, "B1", march, october));
        record(
                pages,
                Map.of(EventMetadata.AS_AT, "2024-02-02"),
                new ActionProgressReported(
                        ACTS,
                        "B1",
                        new ActionProgress(
                                ActionStatus.IN_PROGRESS, RatingLevel.AMBER, 1, "Eight of twelve have started")),
                new ImpactRecorded(
                        ACTS, "B1", null, new Impact("Fewer vacancies", "Four posts filled", "Payroll", null)),
                new ActionCompleted(ACTS, "B2", "The academy is open"));
    }

    @Test
    void aClosedStrategyOffersNothingToDo(PagesUnderTest pages) {
        StrategyCode over = new StrategyCode("OVER");
        record(
                pages,
                Map.of(),
                new StrategyCreated(over, StrategyEvents.charter()),
                new StageSchemeDefined(over, 1, Stage.DEFAULT_SCHEME),
                new RatingScaleDefined(over, 1, RatingLevel.DEFAULT_SCALE),
                new ActionPlanned(
                        over,
                        "A1",
                        planned("A1", "lead", Timescale.inWords("Soon"), null).plan()),
                new StrategyClosed(over));
        Visit coordinator = pages.by("coordinator");

        assertThat(coordinator.get("/strategies/OVER/cases/A1?min=" + head).body())
                .contains("for A1")
                .doesNotContain("What you can do next");
        assertThat(coordinator.get("/strategies/OVER/action-plan").body()).doesNotContain("Plan an action");
    }

    private static ActionPlanned planned(String ref, String lead, Timescale by, @Nullable Timescale review) {
        return new ActionPlanned(
                ACTS,
                ref,
                new ActionPlan(
                        "1",
                        null,
                        "Recruit\nfor " + ref,
                        List.of("Staff stay"),
                        List.of(lead),
                        by,
                        review,
                        Priority.HIGH));
    }

    private void record(PagesUnderTest pages, Map<String, String> more, WaymarkEvent... events) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(EventMetadata.ACTOR, "coordinator");
        metadata.put(EventMetadata.ROLE, "COORDINATOR");
        head = pages.ledger().append(metadata, events);
    }

    private String seen(String path) {
        return BASE + path + (path.contains("?") ? "&" : "?") + "min=" + head;
    }

    @Test
    void thePlanShowsSlippageRatingAndNextDates(PagesUnderTest pages) {
        String plan = pages.by("viewer").get(seen("/action-plan")).body();

        assertThat(plan)
                .contains(
                        "31 October 2024",
                        "Slipped once",
                        "214 days; first due 31 March 2024",
                        "Next review ",
                        "Review overdue",
                        "Waymark could not work out a date from this",
                        ">Amber</span>",
                        "3 actions")
                .doesNotContain("Nothing reported for")
                .doesNotContain("Next due 31 October 2024");
    }

    @Test
    void thePlanIsFilteredByPeriodAndStatus(PagesUnderTest pages) {
        Visit lead = pages.by("lead");

        String period = lead.get(seen("/action-plan?due=true")).body();
        assertThat(period).doesNotContain("for B1", "for B2");
        String complete = lead.get(seen("/action-plan?status=COMPLETE")).body();
        assertThat(complete).contains("1 of 3 actions", "for B2").doesNotContain("for B1");
        assertThat(lead.get(seen("/action-plan?mine=true&overdue=true")).body()).contains("1 of 3 actions", "for B1");
    }

    @Test
    void theApiSaysWhatWasWorkedOut(PagesUnderTest pages) {
        JsonNode plan = JsonMapper.shared()
                .readTree(pages.by("lead")
                        .get("/api/strategies/ACTS/action-plan?asOf=position:" + head)
                        .body());
        JsonNode slipped = plan.at("/actions/0");

        assertThat(slipped.path("slippage").asInt()).isEqualTo(1);
        assertThat(slipped.at("/slip/days").asLong()).isEqualTo(214);
        assertThat(slipped.at("/slip/firstDue").asString()).isEqualTo("2024-03-31");
        assertThat(slipped.at("/slip/reason").asString()).isEqualTo("The budget comes later");
        assertThat(slipped.at("/slip/decision").asString()).isEqualTo("D1");
        assertThat(slipped.path("nextDue").asString()).isEqualTo("2024-10-31");
        assertThat(slipped.path("rating").asString()).isEqualTo("A");
        assertThat(slipped.path("overdue").asBoolean()).isTrue();
        assertThat(slipped.path("reviewOverdue").asBoolean()).isTrue();
        assertThat(plan.at("/actions/1/status").asString()).isEqualTo("COMPLETE");
        assertThat(plan.at("/actions/1/unread/0").asString()).isEqualTo("When the academy opens");
        assertThat(plan.at("/period/from").asString()).isNotEmpty();
    }

    @Test
    void aPastDayAsItIsKnownNowShowsWhatWasTrueThen(PagesUnderTest pages) {
        pages.by("lead").get(seen("/action-plan"));
        JsonNode plan = JsonMapper.shared()
                .readTree(pages.by("lead")
                        .get("/api/strategies/ACTS/action-plan?asOf=2024-02-01&mode=corrected")
                        .body());

        assertThat(plan.at("/actions/0/slippage").asInt()).isEqualTo(1);
        assertThat(plan.at("/actions/0/status").asString()).isEqualTo("PLANNED");
        assertThat(plan.at("/actions/1/status").asString()).isEqualTo("PLANNED");
    }

    @Test
    void aCaseFileShowsProgressSlippageAndImpact(PagesUnderTest pages) {
        String file = pages.by("member").get(seen("/cases/B1")).body();

        assertThat(file)
                .contains(
                        "Slippage: once, 214 days",
                        "The budget comes later",
                        "Decision D1",
                        "214 days later",
                        "Eight of twelve have started",
                        "Four posts filled",
                        "Overdue</strong>")
                .doesNotContain("do/report", "do/revise");
    }

    @Test
    void aCaseFileOffersWhatTheReaderMayDo(PagesUnderTest pages) {
        assertThat(pages.by("coordinator").get(seen("/cases/B1")).body())
                .contains(
                        "do/report", "do/complete", "do/reschedule", "do/assign", "do/revise", "do/impact", "do/cancel")
                .doesNotContain("do/reopen");
        assertThat(pages.by("lead").get(seen("/cases/B1")).body())
                .contains("do/report", "do/complete", "do/impact")
                .doesNotContain("do/reschedule", "do/assign", "do/revise", "do/cancel");
        assertThat(pages.by("lead").get(seen("/cases/B3")).body()).doesNotContain("do/report");
        assertThat(pages.by("coordinator").get(seen("/cases/B2")).body())
                .contains("do/reopen", "do/impact", "The academy is open")
                .doesNotContain("do/report", "do/cancel");
    }

    @Test
    void aRevisionSendsOnlyWhatWasChanged(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'B1','position':" + head + "}");
        Map<String, String> form = new HashMap<>(Map.of(
                "activities", "Recruit\r\nfor B1",
                "theme", "1",
                "workstream", "",
                "leads", "lead\r\nmember",
                "by", "2024-12-31",
                "review", "quarterly",
                "priority", "HIGH",
                "outcomes", "Staff stay",
                "reason", "More was asked"));

        HttpResponse<String> answer = pages.by("coordinator").post(REVISE, REVISE, form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/revise-action");
        assertThat(pages.commands().last().body())
                .contains(
                        "\"action\":\"B1\"",
                        "\"by\":\"2024-12-31\"",
                        "\"leads\":[\"lead\",\"member\"]",
                        "\"reason\":\"More was asked\"")
                .doesNotContain("priority", "activities", "theme", "workstream", "review", "outcomes");
    }

    @Test
    void aLeadReportsAndCompletesButDoesNotRevise(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'B1','position':" + head + "}");
        Visit lead = pages.by("lead");
        String report = BASE + "/cases/B1/do/report";

        HttpResponse<String> answer =
                lead.post(report, report, Map.of("status", "IN_PROGRESS", "rating", "G", "comment", "Ten by now"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/report-action-progress");
        assertThat(pages.commands().last().body())
                .contains("\"status\":\"IN_PROGRESS\"", "\"rating\":\"G\"", "\"comment\":\"Ten by now\"");
        assertThat(lead.get(REVISE).body()).contains("You do not have permission");
    }

    @Test
    void completingAsksForEvidence(PagesUnderTest pages) {
        String complete = BASE + "/cases/B1/do/complete";

        HttpResponse<String> page = pages.by("lead").post(complete, complete, Map.of("evidence", " "));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Enter the evidence", "href=\"#evidence\"");
    }

    @Test
    void everyFormOpens(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        for (String form : List.of("report", "complete", "reschedule", "assign", "revise", "impact", "cancel")) {
            HttpResponse<String> page = coordinator.get(BASE + "/cases/B1/do/" + form);
            assertThat(page.statusCode()).as(form).isEqualTo(200);
        }
        assertThat(coordinator.get(BASE + "/cases/B1/do/impact").body()).contains("Four posts filled");
        assertThat(coordinator.get(BASE + "/cases/B1/do/reschedule").body()).contains("Now: 2024-10-31.");
    }

    @Test
    void theTableOfImpactSaysWhatWasPlannedAndWhatWasSeen(PagesUnderTest pages) {
        assertThat(pages.by("viewer").get(seen("/impact")).body())
                .contains("Impact is recorded for 1 of 3 actions.", "Fewer vacancies", "Four posts filled", "Payroll");
        assertThat(pages.by("viewer").get("/strategies/SG23/impact").body()).contains("No impact yet");
    }
}

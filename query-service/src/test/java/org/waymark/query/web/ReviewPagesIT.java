package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventMetadata;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.MeetingBuilder;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskBuilder;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.WaymarkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two quarters with a review each: their packs, what was decided and done, and the past at a meeting or a decision. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesIT {

    private static final StrategyBuilder REVS = StrategyBuilder.strategy("REVS");
    private static final String BASE = "/strategies/REVS";
    private static final String API = "/api/strategies/REVS";
    private static final Map<String, String> BY_D1 = Map.of(EventMetadata.DECISION, "D1");

    private final JsonMapper json = new JsonMapper();
    private long firstHeld;
    private long firstDecided;
    private long secondHeld;
    private long head;

    @BeforeAll
    void twoQuarters(PagesUnderTest pages) {
        MeetingBuilder first =
                REVS.meeting("M1").on("2023-07-05").titled("First quarter").of("Steering group");
        MeetingBuilder second = REVS.meeting("M2").on("2023-10-11").of("Steering group");
        RiskBuilder capped = REVS.risk("R1").actionee(null).withoutTarget();
        RiskBuilder passed = REVS.risk("R2").actionee(null).withoutTarget();
        record(pages, Map.of(), REVS.created().toArray(WaymarkEvent[]::new));
        record(
                pages,
                Map.of(),
                REVS.theme("1", "Recruitment"),
                REVS.project("P1").registered(),
                REVS.action("1A").planned(),
                REVS.action("1B").planned(),
                capped.raised(),
                passed.raised(),
                first.scheduled());
        record(pages, asAt("2023-05-31"), report(1, RatingLevel.AMBER));
        record(pages, Map.of(EventMetadata.REASON, "The room was taken"), first.rescheduledTo("2023-07-12"));
        firstHeld = record(pages, asAt("2023-07-12"), first.heldWith("coordinator", "member"));
        firstDecided = record(
                        pages,
                        asAt("2023-07-12"),
                        decided("D1", "P1"),
                        new CaseLinked(REVS.code(), "D1", "P1"),
                        new CaseLinked(REVS.code(), "P1", "D1"))
                - 2;
        record(pages, asAt("2023-07-12"), decided("D2", "R1"), first.closed("On course"), second.scheduled());
        record(pages, with(BY_D1, EventMetadata.AS_AT, "2023-08-31"), report(2, RatingLevel.RED));
        record(
                pages,
                with(BY_D1, EventMetadata.REASON, "The money comes in October"),
                REVS.action("1A").rescheduled("2023-09-30", "2023-12-31"));
        record(pages, Map.of(EventMetadata.REASON, "Caseloads are capped"), capped.reassessed(2, 3));
        record(pages, Map.of(EventMetadata.REASON, "Nobody left"), passed.closed());
        record(pages, Map.of(), REVS.action("1B").completed("Twelve contracts signed"));
        secondHeld = record(pages, asAt("2023-10-11"), second.heldWith("member"));
        record(pages, asAt("2023-10-12"), report(3, RatingLevel.GREEN));
        head = record(
                pages,
                Map.of(),
                REVS.meeting("M3")
                        .kind(ReviewKind.HIGHLIGHT)
                        .on("2024-01-10")
                        .of("Leadership team")
                        .scheduled());
    }

    private static StageProgressReported report(int number, RatingLevel rating) {
        return REVS.project("P1")
                .report(number)
                .rated(rating)
                .comment("Report " + number)
                .asking("Money")
                .reported();
    }

    private static DecisionRecorded decided(String ref, String... cases) {
        return REVS.decision(ref)
                .at("M1")
                .text("Decision " + ref + ": fund two places")
                .by("Steering group")
                .about(cases)
                .recorded();
    }

    private static Map<String, String> asAt(String day) {
        return Map.of(EventMetadata.AS_AT, day);
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        Map<String, String> more = new HashMap<>(some);
        more.put(key, value);
        return more;
    }

    private long record(PagesUnderTest pages, Map<String, String> more, WaymarkEvent... events) {
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(EventMetadata.ACTOR, "coordinator");
        metadata.put(EventMetadata.ROLE, "COORDINATOR");
        return pages.ledger().append(metadata, events);
    }

    private String page(PagesUnderTest pages, String who, String path) {
        HttpResponse<String> page = pages.by(who).get(BASE + path + (path.contains("?") ? "&" : "?") + "min=" + head);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private JsonNode answer(PagesUnderTest pages, String path) {
        Visit auditor = pages.by("auditor");
        auditor.get(BASE + "/reviews?min=" + head);
        HttpResponse<String> answer = auditor.get(API + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void theCalendarShowsEveryReviewAndTheNextOfEachKind(PagesUnderTest pages) {
        JsonNode calendar = answer(pages, "/reviews");

        assertThat(calendar.path("reviews")).hasSize(3);
        JsonNode first = calendar.at("/reviews/2");
        assertThat(first.path("ref").asString()).isEqualTo("M1");
        assertThat(first.path("status").asString()).isEqualTo("CLOSED");
        assertThat(first.path("date").asString()).isEqualTo("2023-07-12");
        assertThat(first.path("firstDate").asString()).isEqualTo("2023-07-05");
        assertThat(first.path("heldAt").asLong()).isEqualTo(firstHeld);
        assertThat(texts(first.path("decisions"))).containsExactly("D1", "D2");
        assertThat(calendar.at("/next/0/review").asString()).isEqualTo("M3");
        assertThat(calendar.at("/next/0/overdue").asBoolean()).isTrue();
        assertThat(calendar.path("next"))
                .extracting(next -> next.path("kind").asString())
                .containsExactlyInAnyOrder("HIGHLIGHT", "QUARTERLY", "ANNUAL");
        assertThat(page(pages, "viewer", "/reviews"))
                .contains("First quarter", "12 July 2023", "originally 5 July 2023", "Not scheduled.")
                .doesNotContain(BASE + "/reviews/M1", "Schedule a meeting");
        assertThat(page(pages, "coordinator", "/reviews")).contains(BASE + "/reviews/M1", BASE + "/do/schedule-review");
    }

    @Test
    void aReviewLiesAheadAsLongAsTheMomentShownIsBefore(PagesUnderTest pages) {
        JsonNode calendar = answer(pages, "/reviews?asOf=position:" + (firstHeld - 1));

        assertThat(calendar.path("reviews")).hasSize(1);
        assertThat(calendar.at("/reviews/0/status").asString()).isEqualTo("SCHEDULED");
        assertThat(calendar.at("/reviews/0/heldAt").isNull()).isTrue();
    }

    @Test
    void decisionsShowWhatWasDoneAboutThem(PagesUnderTest pages) {
        JsonNode decisions = answer(pages, "/decisions").path("decisions");

        assertThat(texts(decisions, "ref")).containsExactly("D2", "D1");
        assertThat(decisions.at("/0/carriedOut").asBoolean()).isFalse();
        assertThat(decisions.at("/0/status").asString()).isEqualTo("OPEN");
        assertThat(decisions.at("/1/status").asString()).isEqualTo("DONE");
        JsonNode done = decisions.at("/1/done");
        assertThat(texts(done, "type")).containsExactly("StageProgressReported", "ActionRescheduled");
        assertThat(done.at("/1/reason").asString()).isEqualTo("The money comes in October");
        assertThat(done.at("/0/asAt").asString()).isEqualTo("2023-08-31");
        assertThat(page(pages, "viewer", "/decisions"))
                .contains("Decision D1: fund two places", "Open", "Done")
                .doesNotContain("See what was known");
        assertThat(page(pages, "coordinator", "/cases/D1"))
                .contains("Agency cover costs more", "The money comes in October", "See </span>1A", "M1 First quarter");
    }

    @Test
    void decisionsAreFilteredByTheAddress(PagesUnderTest pages) {
        assertThat(page(pages, "viewer", "/decisions?status=OPEN"))
                .contains("1 of 2 decisions", "Decision D2: fund two places")
                .doesNotContain("Decision D1: fund two places");
        assertThat(page(pages, "viewer", "/decisions?rating=G"))
                .contains("Decision D1: fund two places")
                .doesNotContain("Decision D2: fund two places");
        assertThat(page(pages, "viewer", "/decisions?rating=A")).contains("No decisions match");
    }

    @Test
    void decisionsAreCarriedOutFromTheirFile(PagesUnderTest pages) {
        String form = BASE + "/cases/R1/do/reassess?";

        assertThat(page(pages, "coordinator", "/cases/D2"))
                .contains("Carry out")
                .containsPattern(Pattern.quote(form) + "[^\"]*decision=D2")
                .containsPattern(Pattern.quote(form) + "[^\"]*back=/cases/D2");
        assertThat(page(pages, "coordinator", "/cases/D1")).doesNotContain("Carry out");
        assertThat(page(pages, "coordinator", "/cases/R1/do/reassess?decision=D2&back=/cases/D2"))
                .contains("name=\"decision\" value=\"D2\"", "name=\"back\" value=\"/cases/D2\"");
        assertThat(page(pages, "coordinator", "/cases/R1/do/reassess?assessment=CURRENT&decision=D2&back=/cases/D2"))
                .containsPattern("<option value=\"D2\" selected")
                .contains("name=\"back\" value=\"/cases/D2\"");
    }

    @Test
    void thePackIsWhatChangedSinceTheLastOfItsKind(PagesUnderTest pages) {
        JsonNode pack = answer(pages, "/reviews/M2");

        assertThat(pack.at("/since/ref").asString()).isEqualTo("M1");
        assertThat(pack.path("after").asLong()).isEqualTo(firstHeld);
        assertThat(pack.path("upTo").asLong()).isEqualTo(secondHeld);
        JsonNode movement = pack.at("/themes/0/movements/0");
        assertThat(movement.path("project").asString()).isEqualTo("P1");
        assertThat(movement.at("/before/letter").asString()).isEqualTo("A");
        assertThat(movement.at("/after/letter").asString()).isEqualTo("R");
        assertThat(movement.path("direction").asString()).isEqualTo("DOWN");
        assertThat(movement.path("helpNeeded").asString()).isEqualTo("Money");
        assertThat(texts(pack.at("/risks/moved"), "ref")).containsExactly("R1");
        assertThat(pack.at("/risks/moved/0/entry/reason").asString()).isEqualTo("Caseloads are capped");
        assertThat(texts(pack.at("/risks/closed"), "ref")).containsExactly("R2");
        assertThat(pack.at("/risks/raised")).isEmpty();
        assertThat(texts(pack.at("/actions/completed"), "ref")).containsExactly("1B");
        assertThat(texts(pack.at("/actions/slipped"), "ref")).containsExactly("1A");
        assertThat(pack.at("/actions/slipped/0/entry/reason").asString()).isEqualTo("The money comes in October");
        assertThat(texts(pack.path("decisions"), "ref")).containsExactly("D1", "D2");
        assertThat(pack.path("open")).isEmpty();
        assertThat(page(pages, "sponsor", "/reviews/M2"))
                .contains(
                        "Pack: Quarterly review",
                        "M1 First quarter",
                        "Worse",
                        "Caseloads are capped",
                        "The money comes in October",
                        "Completed: 1",
                        "Slipped: 1");
    }

    @Test
    void theFirstPackHoldsEverythingFromTheBeginning(PagesUnderTest pages) {
        JsonNode pack = answer(pages, "/reviews/M1");

        assertThat(pack.path("since").isNull()).isTrue();
        assertThat(pack.at("/themes/0/movements/0/before").isNull()).isTrue();
        assertThat(pack.at("/themes/0/movements/0/after/letter").asString()).isEqualTo("A");
        assertThat(texts(pack.at("/risks/raised"), "ref")).containsExactly("R1", "R2");
        assertThat(texts(pack.at("/actions/planned"), "ref")).containsExactly("1A", "1B");
        assertThat(texts(pack.path("decisions"), "ref")).containsExactly("D1", "D2");
    }

    @Test
    void thePackOfAReviewThatLiesAheadGoesUpToNow(PagesUnderTest pages) {
        JsonNode pack = answer(pages, "/reviews/M3");

        assertThat(pack.path("since").isNull()).as("no other of its kind").isTrue();
        assertThat(pack.at("/themes/0/movements/0/after/letter").asString()).isEqualTo("G");
        assertThat(page(pages, "sponsor", "/reviews/M3")).contains("has not taken place yet");
    }

    @Test
    void pagesAreShownAsTheyWereAtAMeetingAndAtADecision(PagesUnderTest pages) {
        String cell = "/themes/0/projects/0/cells/resourcing";

        JsonNode atMeeting = answer(pages, "/progress-grid?asOf=review:M1");
        assertThat(atMeeting.path("position").asLong()).isEqualTo(firstHeld);
        assertThat(atMeeting.path("day").asString()).isEqualTo("2023-07-12");
        assertThat(atMeeting.at(cell + "/rating").asString()).isEqualTo("A");
        JsonNode atDecision = answer(pages, "/progress-grid?asOf=decision:D1");
        assertThat(atDecision.path("position").asLong()).isEqualTo(firstDecided);
        assertThat(page(pages, "lead", "/progress-grid?asOf=review:M2"))
                .contains("You are viewing the past", "as known at meeting M2", "M1 First quarter, 12 July 2023");
        assertThat(answer(pages, "/audit-trail?from=review:M1&to=decision:D1").path("entries"))
                .extracting(entry -> entry.path("position").asLong())
                .containsExactly(firstHeld, firstDecided);
    }

    @Test
    void whatWasKnownIsShownWithWhatWasLearntLater(PagesUnderTest pages) {
        String known = page(pages, "auditor", "/decisions/D1/known");

        assertThat(known)
                .contains(
                        "What was known then",
                        "Decision D1: fund two places",
                        "You are viewing the past",
                        "wm-tag--later",
                        "Report 1",
                        BASE + "/cases/P1?asOf=decision:D1",
                        BASE + "/progress-grid?asOf=decision:D1");
        assertThat(known.indexOf("Report 1"))
                .as("what stood then comes before what was learnt later")
                .isLessThan(known.indexOf("Recorded later"));
        assertThat(known.substring(known.indexOf("Recorded later"))).contains("Red", "Green");
        assertThat(known.substring(known.indexOf("Recorded later"))).doesNotContain("Linked P1 to D1");
    }

    @Test
    void whatChangedBetweenTwoMomentsIsToldCaseByCase(PagesUnderTest pages) {
        JsonNode changes = answer(pages, "/changes?from=review:M1&to=review:M2");

        assertThat(changes.path("after").asLong()).isEqualTo(firstHeld);
        assertThat(changes.path("position").asLong()).isEqualTo(secondHeld);
        Map<String, String> became = new HashMap<>();
        changes.path("cases")
                .forEach(it ->
                        became.put(it.path("ref").asString(), it.path("change").asString()));
        assertThat(became)
                .containsEntry("P1", "CHANGED")
                .containsEntry("R1", "CHANGED")
                .containsEntry("R2", "GONE")
                .containsEntry("1B", "CHANGED")
                .containsEntry("D1", "NEW")
                .containsEntry("M2", "NEW")
                .containsEntry("M1", "CHANGED");
        assertThat(changes.path("ofStrategy")).isEmpty();
        assertThat(page(pages, "lead", "/compare?from=review:M1&to=review:M2"))
                .contains("What changed", "3 new cases, 5 changed, 1 closed", "as known at meeting M1");
    }

    @Test
    void withoutAFirstMomentItIsSinceTheLastMeeting(PagesUnderTest pages) {
        assertThat(answer(pages, "/changes?to=position:" + head).path("from").asString())
                .isEqualTo("review:M2");
        assertThat(answer(pages, "/changes?to=position:" + secondHeld)
                        .path("from")
                        .asString())
                .isEqualTo("review:M1");
        JsonNode all = answer(pages, "/changes?to=position:" + (firstHeld - 1));
        assertThat(all.path("after").asLong()).isEqualTo(-1);
        assertThat(all.path("ofStrategy")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aPeriodTakesTheWholeOfItsFirstDay(PagesUnderTest pages) {
        LocalDate recorded = LocalDate.parse(answer(pages, "/audit-trail?limit=1")
                .at("/entries/0/recordedAt")
                .asString()
                .substring(0, 10));

        assertThat(answer(pages, "/changes?from=" + recorded.minusDays(1)).path("cases"))
                .hasSize(10);
        assertThat(page(pages, "lead", "/compare?day=" + recorded)).contains("Nothing changed");
        assertThat(pages.by("lead")
                        .get(BASE + "/compare?day=" + recorded.plusDays(2))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/changes, viewer, 403",
        "/reviews/M1, viewer, 403",
        "/reviews, viewer, 200",
        "/decisions, viewer, 200",
        "/reviews, administrator, 403",
        "/decisions, administrator, 403",
        // not held, so all up to the end of its date: before this strategy was recorded
        "/progress-grid?asOf=review:M3, auditor, 404",
        "/reviews/M9, auditor, 404",
        "/reviews/P1, auditor, 404",
        "/reviews?mode=corrected, auditor, 400",
        "/reviews/M1?asOf=2099-01-01&mode=corrected, auditor, 400",
        "/decisions?asOf=decision:D9, auditor, 400",
        "/progress-grid?asOf=review:P1, auditor, 400",
        "/changes?from=yesterday, auditor, 400"
    })
    void answersWhoMayAsk(String path, String who, int status, PagesUnderTest pages) {
        Visit visit = pages.by(who);
        visit.get("/?min=" + head);

        assertThat(visit.get(API + path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/reviews/M2, viewer, 403",
        "/decisions/D1/known, viewer, 403",
        "/compare, viewer, 403",
        "/reviews/M9, auditor, 404",
        "/decisions/D9/known, auditor, 404",
        "/compare?from=review:M9, auditor, 400"
    })
    void pagesOpenForWhoMay(String path, String who, int status, PagesUnderTest pages) {
        assertThat(pages.by(who).get(BASE + path).statusCode()).isEqualTo(status);
    }

    @Test
    void aReviewIsHeldAndADecisionRecordedFromItsFile(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'M3','position':" + head + "}");
        assertThat(page(pages, "coordinator", "/cases/M3"))
                .contains(BASE + "/cases/M3/do/hold", BASE + "/cases/M3/do/reschedule", BASE + "/cases/M3/do/cancel")
                .doesNotContain("/do/close", "/do/decide");
        assertThat(page(pages, "member", "/cases/M3")).doesNotContain("/do/hold");
        assertThat(page(pages, "member", "/cases/M2")).contains(BASE + "/cases/M2/do/decide");
        String hold = BASE + "/cases/M3/do/hold";

        HttpResponse<String> sent = pages.by("coordinator")
                .post(
                        hold,
                        hold,
                        Map.of(
                                "attendees", "coordinator\nA guest",
                                "apologies", "sponsor",
                                "asAt-day", "12",
                                "asAt-month", "7",
                                "asAt-year", "2023",
                                "understood", "yes"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().path()).endsWith("/hold-review");
        JsonNode body = json.readTree(pages.commands().last().body());
        assertThat(body.path("review").asString()).isEqualTo("M3");
        assertThat(texts(body.path("attendees"))).containsExactly("coordinator", "A guest");
        assertThat(body.path("asAt").asString()).isEqualTo("2023-07-12");
    }

    @Test
    void closingSaysWhetherTheNextIsScheduled(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'M2','position':" + head + "}");
        String close = BASE + "/cases/M2/do/close";
        page(pages, "coordinator", "/cases/M2");

        pages.by("coordinator")
                .post(close, close, Map.of("summary", "Late", "scheduleNext", "false", "understood", "yes"));

        JsonNode body = json.readTree(pages.commands().last().body());
        assertThat(body.path("scheduleNext").isBoolean()).isTrue();
        assertThat(body.path("scheduleNext").asBoolean()).isFalse();
        assertThat(body.path("summary").asString()).isEqualTo("Late");
    }

    @Test
    void aReviewIsScheduledOnTheNextDateOfTheCycle(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'M4','position':" + head + "}");
        String schedule = BASE + "/do/schedule-review";

        HttpResponse<String> sent = pages.by("coordinator").post(schedule, schedule, Map.of("kind", "ANNUAL"));

        assertThat(sent.headers().firstValue("Location").orElseThrow()).contains(BASE + "/reviews");
        assertThat(pages.commands().last().body())
                .contains("\"kind\":\"ANNUAL\"")
                .doesNotContain("\"date\"");
        assertThat(pages.by("member").get(schedule).statusCode()).isEqualTo(403);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asString())
                .toList();
    }
}

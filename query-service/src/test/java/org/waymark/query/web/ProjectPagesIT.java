package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.waymark.events.Confidence;
import org.waymark.events.EventMetadata;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid after a meeting, a project's file and what can be done about it, and the overview. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectPagesIT {

    private static final StrategyCode PROJ = new StrategyCode("PROJ");
    private static final String BASE = "/strategies/PROJ";

    private long head;
    private long meeting;

    @BeforeAll
    void projectsAndAMeeting(PagesUnderTest pages) {
        record(
                pages,
                Map.of(),
                new StrategyCreated(PROJ, StrategyEvents.charter()),
                new StageSchemeDefined(PROJ, 1, Stage.DEFAULT_SCHEME),
                new RatingScaleDefined(PROJ, 1, RatingLevel.DEFAULT_SCALE),
                new ThemeAdded(PROJ, "1", "Recruitment", null, List.of()),
                registered("P1", "Careers fair", new PlannedStage("piloting", LocalDate.of(2024, 1, 1), null)),
                registered("P2", "Housing", null),
                registered("P3", "Exit interviews", null),
                new ReviewScheduled(PROJ, "M1", ReviewKind.QUARTERLY, LocalDate.of(2024, 3, 28), null, null));
        record(pages, Map.of(EventMetadata.AS_AT, "2024-02-01"), report("P1", 1, RatingLevel.AMBER, null));
        record(
                pages,
                Map.of(EventMetadata.AS_AT, "2024-03-28"),
                new ReviewHeld(PROJ, "M1", List.of("coordinator"), List.of()));
        meeting = head;
        record(pages, Map.of(EventMetadata.AS_AT, "2024-04-01"), report("P1", 2, RatingLevel.RED, "Two posts"));
        record(pages, Map.of(EventMetadata.REASON, "Nobody offers housing"), new ProjectClosed(PROJ, "P2"));
        ProjectDetails before =
                new ProjectDetails("1", "Exit interviews", List.of("lead"), ProjectStatus.ACTIVE, List.of());
        record(
                pages,
                Map.of(EventMetadata.REASON, "The unions are asked first"),
                new ProjectRevised(
                        PROJ,
                        "P3",
                        before,
                        new ProjectDetails("1", "Exit interviews", List.of("lead"), ProjectStatus.ON_HOLD, List.of())),
                new RiskRaised(
                        PROJ,
                        "R1",
                        new RiskDetails("Agencies raise rates", null, null, null, null, null, null, null),
                        new RiskPeople("lead", null),
                        new RiskAssessment(5, 4, RiskRating.HIGH, 1, null, Confidence.LOW),
                        null,
                        null,
                        LocalDate.of(2024, 5, 1)));
    }

    private static ProjectRegistered registered(String ref, String title, @Nullable PlannedStage planned) {
        return new ProjectRegistered(
                PROJ, ref, "1", title, List.of("lead"), planned == null ? List.of() : List.of(planned));
    }

    private static StageProgressReported report(String project, int number, RatingLevel rating, @Nullable String help) {
        return new StageProgressReported(
                PROJ, project, new StageReport(number, Stage.DEFAULT_SCHEME.getFirst(), 1, rating, 1, "As told", help));
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
    void theGridSaysWhatMovedSinceTheMeetingWhatIsLateAndWhatIsClosed(PagesUnderTest pages) {
        String grid = pages.by("viewer").get(seen("/progress-grid")).body();

        assertThat(grid)
                .contains(
                        "ratings that changed since",
                        "Quarterly review on 28 March 2024",
                        "</span> Worse",
                        " days late",
                        "On hold",
                        "Closed projects",
                        "P2 Housing",
                        "Nobody offers housing");
    }

    @Test
    void theGridIsToldToProgramsToo(PagesUnderTest pages) {
        JsonNode grid = api(pages, "/progress-grid?asOf=position:" + head);

        assertThat(grid.at("/since/review").asString()).isEqualTo("M1");
        assertThat(grid.at("/since/position").asLong()).isEqualTo(meeting);
        assertThat(grid.at("/themes/0/projects").size()).isEqualTo(2);
        JsonNode project = grid.at("/themes/0/projects/0");
        assertThat(project.at("/cells/resourcing/trend").asString()).isEqualTo("DOWN");
        assertThat(project.at("/cells/resourcing/trendText").asString())
                .isEqualTo("Worse than Amber at Quarterly review on 28 March 2024");
        assertThat(project.at("/planned/piloting/late").asString()).isEqualTo("START");
        assertThat(grid.at("/closed/0/ref").asString()).isEqualTo("P2");
        assertThat(grid.at("/closed/0/closed/reason").asString()).isEqualTo("Nobody offers housing");
        assertThat(api(pages, "/progress-grid?asOf=position:" + (meeting + 1))
                        .at("/closed")
                        .size())
                .isZero();
    }

    @Test
    void aClosedProjectSaysWhyAndOffersToReopenIt(PagesUnderTest pages) {
        String file = pages.by("coordinator").get(seen("/cases/P2")).body();

        assertThat(file)
                .contains("Nobody offers housing", "/cases/P2/do/reopen")
                .doesNotContain("/cases/P2/do/close", "/cases/P2/do/revise", "Report progress");
        assertThat(pages.by("lead").get(seen("/cases/P1")).body())
                .contains("Report progress", "Should have started", "Planned from 1 January 2024")
                .doesNotContain("/cases/P1/do/revise");
    }

    @Test
    void aRevisionSendsWhatWasChanged(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + head + "}");
        Visit coordinator = pages.by("coordinator");
        String form = BASE + "/cases/P1/do/revise";

        assertThat(coordinator
                        .post(
                                form,
                                form,
                                Map.of(
                                        "title",
                                        "Careers day",
                                        "theme",
                                        "1",
                                        "leads",
                                        "lead",
                                        "status",
                                        "ON_HOLD",
                                        "reason",
                                        "Shorter"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/revise-project");
        JsonNode sent = JsonMapper.shared().readTree(pages.commands().last().body());
        assertThat(sent.path("reason").asString()).isEqualTo("Shorter");
        assertThat(sent.path("changes").toString()).isEqualTo("{\"title\":\"Careers day\",\"status\":\"ON_HOLD\"}");
    }

    @Test
    void plannedDatesAreSentAsOneList(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + head + "}");
        Visit coordinator = pages.by("coordinator");
        String form = BASE + "/cases/P1/do/plan-stages";
        Map<String, String> typed = new HashMap<>(Map.of("reason", "Agreed in March"));
        typed.put("start-piloting", "1 January 2024");
        typed.put("finish-piloting", "31/3/2024");
        typed.put("start-roll-out", "1 Apr 2024");

        assertThat(coordinator.get(form).body()).contains("Piloting starts", " 2024\"");
        assertThat(coordinator.post(form, form, typed).statusCode()).isEqualTo(303);

        JsonNode sent = JsonMapper.shared().readTree(pages.commands().last().body());
        assertThat(sent.path("changes").toString())
                .isEqualTo("{\"plannedStages\":["
                        + "{\"stage\":\"piloting\",\"start\":\"2024-01-01\",\"finish\":\"2024-03-31\"},"
                        + "{\"stage\":\"roll-out\",\"start\":\"2024-04-01\"}]}");
    }

    @Test
    void theOverviewPutsFirstWhatNeedsAttention(PagesUnderTest pages) {
        String overview = pages.by("sponsor").get(seen("")).body();

        assertThat(overview)
                .contains(
                        "1 stage has a significant problem",
                        "Two posts",
                        "1 risk review is overdue",
                        "Review was due 1 May 2024",
                        "Since Quarterly review on 28 March 2024",
                        "Stages with a worse rating: 1",
                        "New risks: 1",
                        "Projects closed: 1",
                        "2 projects",
                        ", 1 on hold",
                        ", 1 High");
    }

    @Test
    void theOverviewIsToldToProgramsToo(PagesUnderTest pages) {
        JsonNode overview = api(pages, "/overview?asOf=position:" + head);

        assertThat(overview.path("position").asLong()).isEqualTo(head);
        assertThat(overview.at("/attention/problems/0/unanswered").asBoolean()).isTrue();
        assertThat(overview.at("/attention/risks/0/ref").asString()).isEqualTo("R1");
        assertThat(overview.at("/counts/projects").asInt()).isEqualTo(2);
        assertThat(overview.at("/since/review").asString()).isEqualTo("M1");
        assertThat(overview.path("changes")
                        .valueStream()
                        .map(change -> change.path("kind").asString()))
                .containsExactly("WORSE", "PROJECT_CLOSED", "RISK_NEW");
        assertThat(pages.by("auditor").get("/api/strategies/NONE/overview").statusCode())
                .isEqualTo(404);
    }

    private JsonNode api(PagesUnderTest pages, String path) {
        return JsonMapper.shared()
                .readTree(pages.by("auditor").get("/api/strategies/PROJ" + path).body());
    }
}

package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.CaseEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.Answer;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** A page is “not modified” for its reader, and for as long as nothing changes that it depends on. */
@TestInstance(Lifecycle.PER_CLASS)
class UnchangedPagesIT {

    /** Addresses with more than the strategy in them; a new one needs a line here. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/strategies/{code}/cases/{ref}", "/strategies/SG23/cases/P1"),
            Map.entry("/strategies/{code}/reviews/{ref}", "/strategies/SG23/reviews/M1"),
            Map.entry("/strategies/{code}/reviews/{ref}/meeting", "/strategies/SG23/reviews/M1/meeting"),
            Map.entry("/strategies/{code}/reviews/{ref}/present", "/strategies/SG23/reviews/M1/present"),
            Map.entry("/strategies/{code}/reviews/{ref}/minutes", "/strategies/SG23/reviews/M1/minutes"),
            Map.entry("/strategies/{code}/reviews/{ref}/whole", "/strategies/SG23/reviews/M1/whole"),
            Map.entry("/strategies/{code}/decisions/{ref}/known", "/strategies/SG23/decisions/D1/known"),
            Map.entry("/strategies/{code}/highlight-reports/{ref}", "/strategies/SG23/highlight-reports/H1"),
            Map.entry("/strategies/{code}/worksheets/{ref}", "/strategies/SG23/worksheets/W1"),
            Map.entry("/strategies/{code}/redactions/{ref}", "/strategies/SG23/redactions/X1"),
            Map.entry("/strategies/{code}/indicators/{ref}", "/strategies/SG23/indicators/I1"),
            Map.entry("/strategies/{code}/diagnostics/{ref}", "/strategies/SG23/diagnostics/Q2"),
            Map.entry("/strategies/{code}/assessments/{ref}", "/strategies/SG23/assessments/F1"));

    private static final String OF_LEDGER =
            "about the ledger as a whole: it tells of its runs and files, not of a position";
    private static final String FORM = "each form has a key of its own";
    private static final String CHEAP = "nothing is worked out for it";

    /** What has no tag, and why. */
    private static final String TAGGED_FILE = "a file with a tag of its own, which PaperIT asks for again";

    private static final String TAGGED_PICTURE =
            "a picture with a tag of its own, which the test of its pages asks for again";

    private static final String TAGGED_FEED = "a feed with a tag of its own, which CalendarFeedIT asks for again";
    private static final String OF_READER = "the reader's own addresses, which are read anew each time";

    private static final String OF_IMPORT = "about an import of the session, not about a position";

    private static final Map<String, String> WITHOUT_TAG = Map.ofEntries(
            Map.entry("FormPages.form", FORM),
            Map.entry("AssessmentApi.radar", TAGGED_PICTURE),
            Map.entry("DiagnosticApi.picture", TAGGED_PICTURE),
            Map.entry("IndicatorApi.chart", TAGGED_PICTURE),
            Map.entry("ImportPages.blank", FORM),
            Map.entry("ImportPages.blankOfKind", FORM),
            Map.entry("ImportReadingPages.table", FORM),
            Map.entry("ImportReadingPages.columns", FORM),
            Map.entry("ImportPreviewPages.preview", FORM),
            Map.entry("ImportResultPages.progress", OF_IMPORT),
            Map.entry("ImportResultPages.result", OF_IMPORT),
            Map.entry("ImportResultPages.sheet", OF_IMPORT),
            Map.entry("SignInPages.signIn", FORM),
            Map.entry("AboutPages.help", CHEAP),
            Map.entry("AboutPages.accessibility", CHEAP),
            Map.entry("AboutPages.privacy", CHEAP),
            Map.entry("AboutPages.cookies", CHEAP),
            Map.entry(
                    "SearchPages.everywhere",
                    "of all strategies that the reader may see, each at a position of its own"),
            Map.entry("SignInPages.session", "asked so that the session goes on"),
            Map.entry("StrategyListPages.list", "the first page, which says what was just done; its list is in memory"),
            Map.entry("EvidencePages.file", "tagged by the hash of its bytes"),
            Map.entry("EvidenceApi.file", "tagged by the hash of its bytes"),
            Map.entry("AuditCsvPages.csv", "a file to keep; nobody asks for it again"),
            Map.entry("ReportFilesApi.pdf", "a file to keep; nobody asks for it again"),
            Map.entry("ReportFilesApi.docx", "a file to keep; nobody asks for it again"),
            Map.entry("ReportFilesApi.xlsx", "a file to keep; nobody asks for it again"),
            Map.entry("ReportFilesApi.json", "a file to keep; nobody asks for it again"),
            Map.entry("CalendarApi.ofPerson", TAGGED_FEED),
            Map.entry("CalendarApi.ofStrategy", TAGGED_FEED),
            Map.entry("LiveApi.follow", "a stream that goes on"),
            Map.entry("CalendarPages.calendar", OF_READER),
            Map.entry("BookmarkPages.list", "the reader's own bookmarks, which are read anew each time"),
            Map.entry("BookmarkPages.one", FORM),
            Map.entry("MyWorkPages.work", OF_READER),
            Map.entry("ReminderPages.reminders", FORM),
            Map.entry("AllReminderPages.list", FORM),
            Map.entry("UnsubscribePages.ask", FORM),
            Map.entry("ReminderApi.preferences", "the caller's own choice, which is read anew each time"),
            Map.entry("ReminderApi.sent", "what was sent by now, which no position of the ledger tells"),
            Map.entry("ReminderApi.digests", "what was sent by now, which no position of the ledger tells"),
            Map.entry("OwnTokenPages.list", FORM),
            Map.entry("AllTokenPages.list", FORM),
            Map.entry("PortfolioPages.portfolio", OF_READER),
            Map.entry("PortfolioApi.xlsx", "a file to keep; nobody asks for it again"),
            Map.entry("PortfolioApi.csv", "a file to keep; nobody asks for it again"),
            Map.entry("PortfolioApi.pdf", "a file to keep; nobody asks for it again"),
            Map.entry("PortfolioApi.docx", "a file to keep; nobody asks for it again"),
            Map.entry("PeoplePages.list", "of the directory, which is in memory"),
            Map.entry("PeoplePages.addForm", FORM),
            Map.entry("PeoplePages.changeForm", FORM),
            Map.entry("ErasurePages.form", FORM),
            Map.entry("PaperApi.history", TAGGED_FILE),
            Map.entry("PaperApi.historyOfOne", TAGGED_FILE),
            Map.entry("PaperApi.one", TAGGED_FILE),
            Map.entry("PaperApi.table", TAGGED_FILE),
            Map.entry("ReportCheckPages.form", FORM),
            Map.entry("AuditTrailApi.csv", "a file to keep; nobody asks for it again"),
            Map.entry("ExportApi.export", "a file to keep; nobody asks for it again"),
            Map.entry("OpenApiDocs.openApi", CHEAP),
            Map.entry("VerificationPages.verification", OF_LEDGER),
            Map.entry("VerificationApi.verification", OF_LEDGER),
            Map.entry("CertificateApi.certificate", OF_LEDGER),
            Map.entry("LedgerPages.ledger", OF_LEDGER),
            Map.entry("LedgerPages.checkpoints", OF_LEDGER),
            Map.entry("EventProofPages.event", OF_LEDGER),
            Map.entry("ProofsApi.inclusion", OF_LEDGER),
            Map.entry("ProofsApi.consistency", OF_LEDGER),
            Map.entry("CheckpointsApi.list", OF_LEDGER),
            Map.entry("CheckpointsApi.latest", OF_LEDGER),
            Map.entry("CheckpointsApi.ofSize", OF_LEDGER),
            Map.entry("CheckpointsApi.keys", OF_LEDGER));

    private final MovableClock clock = new MovableClock();
    private final TestLedger ledger = new TestLedger(clock);
    private final CommandServiceDouble commands = new CommandServiceDouble();
    private final TestService service = TestService.start(ledger, clock, "waymark.command-url=" + commands.address());
    private Visit coordinator;
    private long head;

    @BeforeAll
    void tell() {
        head = Story.tell(ledger);
    }

    /** In a session of its own: tests move the clock. */
    @BeforeEach
    void signIn() {
        coordinator = new Visit(service.address()).signIn("coordinator");
        seen(coordinator);
    }

    @AfterAll
    void stop() {
        service.close();
        commands.close();
        ledger.close();
    }

    private void seen(Visit visit) {
        assertThat(visit.get("/strategies/SG23?min=" + head).statusCode()).isEqualTo(200);
    }

    /** Every page of one snapshot, as its handlers declare them. */
    private List<String> pages() {
        return service.requestMappings().getHandlerMethods().entrySet().stream()
                .filter(entry -> isTaggedPage(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(UnchangedPagesIT::example)
                .sorted()
                .toList();
    }

    private static boolean isTaggedPage(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Pages.class)
                && handler.getMethod().getReturnType() == ModelAndView.class
                && !handler.hasMethodAnnotation(AlwaysSent.class)
                && Arrays.asList(handler.getMethod().getParameterTypes()).contains(StrategySnapshot.class);
    }

    @Test
    void everythingThatIsReadHasATagOrAReasonWhyNot() {
        List<String> untagged = service.requestMappings().getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .filter(entry -> entry.getKey().getMethodsCondition().isEmpty()
                        || entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(Map.Entry::getValue)
                .filter(handler -> !isTaggedPage(handler) && handler.getMethod().getReturnType() != Answer.class)
                .map(handler -> handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName())
                .distinct()
                .toList();

        assertThat(untagged).containsExactlyInAnyOrderElementsOf(WITHOUT_TAG.keySet());
        assertThat(WITHOUT_TAG.values()).allSatisfy(reason -> assertThat(reason).contains(" "));
    }

    private static String example(String pattern) {
        String plain = pattern.replace("{code}", "SG23");
        return plain.contains("{") ? Objects.requireNonNull(EXAMPLES.get(pattern), pattern) : plain;
    }

    private static String tag(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(String.join(",", page.headers().allValues("Vary"))).containsIgnoringCase("Cookie");
        return page.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void isNotSentAgainWhileNothingChanged() {
        assertThat(pages()).hasSizeGreaterThan(12).allSatisfy(page -> {
            HttpResponse<String> again = coordinator.getUnless(tag(coordinator.get(page)), page);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    @Test
    void readsNothingOfTheStrategyForIt() {
        String grid = "/strategies/SG23/progress-grid";
        String tag = tag(coordinator.get(grid));

        assertThat(coordinator.getUnless(tag, grid).statusCode()).isEqualTo(304);

        assertThat(ledger.probe().commandsOf("GET " + grid))
                .as("roles and time zone are in the strategy's own state")
                .noneMatch(command -> command.contains("projects"));
    }

    @Test
    void isSentAgainWhenSomethingIsRecorded() {
        Map<String, String> tags = tags(coordinator);

        head = ledger.append(CaseEvents.projectRegistered("P9"));
        seen(coordinator);

        assertSentAgain(coordinator, tags);
    }

    @Test
    void isSentAgainOnAnotherDay() {
        Map<String, String> tags = tags(coordinator);

        clock.putForward(Duration.ofDays(1));

        assertSentAgain(coordinator, tags);
    }

    @Test
    void isSentAgainToSomebodyElse() {
        Map<String, String> tags = tags(coordinator);

        assertSentAgain(new Visit(service.address()).signIn("sponsor"), tags);
    }

    @Test
    void isSentAgainInAnotherSession() {
        Map<String, String> tags = tags(coordinator);

        assertSentAgain(new Visit(service.address()).signIn("coordinator"), tags);
    }

    @Test
    void isRefusedToThoseWhoMayNotSeeIt() {
        String trail = "/strategies/SG23/audit-trail";
        Visit viewer = new Visit(service.address()).signIn("viewer");
        head = ledger.append(StrategyEvents.roleGranted("viewer", Role.MEMBER));
        seen(viewer);
        String tag = tag(viewer.get(trail));
        assertThat(viewer.getUnless(tag, trail).statusCode()).isEqualTo(304);

        head = ledger.append(new RoleRevoked(StrategyEvents.SG23, "viewer", Role.MEMBER));
        seen(viewer);

        assertThat(viewer.getUnless(tag, trail).statusCode()).isEqualTo(403);
        assertThat(viewer.getUnless("*", trail).statusCode()).isEqualTo(403);
    }

    @Test
    void isNotKeptWhereItIsAnError() {
        HttpResponse<String> missing = coordinator.get("/strategies/SG23/cases/P99");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void itsFormsHaveNoKeyOfTheirOwn() {
        assertThat(pages())
                .allSatisfy(page ->
                        assertThat(coordinator.get(page).body()).as(page).doesNotContain("name=\"key\""));
    }

    @Test
    void itsFormSendsTheSameOnceAndSomethingElseBesides() {
        String page = "/strategies/SG23/cases/P1";
        Map<String, String> shown = Visit.hidden(coordinator.get(page).body());
        commands.answers(201, "{'id':'P1','position':" + head + "}");

        String first = keyOfNote(shown, "Called Ann");
        String again = keyOfNote(shown, "Called Ann");
        String other = keyOfNote(shown, "Called Bob");
        service.forms().forgetWhatWasSent();
        String later = keyOfNote(Visit.hidden(coordinator.get(page).body()), "Called Ann");

        assertThat(again).as("the button pressed twice").isEqualTo(first);
        assertThat(List.of(first, other, later))
                .as("the page open twice, or gone back to")
                .doesNotHaveDuplicates();
    }

    private String keyOfNote(Map<String, String> shown, String text) {
        Map<String, String> form = new HashMap<>(shown);
        form.put("text", text);
        assertThat(coordinator.postBare("/strategies/SG23/cases/P1/notes", form).statusCode())
                .isEqualTo(303);
        return commands.last().key();
    }

    private Map<String, String> tags(Visit visit) {
        Map<String, String> tags = new TreeMap<>();
        pages().forEach(page -> tags.put(page, tag(visit.get(page))));
        return tags;
    }

    private static void assertSentAgain(Visit visit, Map<String, String> tags) {
        assertThat(tags)
                .allSatisfy((page, tag) -> assertThat(visit.getUnless(tag, page).statusCode())
                        .as(page)
                        .isNotEqualTo(304));
    }
}

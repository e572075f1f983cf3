package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.CaseEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvents;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** A page is “not modified” for its reader, and for as long as nothing changes that it depends on. */
class UnchangedPagesIT {

    /** Addresses with more than the strategy in them; a new one needs a line here. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "/strategies/{code}/cases/{ref}", "/strategies/SG23/cases/P1",
            "/strategies/{code}/reviews/{ref}", "/strategies/SG23/reviews/M1",
            "/strategies/{code}/decisions/{ref}/known", "/strategies/SG23/decisions/D1/known",
            "/strategies/{code}/redactions/{ref}", "/strategies/SG23/redactions/X1");

    /** Pages that are always sent, because they hold a form. */
    private static final List<String> FORMS =
            List.of("/strategies/SG23/cases/P1", "/strategies/SG23/redactions", "/strategies/SG23/redactions/X1");

    private final MovableClock clock = new MovableClock();
    private final TestLedger ledger = new TestLedger(clock);
    private final CommandServiceDouble commands = new CommandServiceDouble();
    private final TestService service = TestService.start(ledger, clock, "waymark.command-url=" + commands.address());
    private final Visit auditor = new Visit(service.address());
    private long head;

    @BeforeEach
    void tell() {
        head = Story.tell(ledger);
        auditor.signIn("auditor");
        seen(auditor);
    }

    @AfterEach
    void stop() {
        service.close();
        commands.close();
        ledger.close();
    }

    private void seen(Visit visit) {
        assertThat(visit.get("/strategies/SG23?min=" + head).statusCode()).isEqualTo(200);
    }

    /** Every page of one snapshot without a form, as its handlers declare them. */
    private List<String> pages() {
        return service.requestMappings().getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        AnnotatedElementUtils.hasAnnotation(entry.getValue().getBeanType(), Pages.class))
                .filter(entry -> entry.getValue().getMethod().getReturnType() == ModelAndView.class)
                .filter(entry -> Arrays.asList(entry.getValue().getMethod().getParameterTypes())
                        .contains(StrategySnapshot.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(UnchangedPagesIT::example)
                .filter(page -> !FORMS.contains(page))
                .sorted()
                .toList();
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
            HttpResponse<String> again = auditor.getUnless(tag(auditor.get(page)), page);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    @Test
    void readsNothingOfTheStrategyForIt() {
        String grid = "/strategies/SG23/progress-grid";
        String tag = tag(auditor.get(grid));

        assertThat(auditor.getUnless(tag, grid).statusCode()).isEqualTo(304);

        assertThat(ledger.probe().commandsOf("GET " + grid))
                .as("roles and time zone are in the strategy's own state")
                .noneMatch(command -> command.contains("projects"));
    }

    @Test
    void isSentAgainWhenSomethingIsRecorded() {
        Map<String, String> tags = tags(auditor);

        head = ledger.append(CaseEvents.projectRegistered("P9"));
        seen(auditor);

        assertSentAgain(auditor, tags);
    }

    @Test
    void isSentAgainOnAnotherDay() {
        Map<String, String> tags = tags(auditor);

        clock.putForward(Duration.ofDays(1));

        assertSentAgain(auditor, tags);
    }

    @Test
    void isSentAgainToSomebodyElse() {
        Map<String, String> tags = tags(auditor);

        assertSentAgain(new Visit(service.address()).signIn("sponsor"), tags);
    }

    @Test
    void isSentAgainInAnotherSession() {
        Map<String, String> tags = tags(auditor);

        assertSentAgain(new Visit(service.address()).signIn("auditor"), tags);
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
    void isNotKeptWhereItIsAnErrorOrHoldsAForm() {
        HttpResponse<String> missing = auditor.get("/strategies/SG23/cases/P99");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("ETag")).isEmpty();
        assertThat(FORMS).allSatisfy(page -> {
            HttpResponse<String> form = auditor.get(page);
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.headers().firstValue("ETag")).isEmpty();
        });
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

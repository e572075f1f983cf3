package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import org.waymark.query.api.Api;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** What holds of every page and query that shows a moment, found by what their handlers ask for. */
@TestInstance(Lifecycle.PER_CLASS)
class PastPagesIT {

    /** Addresses with more than the strategy in them; a new one needs a line here. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/strategies/{code}/cases/{ref}", "/strategies/SG23/cases/P1"),
            Map.entry("/strategies/{code}/reviews/{ref}", "/strategies/SG23/reviews/M1"),
            Map.entry("/strategies/{code}/reviews/{ref}/meeting", "/strategies/SG23/reviews/M1/meeting"),
            Map.entry("/strategies/{code}/reviews/{ref}/present", "/strategies/SG23/reviews/M1/present"),
            Map.entry("/strategies/{code}/reviews/{ref}/minutes", "/strategies/SG23/reviews/M1/minutes"),
            Map.entry("/strategies/{code}/redactions/{ref}", "/strategies/SG23/redactions/X1"),
            Map.entry("/strategies/{code}/highlight-reports/{ref}", "/strategies/SG23/highlight-reports/H1"),
            Map.entry("/strategies/{code}/worksheets/{ref}", "/strategies/SG23/worksheets/W1"),
            Map.entry("/api/strategies/{code}/worksheets/{ref}", "/api/strategies/SG23/worksheets/W1"),
            Map.entry("/strategies/{code}/indicators/{ref}", "/strategies/SG23/indicators/I1"),
            Map.entry("/api/strategies/{code}/indicators/{ref}", "/api/strategies/SG23/indicators/I1"),
            Map.entry(
                    "/api/strategies/{code}/indicators/{ref}/chart.svg",
                    "/api/strategies/SG23/indicators/I1/chart.svg"),
            Map.entry("/strategies/{code}/diagnostics/{ref}", "/strategies/SG23/diagnostics/Q2"),
            Map.entry("/api/strategies/{code}/diagnostics/{ref}", "/api/strategies/SG23/diagnostics/Q2"),
            Map.entry(
                    "/api/strategies/{code}/diagnostics/{ref}/answers.svg",
                    "/api/strategies/SG23/diagnostics/Q2/answers.svg"),
            Map.entry("/strategies/{code}/assessments/{ref}", "/strategies/SG23/assessments/F1"),
            Map.entry("/api/strategies/{code}/assessments/{ref}", "/api/strategies/SG23/assessments/F1"),
            Map.entry(
                    "/api/strategies/{code}/assessments/{ref}/radar.svg",
                    "/api/strategies/SG23/assessments/F1/radar.svg"),
            Map.entry("/api/strategies/{code}/cases/{ref}", "/api/strategies/SG23/cases/P1"),
            Map.entry("/api/strategies/{code}/cases/{ref}/files/{number}", "/api/strategies/SG23/cases/P4/files/1"),
            Map.entry("/api/strategies/{code}/reviews/{meeting}", "/api/strategies/SG23/reviews/M1"),
            Map.entry("/api/strategies/{code}/reviews/{meeting}/minutes", "/api/strategies/SG23/reviews/M1/minutes"),
            Map.entry("/api/strategies/{code}/highlight-reports/{ref}", "/api/strategies/SG23/highlight-reports/H1"),
            Map.entry(
                    "/api/strategies/{code}/highlight-reports/{ref}.pdf",
                    "/api/strategies/SG23/highlight-reports/H1.pdf"),
            Map.entry(
                    "/api/strategies/{code}/highlight-reports/{ref}.docx",
                    "/api/strategies/SG23/highlight-reports/H1.docx"),
            Map.entry(
                    "/api/strategies/{code}/highlight-reports/{ref}.xlsx",
                    "/api/strategies/SG23/highlight-reports/H1.xlsx"),
            Map.entry(
                    "/api/strategies/{code}/highlight-reports/{ref}.json",
                    "/api/strategies/SG23/highlight-reports/H1.json"));

    /** Advice, and what is still to come, seen from today. */
    private static final Pattern OF_THE_PRESENT = Pattern.compile(
            "\\b((?<!No lead |No owner )yet(?! started)|appears? (here|in)|The coordinator (adds|schedules|registers)|You can|Record decisions|Set the cycle"
                    + "|(s|S)chedule (a|the)|Add |When you|Register |Import |Raise |open an action and)[^<>]{0,60}");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is different each time a page is sent: the token and the key of a form. */
    private static final Pattern EACH_TIME = Pattern.compile("name=\"(_csrf|key)\" value=\"[^\"]*\"");

    private final MovableClock clock = new MovableClock();
    private final TestLedger ledger = new TestLedger(clock);
    private final CommandServiceDouble commands = new CommandServiceDouble();
    private final TestService service = TestService.start(ledger, clock, "waymark.command-url=" + commands.address());
    private final LocalDate recorded = today();
    private long head;

    @BeforeAll
    void tell() {
        head = Story.tell(ledger);
        assertThat(auditor().get("/strategies/SG23?min=" + head).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
        commands.close();
        ledger.close();
    }

    private Visit auditor() {
        return new Visit(service.address()).signIn("auditor");
    }

    private List<String> pages() {
        return of(Pages.class, ModelAndView.class);
    }

    private List<String> queries() {
        return of(Api.class, Object.class);
    }

    /** Every address below which handlers of this kind show a strategy at a moment that is asked for. */
    private List<String> of(Class<? extends Annotation> kind, Class<?> answer) {
        return service.requestMappings().getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        AnnotatedElementUtils.hasAnnotation(entry.getValue().getBeanType(), kind))
                .filter(entry -> Arrays.stream(entry.getValue().getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getType() == StrategySnapshot.class
                                && !parameter.isAnnotationPresent(Present.class)))
                .filter(entry ->
                        answer.isAssignableFrom(entry.getValue().getMethod().getReturnType()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(PastPagesIT::example)
                .distinct()
                .sorted()
                .toList();
    }

    private static String example(String pattern) {
        String plain = pattern.replace("{code}", "SG23");
        return plain.contains("{") ? Objects.requireNonNull(EXAMPLES.get(pattern), pattern) : plain;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    @Test
    void sayTheSameWheneverTheyAreOpened() {
        List<String> moments = List.of(recorded.toString(), "position:" + head, "decision:D1");
        Map<String, String> before = new HashMap<>();
        Visit now = auditor();
        for (String page : pages()) {
            moments.forEach(moment -> before.put(page + "?asOf=" + moment, shown(now, page + "?asOf=" + moment)));
        }
        assertThat(before).hasSizeGreaterThan(30);

        clock.putForward(Duration.ofDays(400));

        Visit later = auditor();
        assertThat(before)
                .allSatisfy((address, text) -> assertThat(shown(later, address))
                        .as("%s, opened 400 days later", address)
                        .isEqualTo(text));
    }

    private static String shown(Visit visit, String address) {
        HttpResponse<String> page = visit.get(address);
        return page.statusCode() + " " + EACH_TIME.matcher(page.body()).replaceAll("$1");
    }

    @Test
    void refuseAMomentToCome() {
        Visit auditor = auditor();
        for (String moment : List.of(
                today().plusDays(1).toString(),
                "2199-01-01",
                clock.instant().plusSeconds(3_600).toString())) {
            refuse(auditor, "asOf=" + moment, "asOf", "is in the future");
            refuse(auditor, "asOf=" + moment + "&mode=corrected", "asOf", "");
        }
        for (String page : pages()) {
            assertThat(auditor.get(page + "?asOf=" + today()).statusCode())
                    .as("%s today", page)
                    .isNotEqualTo(400);
        }
    }

    @Test
    void refuseAnEmptyMomentAndAnEmptyMode() {
        Visit auditor = auditor();
        refuse(auditor, "asOf=", "asOf", "The moment is empty");
        refuse(auditor, "mode=", "mode", "is not a valid mode");
    }

    private void refuse(Visit auditor, String question, String parameter, String why) {
        assertThat(queries()).hasSizeGreaterThan(8).allSatisfy(query -> {
            HttpResponse<String> refused = auditor.get(query + "?" + question);
            assertThat(refused.statusCode()).as("%s?%s", query, question).isEqualTo(400);
            assertThat(refused.body()).contains(why).containsPattern("\"field\":\"(" + parameter + "|mode)\"");
        });
        assertThat(pages()).hasSizeGreaterThan(10).allSatisfy(page -> {
            HttpResponse<String> refused = auditor.get(page + "?" + question);
            assertThat(refused.statusCode()).as("%s?%s", page, question).isEqualTo(400);
            assertThat(HtmlUtils.htmlUnescape(refused.body())).contains(why);
        });
    }

    @Test
    void sayWhenTheFirstEntryWasWhereNothingWasRecordedByThen() {
        Visit auditor = auditor();
        assertThat(pages()).allSatisfy(page -> {
            HttpResponse<String> early = auditor.get(page + "?asOf=2020-01-01");

            assertThat(early.statusCode()).as(page).isEqualTo(404);
            assertThat(HtmlUtils.htmlUnescape(early.body()))
                    .as(page)
                    .contains(
                            "Nothing was recorded in Waymark by then",
                            "First entry of this strategy: <span>" + Formats.date(recorded),
                            "/strategies/SG23/risks?asOf=2020-01-01",
                            page + "?asOf=2020-01-01&mode=corrected");
        });
    }

    /** Who looks at a day on which there was nothing is told that, not what somebody could do about it today. */
    @Test
    void sayWhatHadBeenRecordedByThenAndNotWhatCanBeDoneNow() {
        Visit auditor = auditor();
        Visit coordinator = new Visit(service.address()).signIn("coordinator");
        int empty = 0;
        for (String page : pages()) {
            for (long position = 0; position <= head; position += Math.max(1, Math.min(4, head - position))) {
                String address = page + "?asOf=position:" + position;
                for (Visit visit : List.of(auditor, coordinator)) {
                    HttpResponse<String> past = visit.get(address);
                    String main = HtmlUtils.htmlUnescape(past.body())
                            .replaceFirst("(?s)^.*<div id=\"content\"", "")
                            .replaceFirst("(?s)</main>.*$", "");
                    assertThat(OF_THE_PRESENT.matcher(main).results().map(MatchResult::group))
                            .as(address)
                            .isEmpty();
                    empty += main.contains("had been recorded by then") ? 1 : 0;
                }
            }
        }
        assertThat(empty).isGreaterThan(30);
    }

    @Test
    void showADayAsNowKnownAndKeepThatInTheirLinks() {
        Visit auditor = auditor();
        assertThat(pages()).allSatisfy(page -> {
            HttpResponse<String> corrected = auditor.get(page + "?asOf=" + today() + "&mode=corrected");

            assertThat(corrected.statusCode()).as(page).isEqualTo(200);
            String text = HtmlUtils.htmlUnescape(corrected.body());
            assertThat(text).as(page).contains("as now corrected for " + Formats.date(today()));
            assertThat(Pattern.compile("href=\"([^\"]*asOf=" + today() + "[^\"]*)\"")
                            .matcher(text)
                            .results()
                            .map(link -> link.group(1))
                            .filter(link -> !link.contains("mode=corrected")))
                    .as("links of %s that do not keep the mode", page)
                    .allMatch(link -> link.equals(page + "?asOf=" + today()));
        });
    }
}

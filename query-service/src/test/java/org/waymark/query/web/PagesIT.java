package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page shows, and to whom. */
@ExtendWith(PagesUnderTest.Extension.class)
class PagesIT {

    /** Steps of an import, which are there for who began it: see {@link ImportPagesIT}. */
    /** In the directory, and nowhere else. */
    private static final String SOMEBODY = "sam.body";

    private static final Pattern OF_ONE_SESSION = Pattern.compile("/import/\\{key}/");

    @Test
    void everyPageOpensForWhoMayAndLooksLikeOne(PagesUnderTest pages) {
        Map<String, Visit> visits = Stream.of("coordinator", "administrator", "sponsor")
                .collect(Collectors.toMap(Function.identity(), pages::by));
        Visit coordinator = Objects.requireNonNull(visits.get("coordinator"));
        coordinator.get(pages.seen("/"));
        coordinator.post("/people/add", "/people/add", Map.of("id", SOMEBODY, "name", "Sam Body"));

        List<String> patterns = pages.service().pages().patterns().stream()
                .filter(pattern -> !pattern.contains("{act}")
                        && !OF_ONE_SESSION.matcher(pattern).find())
                .toList();
        assertThat(patterns).hasSizeGreaterThan(15).allSatisfy(pattern -> {
            HttpResponse<String> page =
                    visits.getOrDefault(whoMay(pattern), coordinator).get(example(pattern));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).containsOnlyOnce("<h1").contains("Waymark</title>", "id=\"main\"");
        });
    }

    /** Every form that a case file offers to somebody opens for them. */
    @Test
    void everyFormThatIsOfferedOpens(PagesUnderTest pages) {
        Pattern offered = Pattern.compile("href=\"(/strategies/SG23/cases/[^/\"]+/do/[^\"]+)\"");
        for (String who : List.of("coordinator", "lead", "sponsor", "member")) {
            Visit visit = pages.by(who);
            for (String ref : List.of(
                    "P1", "P3", "1A", "R1", "R3", "R4", "M1", "D1", "H1", "W1", "W1.1", "I1", "Q1", "Q1.6.2", "F1",
                    "F1.1")) {
                String file =
                        visit.get(pages.seen("/strategies/SG23/cases/" + ref)).body();
                assertThat(offered.matcher(file).results().map(link -> link.group(1)))
                        .allSatisfy(form -> assertThat(visit.get(form))
                                .as("%s for %s", form, who)
                                .returns(200, HttpResponse::statusCode)
                                .extracting(HttpResponse::body)
                                .asString()
                                .containsOnlyOnce("<h1"));
            }
        }
    }

    private static String whoMay(String pattern) {
        boolean administrator = pattern.endsWith("/ask")
                || pattern.endsWith("/erase")
                || pattern.equals("/access-tokens")
                || pattern.equals("/reminders")
                || pattern.equals("/ledger/verification");
        return administrator ? "administrator" : pattern.endsWith("/decide") ? "sponsor" : "coordinator";
    }

    /** The pattern with the story's own names in it. */
    private static String example(String pattern) {
        String ref = Map.of(
                        "/answer",
                        "P3",
                        "/redactions/",
                        "X1",
                        "/reviews/",
                        "M1",
                        "/decisions/",
                        "D1",
                        "/actions/",
                        "A1",
                        "/highlight-reports/",
                        "H1",
                        "/worksheets/",
                        "W1",
                        "/indicators/",
                        "I1",
                        "/diagnostics/",
                        "Q1",
                        "/assessments/",
                        "F1")
                .entrySet()
                .stream()
                .filter(part -> pattern.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(pattern.contains("/files/") ? "P4" : "P1");
        String number = pattern.endsWith("/answer") ? "3" : pattern.matches(".*/(actions|notes|files)/.*") ? "1" : "2";
        return pattern.replace("{code}", "SG23")
                .replace("{id}", SOMEBODY)
                .replace("{tab}", "risks")
                .replace("{ref}", ref)
                .replace("{number}", number)
                .replace("{position}", "0")
                .replace("{theme}", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "/, administrator, 200",
        "/strategies/create, administrator, 200",
        "/strategies/SG23, administrator, 403",
        "/strategies/SG23/progress-grid, administrator, 403",
        "/strategies/SG23, viewer, 200",
        "/strategies/SG23/cases/P1, viewer, 200",
        "/strategies/SG23/audit-trail, viewer, 403",
        "/strategies/SG23/audit-trail.csv, viewer, 403",
        "/strategies/SG23/progress-grid?asOf=position:9, viewer, 403",
        "/strategies/SG23/progress-grid?asOfPosition=9, viewer, 403",
        "/strategies/create, viewer, 403",
        "/strategies/SG23/audit-trail, auditor, 200",
        "/strategies/SG23/progress-grid?asOf=position:9, auditor, 200",
        "/strategies/SG23/projects/P1/report-progress, auditor, 403",
        "/strategies/SG23/projects/P1/report-progress, lead, 200",
        "/strategies/SG23/projects/P6/report-progress, lead, 403",
        "/strategies/SG23/projects/P1/report-progress, sponsor, 403",
        "/strategies/SG23/projects/P3/reports/3/answer, sponsor, 200",
        "/strategies/SG23/projects/P3/reports/3/answer, lead, 403",
        "/strategies/SG23/projects/register, lead, 403",
        "/strategies/SG23/set-up, member, 403",
        "/strategies/SG23/redactions, administrator, 200",
        "/strategies/SG23/redactions, auditor, 200",
        "/strategies/SG23/redactions, viewer, 403",
        "/strategies/SG23/redactions/X1, administrator, 200",
        "/strategies/SG23/redactions/X9, administrator, 404",
        "/strategies/SG23/redactions/ask, administrator, 200",
        "/strategies/SG23/redactions/ask, sponsor, 403",
        "/strategies/SG23/redactions/X1/decide, sponsor, 200",
        "/strategies/SG23/redactions/X1/decide, administrator, 403",
        "/strategies/SG23/redactions/X1/decide, coordinator, 403"
    })
    void opensToTheRolesThatMay(String path, String account, int status, PagesUnderTest pages) {
        assertThat(pages.by(account).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/strategies/NONE",
                "/strategies/no.such-code/progress-grid",
                "/strategies/SG23/cases/P99",
                "/strategies/SG23/projects/P99/report-progress",
                "/strategies/SG23/projects/P1/reports/99/correct",
                "/nothing-here"
            })
    void saysPlainlyThatAPageDoesNotExist(String path, PagesUnderTest pages) {
        HttpResponse<String> page = pages.by("coordinator").get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found", "Sign out");
    }

    @Test
    void sendsWhoHasNotSignedInToTheSignInPage(PagesUnderTest pages) {
        HttpResponse<String> answer = pages.by("").get("/strategies/SG23");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void aGridCellHasLetterWordDaysAndALinkToItsReport(PagesUnderTest pages) {
        String grid = pages.by("lead")
                .get(pages.seen("/strategies/SG23/progress-grid"))
                .body();

        assertThat(grid)
                .contains(
                        "href=\"cases/P1#report-2\"",
                        ">R</span>",
                        ">Red</span>",
                        "Theme 1: Recruitment",
                        "Help answered",
                        "Help needed",
                        "Better",
                        "Worse",
                        "\"projects/P1/report-progress\"")
                .doesNotContain("projects/P6/report-progress")
                .containsPattern("<br>\\d+ days?<");
    }

    @Test
    void theOverviewShowsWhatNeedsAttentionFirst(PagesUnderTest pages) {
        String overview =
                pages.by("sponsor").get(pages.seen("/strategies/SG23")).body();

        assertThat(overview)
                .contains(
                        "Backfill for two managers, a day a week",
                        "Answer the help request for P3: Piloting",
                        "1 action is overdue",
                        "had no recent update",
                        "Last report as at")
                .contains("<strong>Demonstration:</strong>");
    }

    @Test
    void aCaseFileShowsACorrectedReportStruckThroughWithWhoAndWhy(PagesUnderTest pages) {
        String file =
                pages.by("member").get(pages.seen("/strategies/SG23/cases/P1")).body();

        assertThat(file)
                .contains(
                        "wm-timeline__item--struck",
                        "id=\"report-3\"",
                        "The wrong stage was rated: the pilot is late, the design is not.",
                        "The supplement is agreed until March 2024.",
                        "Ask the universities for dates before the next meeting.")
                .doesNotContain("Correct this report");
    }

    @Test
    void thePastSaysSoAndOffersNothingToChange(PagesUnderTest pages) {
        String grid = pages.by("coordinator")
                .get("/strategies/SG23/progress-grid?asOf=position:12")
                .body();

        assertThat(grid)
                .contains("You are viewing the past", "at position 12 of the ledger", "Back to now")
                .doesNotContain("Report progress")
                .contains("/strategies/SG23/action-plan?asOf=position:12");
    }

    @Test
    void aMomentThatCannotBeUnderstoodIsExplained(PagesUnderTest pages) {
        HttpResponse<String> page = pages.by("coordinator").get("/strategies/SG23?asOf=yesterday");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("“yesterday” is not a valid moment");
    }

    @Test
    void theActionPlanIsFilteredByTextMineAndOverdue(PagesUnderTest pages) {
        Visit lead = pages.by("lead");
        lead.get(pages.seen("/"));

        assertThat(lead.get("/strategies/SG23/action-plan?overdue=true").body())
                .contains("1 of 4 actions", "Benchmark salaries", "31 August 2023", "Overdue</strong>");
        assertThat(lead.get("/strategies/SG23/action-plan?mine=true").body()).contains("3 of 4 actions");
        assertThat(lead.get("/strategies/SG23/action-plan?text=nothing+like+it").body())
                .contains("No actions match.");
    }

    @Test
    void theAuditTrailIsFilteredAndDownloaded(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        auditor.get(pages.seen("/"));

        String trail = auditor.get("/strategies/SG23/audit-trail?actor=sponsor").body();
        HttpResponse<String> csv = auditor.get("/strategies/SG23/audit-trail.csv?actor=sponsor");

        assertThat(trail)
                .contains("The supplement is agreed until March 2024.", "audit-trail.csv?actor=sponsor")
                .doesNotContain("Policy waits for the unions");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSizeBetween(2, 5).first().isEqualTo(AUDIT_HEADINGS);
    }

    private static final String AUDIT_HEADINGS =
            "\ufeffposition,recorded at,recorded at (UTC),as at,actor,role,type,item,sentence,field,before,after,"
                    + "reason,decision,imported from,actor name";

    @Test
    void anAdministratorSeesStrategiesWithoutAWayIn(PagesUnderTest pages) {
        String list = pages.by("administrator").get(pages.seen("/")).body();

        assertThat(list)
                .contains("workforce development strategy", "Create a strategy", "href=\"/accounts\"")
                .doesNotContain("href=\"/strategies/SG23\"");
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed(PagesUnderTest pages) {
        HttpResponse<String> page = pages.by("").get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void stylesAreServedForAYearUnderAFingerprintAndWithoutTheTypefaceOfGovUk(PagesUnderTest pages) {
        Visit visit = pages.by("");
        List<String> sheets = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
                .matcher(visit.get("/sign-in").body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(sheets).hasSize(6).allSatisfy(sheet -> {
            HttpResponse<String> css = visit.get(sheet);
            assertThat(css.statusCode()).isEqualTo(200);
            assertThat(css.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(sheet).containsPattern("-[0-9a-f]{32}\\.css$");
            assertThat(css.body()).doesNotContain("GDS Transport").doesNotContain("@font-face");
        });
    }
}

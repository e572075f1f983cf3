package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a posted form becomes, and what a refused one looks like. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class FormsIT {

    private static final String REPORT = "/strategies/SG23/projects/P1/report-progress";

    private static final String HELP_MISSING = """
        {'code':'stage-progress.help-needed-missing','detail':'Say what help.',
         'errors':[{'field':'helpNeeded','message':'Red means that help is needed: say what help.'}]}\
        """;

    private static final Map<String, String> RED = Map.of(
            "stage", "resourcing",
            "rating", "R",
            "comment", "Two posts <vacant>",
            "helpNeeded", "Funding",
            "asAt-day", "30",
            "asAt-month", "6",
            "asAt-year", "2023",
            "reason", "The last candidate withdrew");

    @Test
    void aReportBecomesOneCommandAndLeadsToAPageThatHasSeenIt(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Visit lead = pages.by("lead");

        HttpResponse<String> answer = lead.post(REPORT, REPORT, RED);

        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith("/strategies/SG23/progress-grid");
        assertThat(lead.get(next.replaceFirst("^http://[^/]+", "")).body()).contains("Progress on P1 reported");
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/report-stage-progress");
        assertThat(pages.commands().last().authorization()).isEqualTo("Bearer token of lead");
        assertThat(pages.commands().last().key()).hasSize(36);
        assertThat(pages.commands().last().body())
                .contains(
                        "\"strategy\":\"SG23\"",
                        "\"project\":\"P1\"",
                        "\"stage\":\"resourcing\"",
                        "\"rating\":\"R\"",
                        "\"comment\":\"Two posts <vacant>\"",
                        "\"helpNeeded\":\"Funding\"",
                        "\"asAt\":\"2023-06-30\"",
                        "\"reason\":\"The last candidate withdrew\"");
    }

    @Test
    void helpThatWasTypedBeforeAnotherRatingWasChosenIsNotSent(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Map<String, String> green = new HashMap<>(RED);
        green.put("rating", "G");

        pages.by("lead").post(REPORT, REPORT, green);

        assertThat(pages.commands().last().body()).doesNotContain("helpNeeded");
    }

    @Test
    void sendingTheSameFormTwiceCarriesTheSameKey(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Visit lead = pages.by("lead");
        Map<String, String> withKey = new HashMap<>(RED);
        withKey.put("key", "11111111-2222-3333-4444-555555555555");

        lead.post(REPORT, REPORT, withKey);
        String first = pages.commands().last().key();
        lead.post(REPORT, REPORT, withKey);

        assertThat(pages.commands().last().key()).isEqualTo(first).isEqualTo(withKey.get("key"));
    }

    @Test
    void aRefusedReportComesBackWithItsInputAndWhatIsWrongLinkedToTheField(PagesUnderTest pages) {
        pages.commands().answers(422, HELP_MISSING);

        HttpResponse<String> page = pages.by("lead").post(REPORT, REPORT, RED);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "<title>Error: Report progress",
                        "href=\"#helpNeeded\"",
                        "id=\"helpNeeded-error\"",
                        "Red means that help is needed: say what help.",
                        "Two posts &lt;vacant&gt;",
                        "value=\"30\"")
                .containsPattern("value=\"R\"[^>]* checked[ >]");
    }

    @Test
    void aDateThatIsNoneIsRefusedBeforeAnythingIsSent(PagesUnderTest pages) {
        int before = pages.commands().count();
        Map<String, String> wrong = new HashMap<>(RED);
        wrong.put("asAt-month", "13");

        HttpResponse<String> page = pages.by("lead").post(REPORT, REPORT, wrong);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "href=\"#asAt-month\"",
                        "As-at date: the month must be a number from 1 to 12, or its name, such as March");
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    /** Whoever goes back after a report and sends the form once more is asked whether they mean it. */
    @Test
    void theSameASecondTimeOnADayIsAskedAboutFirst(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Visit lead = pages.by("lead");
        Map<String, String> report = new HashMap<>(RED);
        report.put("comment", "Said once");
        assertThat(lead.post(REPORT, REPORT, report).statusCode()).isEqualTo(303);
        int before = pages.commands().count();

        HttpResponse<String> again = lead.post(REPORT, REPORT, report);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .containsPattern("The same was recorded today at [0-9:]+[ap]m by lead, word for word")
                .contains("Said once", "Record it a second time", "href=\"#confirmed\"");
        assertThat(pages.commands().count()).isEqualTo(before);

        report.putAll(Visit.hidden(again.body()));
        report.put("confirmed", again.body().replaceFirst("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1"));
        assertThat(lead.postBare(REPORT, report).statusCode()).isEqualTo(303);
        assertThat(pages.commands().count()).isEqualTo(before + 1);
    }

    @Test
    void aDayFarOutsideTheStrategyIsAskedAboutFirst(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Visit lead = pages.by("lead");
        Map<String, String> report = new HashMap<>(RED);
        report.putAll(Map.of("comment", "Long ago", "asAt-month", "Mar", "asAt-year", "1950"));
        int before = pages.commands().count();

        HttpResponse<String> odd = lead.post(REPORT, REPORT, report);

        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("As-at date: 30 March 1950 is more than a year before the strategy starts");
        assertThat(pages.commands().count()).isEqualTo(before);
        report.put("confirmed", "asAt:1950-03-30");
        assertThat(lead.post(REPORT, REPORT, report).statusCode()).isEqualTo(303);
        assertThat(pages.commands().last().body()).contains("\"asAt\":\"1950-03-30\"");
    }

    @Test
    void aReportThatALaterOneCoversSaysSoWhenItIsSaved(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'P1','position':" + pages.head() + "}");
        Visit lead = pages.by("lead");
        Map<String, String> report = new HashMap<>(RED);
        report.putAll(Map.of("asAt-day", "1", "asAt-month", "5", "asAt-year", "2023", "comment", "Covered"));

        HttpResponse<String> saved = lead.post(REPORT, REPORT, report);

        assertThat(lead.get(saved.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""))
                        .body())
                .containsPattern(
                        "Progress on P1 reported. The progress grid still shows the report on [A-Z][^<]* for 30 June"
                                + " 2023, which is later than 1 May 2023");
    }

    @Test
    void wordsThatAreReadAsNoDayAreAskedAboutFirst(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'1A','position':" + pages.head() + "}");
        Visit coordinator = pages.by("coordinator");
        String reschedule = "/strategies/SG23/cases/1A/do/reschedule";
        Map<String, String> typed = new HashMap<>(Map.of("by", "next Friday", "reason", "Agreed"));

        HttpResponse<String> odd = coordinator.post(reschedule, reschedule, typed);
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("Due: Waymark could not work out a date from “next Friday”");

        typed.put("confirmed", "by:next Friday");
        assertThat(coordinator.post(reschedule, reschedule, typed).statusCode()).isEqualTo(303);

        typed.put("by", "31/2/2027");
        HttpResponse<String> impossible = coordinator.post(reschedule, reschedule, typed);
        assertThat(impossible.statusCode()).isEqualTo(422);
        assertThat(impossible.body())
                .contains("href=\"#by\"", "“31/2/2027” is not a real date: February 2027 has no day 31");
    }

    @Test
    void anUnreachableLedgerLosesNothing(PagesUnderTest pages) {
        pages.commands().answers(503, "not json");

        HttpResponse<String> page = pages.by("lead").post(REPORT, REPORT, RED);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("What you typed is still here.", "Two posts &lt;vacant&gt;");
    }

    @Test
    void aFormWithoutItsTokenIsRefused(PagesUnderTest pages) {
        int before = pages.commands().count();

        HttpResponse<String> page = pages.by("lead").postBare(REPORT, RED);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This form cannot be sent");
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    @Test
    void aFaultOfTheChangesOfACharterStandsAtItsField(PagesUnderTest pages) {
        pages.commands()
                .answers(
                        400,
                        "{'code':'request.invalid','errors':[{'field':'changes.to','message':'Give a later day.'}]}");

        HttpResponse<String> page = pages.by("coordinator")
                .post(
                        "/strategies/SG23/charter/revise",
                        "/strategies/SG23/charter/revise",
                        Map.of(
                                "title",
                                "Shorter",
                                "from-day",
                                "1",
                                "from-month",
                                "4",
                                "from-year",
                                "2023",
                                "to-day",
                                "30",
                                "to-month",
                                "9",
                                "to-year",
                                "2023",
                                "reason",
                                "Agreed"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#to-day\"", "Give a later day.");
        assertThat(pages.commands().last().body()).contains("\"changes\":{", "\"to\":\"2023-09-30\"");
    }

    @Test
    void whatIsLeftEmptyIsAskedForByItsName(PagesUnderTest pages) {
        HttpResponse<String> page = pages.by("coordinator").post("/strategies/create", "/strategies/create", Map.of());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Enter a code, such as SG23", "Enter a title", "Enter the first day", "href=\"#to-day\"");
    }

    @Test
    void aKeyThatIsNoneIsReplacedAndTheFormSentAgain(PagesUnderTest pages) {
        int before = pages.commands().count();
        for (String key : List.of("a\r\nb", "", "x".repeat(300))) {
            Map<String, String> damaged = new HashMap<>(RED);
            damaged.put("key", key);

            HttpResponse<String> page = pages.by("lead").post(REPORT, REPORT, damaged);

            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains(FormInput.DAMAGED, "Two posts &lt;vacant&gt;")
                    .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"");
        }
        assertThat(pages.commands().count()).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtTheField(PagesUnderTest pages) {
        pages.commands()
                .answers(
                        415,
                        "{'code':'import.wrong-kind','errors':[{'field':'file','message':'Choose a CSV or XLSX"
                                + " file.'}]}");

        HttpResponse<String> page = pages.by("coordinator").upload("/strategies/SG23/import", "plan.pdf", "%PDF");

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("href=\"#file\"", "Choose a CSV or XLSX file.");
    }

    /** Whoever gets lost finds the way on; whoever may not look into the strategy is told nothing of it. */
    @Test
    void pagesOfErrorsKeepTheNavigation(PagesUnderTest pages) {
        Visit lead = pages.by("lead");
        lead.get(pages.seen("/strategies/SG23"));
        for (String lost : List.of("/cases/P99", "/nothing/here", "/set-up", "?asOf=yesterday")) {
            HttpResponse<String> page = lead.get("/strategies/SG23" + lost);
            assertThat(page.statusCode()).as(lost).isBetween(400, 499);
            assertThat(page.body()).as(lost).contains("aria-label=\"Strategy\"", "/strategies/SG23/progress-grid");
        }
        assertThat(lead.get("/strategies/NONE99/risks").body()).doesNotContain("aria-label=\"Strategy\"");
        assertThat(pages.by("administrator").get("/strategies/SG23/cases/P99").body())
                .doesNotContain("aria-label=\"Strategy\"");
    }

    @Test
    void signingOutEndsTheSession(PagesUnderTest pages) {
        Visit lead = pages.by("lead");
        String page = lead.get("/").body();
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> out = lead.postBare("/sign-out", Map.of("_csrf", token));

        assertThat(out.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?signed-out"));
        assertThat(lead.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsAnErrorOnTheSignInForm(PagesUnderTest pages) {
        Visit visit = pages.by("");

        HttpResponse<String> answer =
                visit.post("/sign-in", "/sign-in", Map.of("username", "lead", "password", "wrong"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?failed"));
        assertThat(visit.get("/sign-in?failed").body()).contains("The account name or password is not correct");
    }
}

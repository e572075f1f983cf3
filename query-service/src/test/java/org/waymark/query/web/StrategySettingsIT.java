package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.waymark.events.FrameworkItem;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvents;

/** Members, settings, links and the cross-reference of a strategy of their own. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class StrategySettingsIT {

    private static final String HOME = "/strategies/";
    private static final String TITLE = "Children see the same social worker";

    private static long tell(PagesUnderTest pages, String code) {
        StrategyCode here = new StrategyCode(code);
        return pages.ledger()
                .append(
                        new StrategyCreated(here, StrategyEvents.charter()),
                        new ThemeAdded(here, "1", "Recruitment", "Who comes", List.of("A permanent workforce")),
                        new ThemeAdded(here, "2", "Retention", null, List.of()),
                        new ThemeRetired(here, "2"),
                        new StrategyAdopted(here),
                        new RoleGranted(here, "lead", Role.LEAD),
                        new RoleGranted(here, "lead", Role.MEMBER),
                        new FrameworkDefined(
                                here,
                                "ILACS",
                                1,
                                "Inspection action plan",
                                List.of(
                                        new FrameworkItem("AFI 1.1", TITLE),
                                        new FrameworkItem("AFI 1.2", "Caseloads fall"))),
                        new ProjectRegistered(here, "P1", "1", "Careers fair", List.of("lead"), List.of()),
                        new ProjectRegistered(here, "P2", "1", "Academy", List.of("lead"), List.of()),
                        new CaseLinked(here, "P1", "P2"),
                        new CaseLinked(here, "P2", "P1"),
                        new FrameworkItemLinked(here, null, "P1", "ILACS", "AFI 1.1"),
                        new FrameworkItemLinked(here, "1", null, "ILACS", "AFI 1.1"));
    }

    private static String sent(PagesUnderTest pages, String account, String path, String... fields) {
        pages.commands().answers(201, "{'id':'X','position':" + pages.head() + "}");
        HttpResponse<String> answer = pages.by(account).post(path, path.replaceFirst("\\?.*", ""), map(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return pages.commands().last().path().replace("/api/commands/", "") + " "
                + pages.commands().last().body();
    }

    private static Map<String, String> map(String... fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            map.put(fields[index], fields[index + 1]);
        }
        return map;
    }

    private static String seen(PagesUnderTest pages, String account, String path, long head) {
        HttpResponse<String> page = pages.by(account).get(path + (path.contains("?") ? "&" : "?") + "min=" + head);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void membersAreListedWithTheirRolesAndWhatTheseAreFor(PagesUnderTest pages) {
        long head = tell(pages, "ST24A");
        String path = HOME + "ST24A/members";

        assertThat(seen(pages, "administrator", path, head))
                .contains(">lead<", "Steering group member", "/do/grant-role", "/do/revoke-role?role=lead")
                .doesNotContain("/progress-grid");
        assertThat(seen(pages, "viewer", path, head)).contains(">lead<").doesNotContain("/do/grant-role");
        assertThat(sent(pages, "administrator", HOME + "ST24A/do/grant-role", "person", "j.smith", "role", "SPONSOR"))
                .startsWith("grant-role ")
                .contains("\"person\":\"j.smith\"", "\"role\":\"SPONSOR\"");
        String revoke = HOME + "ST24A/do/revoke-role";
        assertThat(seen(pages, "coordinator", revoke + "?role=lead%20MEMBER", head))
                .containsPattern("value=\"lead MEMBER\"[^>]*selected");
        assertThat(sent(pages, "coordinator", revoke, "role", "lead MEMBER", "reason", "Moved on"))
                .startsWith("revoke-role ")
                .contains("\"person\":\"lead\"", "\"role\":\"MEMBER\"", "\"reason\":\"Moved on\"");
        assertThat(pages.by("lead").get(revoke).statusCode()).isEqualTo(403);
        assertThat(seen(pages, "coordinator", HOME + "SG23/members", head)).contains("No members yet");
    }

    @Test
    void themesAreRevisedAndRetired(PagesUnderTest pages) {
        long head = tell(pages, "ST24B");
        assertThat(seen(pages, "coordinator", HOME + "ST24B/set-up", head))
                .contains("/themes/1/revise", "/do/retire-theme?ref=1", "Retired")
                .doesNotContain("/themes/2/revise");
        String revise = HOME + "ST24B/themes/1/revise";
        assertThat(sent(
                        pages,
                        "coordinator",
                        revise,
                        "title",
                        "Recruitment",
                        "description",
                        "",
                        "outcomes",
                        "A permanent workforce",
                        "reason",
                        "Said elsewhere"))
                .startsWith("revise-theme ")
                .contains("\"ref\":\"1\"", "\"changes\":{\"description\":null}", "\"reason\":\"Said elsewhere\"");
        int before = pages.commands().count();
        assertThat(pages.by("coordinator")
                        .post(
                                revise,
                                revise,
                                map(
                                        "title",
                                        "Recruitment",
                                        "description",
                                        "Who comes",
                                        "outcomes",
                                        "A permanent workforce"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(pages.commands().count()).isEqualTo(before);
        assertThat(pages.by("coordinator").get(HOME + "ST24B/themes/9/revise").statusCode())
                .isEqualTo(404);
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24B/do/retire-theme",
                        "ref",
                        "1",
                        "reason",
                        "Merged",
                        "understood",
                        "true"))
                .startsWith("retire-theme ")
                .contains("\"ref\":\"1\"", "\"reason\":\"Merged\"");
    }

    @Test
    void onlyTheCellsOfTheRiskMatrixThatChangedAreSent(PagesUnderTest pages) {
        tell(pages, "ST24C");
        String define = HOME + "ST24C/risk-matrix/define";
        Map<String, String> cells = new LinkedHashMap<>();
        RiskMatrix.DEFAULT
                .cells()
                .forEach(cell -> cells.put(
                        "cell-" + cell.likelihood() + "-" + cell.impact(),
                        cell.rating().name()));
        cells.put("cell-1-5", "HIGH");
        cells.put("reason", "Too lax");
        pages.commands().answers(201, "{'id':'ST24C','position':" + pages.head() + "}");

        assertThat(pages.by("coordinator").post(define, define, cells).statusCode())
                .isEqualTo(303);
        assertThat(pages.commands().last().body())
                .contains("\"cells\":[{\"likelihood\":1,\"impact\":5,\"rating\":\"HIGH\"}]", "\"reason\":\"Too lax\"");
    }

    @Test
    void theReportingCycleIsSetByKind(PagesUnderTest pages) {
        tell(pages, "ST24D");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24D/do/set-reporting-cycle",
                        "HIGHLIGHT.every",
                        "",
                        "HIGHLIGHT.body",
                        "Nobody",
                        "QUARTERLY.every",
                        "P42D",
                        "QUARTERLY.body",
                        "Steering group",
                        "QUARTERLY.first-day",
                        "12",
                        "QUARTERLY.first-month",
                        "4",
                        "QUARTERLY.first-year",
                        "2023",
                        "reason",
                        "Fewer meetings"))
                .startsWith("set-reporting-cycle ")
                .contains("\"every\":\"P42D\"", "\"kind\":\"QUARTERLY\"", "\"first\":\"2023-04-12\"", "Fewer meetings")
                .doesNotContain("HIGHLIGHT");
    }

    @Test
    void aFrameworkIsDefinedFromPastedLines(PagesUnderTest pages) {
        long head = tell(pages, "ST24E");
        String define = HOME + "ST24E/frameworks/define";
        assertThat(seen(pages, "coordinator", define + "?framework=ILACS", head))
                .contains("value=\"ILACS\"", "AFI 1.2  Caseloads fall");
        assertThat(sent(
                        pages,
                        "coordinator",
                        define,
                        "ref",
                        "CYPP",
                        "title",
                        "Children's plan",
                        "items",
                        "1\tSafe\n2\tWell"))
                .startsWith("define-reference-framework ")
                .contains("\"code\":\"1\"", "\"title\":\"Safe\"", "\"code\":\"2\"");
    }

    @Test
    void aStrategyIsClosedAndSaysSo(PagesUnderTest pages) {
        tell(pages, "ST24F");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24F/do/close-strategy",
                        "reason",
                        "The period is over",
                        "understood",
                        "true"))
                .startsWith("close-strategy ")
                .contains("\"strategy\":\"ST24F\"", "\"reason\":\"The period is over\"");
        long closed = pages.ledger().append(new StrategyClosed(new StrategyCode("ST24F")));
        assertThat(seen(pages, "coordinator", HOME + "ST24F/set-up", closed))
                .contains("This strategy was closed on", ">Closed</span>")
                .doesNotContain("/do/close-strategy");
        assertThat(seen(pages, "coordinator", HOME + "ST24F/cases/P1", closed))
                .contains("Add a note")
                .doesNotContain("/do/", "/report-progress");
        assertThat(seen(pages, "coordinator", HOME + "ST24F/progress-grid", closed))
                .doesNotContain("/projects/register", "/report-progress");
        assertThat(seen(pages, "coordinator", HOME + "ST24F/cross-reference", closed))
                .doesNotContain("/do/", "/frameworks/define");
        assertThat(seen(pages, "coordinator", HOME + "ST24F/members", closed)).contains("/do/grant-role");
    }

    @Test
    void theCrossReferenceShowsWhatAnswersToWhat(PagesUnderTest pages) {
        long head = tell(pages, "ST24G");
        String path = HOME + "ST24G/cross-reference";

        assertThat(seen(pages, "viewer", path, head))
                .contains(
                        "ILACS Inspection action plan",
                        TITLE,
                        "1 of 2 items has nothing linked.",
                        "Nothing linked",
                        "/strategies/ST24G/cases/P1",
                        ">Careers fair<")
                .doesNotContain("/do/link-theme");
        assertThat(seen(pages, "coordinator", path, head)).contains("/do/link-theme", "/do/unlink-theme");
        assertThat(seen(pages, "coordinator", HOME + "SG23/cross-reference", head))
                .contains("No reference frameworks yet");
        assertThat(seen(pages, "viewer", "/api" + path, head))
                .contains(
                        "\"code\":\"AFI 1.1\"",
                        "\"themes\":[{\"ref\":\"1\",\"title\":\"Recruitment\"}]",
                        "\"projects\":[{\"ref\":\"P1\",\"title\":\"Careers fair\",\"theme\":\"1\"}]",
                        "\"unlinked\":1");
        long before = head - 2;
        assertThat(seen(pages, "auditor", "/api" + path + "?asOf=position:" + before, head))
                .contains("\"position\":" + before, "\"unlinked\":2");
        assertThat(seen(pages, "auditor", path + "?asOf=position:" + before, head))
                .contains("You are viewing the past", "2 of 2 items have nothing linked.");
    }

    @Test
    void linksAreMadeAndTakenAwayFromTheCaseFile(PagesUnderTest pages) {
        long head = tell(pages, "ST24H");
        String file = HOME + "ST24H/cases/P1";

        assertThat(seen(pages, "coordinator", file, head))
                .contains(
                        "/do/link\"",
                        "/do/link-framework\"",
                        "/do/unlink?to=P2",
                        "Linked items of other plans",
                        TITLE,
                        "/do/unlink-framework?frameworkItem=ILACS");
        assertThat(seen(pages, "lead", file, head)).contains(TITLE).doesNotContain("/do/unlink", "/do/link");
        assertThat(sent(pages, "coordinator", HOME + "ST24H/cases/P1/do/unlink", "to", "P2", "reason", "Wrong"))
                .startsWith("unlink-cases ")
                .contains("\"item\":\"P1\"", "\"to\":\"P2\"", "\"reason\":\"Wrong\"");
        assertThat(sent(pages, "coordinator", HOME + "ST24H/cases/P1/do/link", "to", "P2"))
                .startsWith("link-cases ")
                .contains("\"item\":\"P1\"", "\"to\":[\"P2\"]");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24H/cases/P1/do/link-framework",
                        "frameworkItem",
                        "ILACS AFI 1.2"))
                .startsWith("link-framework-item ")
                .contains("\"item\":\"P1\"", "\"framework\":\"ILACS\"", "\"codes\":[\"AFI 1.2\"]")
                .doesNotContain("frameworkItem\"");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24H/cases/P1/do/unlink-framework",
                        "frameworkItem",
                        "ILACS AFI 1.1",
                        "reason",
                        "Wrong"))
                .startsWith("unlink-framework-item ")
                .contains("\"item\":\"P1\"", "\"framework\":\"ILACS\"", "\"code\":\"AFI 1.1\"");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24H/do/link-theme",
                        "theme",
                        "1",
                        "frameworkItem",
                        "ILACS AFI 1.2"))
                .startsWith("link-framework-item ")
                .contains("\"theme\":\"1\"", "\"codes\":[\"AFI 1.2\"]");
        assertThat(sent(
                        pages,
                        "coordinator",
                        HOME + "ST24H/do/unlink-theme",
                        "theme",
                        "1 ILACS AFI 1.1",
                        "reason",
                        "Wrong"))
                .startsWith("unlink-framework-item ")
                .contains("\"theme\":\"1\"", "\"framework\":\"ILACS\"", "\"code\":\"AFI 1.1\"");
    }
}

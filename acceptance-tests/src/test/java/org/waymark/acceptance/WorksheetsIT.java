package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Answer;
import tools.jackson.databind.JsonNode;

/** Every kind of worksheet is started, filled in, revised, seen as it was, taken away as a file and brought back. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class WorksheetsIT {

    private static int number;

    private final String code = "WS" + ++number;
    private final String pages = "/strategies/" + code;
    private final String worksheets = "/api/strategies/" + code + "/worksheets";

    @BeforeEach
    void aStrategyWithWorkToReferTo(Demo demo) {
        command(
                demo,
                "coordinator",
                "create-strategy",
                "{'code':'%s','title':'Filled in','from':'2023-04-01','to':'2099-03-31','objectives':['Fewer vacancies','Better trained']}");
        command(demo, "coordinator", "add-theme", "{'strategy':'%s','ref':'1','title':'Retention'}");
        command(
                demo,
                "coordinator",
                "plan-action",
                "{'strategy':'%s','ref':'1A','theme':'1','activities':'Raise pay','leads':['lead']}");
        command(
                demo,
                "coordinator",
                "plan-action",
                "{'strategy':'%s','ref':'1B','theme':'1','activities':'Train managers','leads':['lead']}");
        command(demo, "coordinator", "define-worksheet", """
                {'strategy':'%s','kind':'local-needs','title':'Local needs','columns':[
                 {'title':'Need','type':'LONG_TEXT','required':true},{'title':'How urgent','type':'CHOICE','scale':['Now','Later']},
                 {'title':'People','type':'NUMBER'},{'title':'Is it met?','type':'YES_PARTLY_NO'},
                 {'title':'Pays','type':'MONEY','each':'ITEMS','items':['Council','Health']}]}""");
    }

    private Answer command(Demo demo, String account, String name, String body) {
        Answer answer = demo.as(account).command(name, body.formatted(code));
        answer.accepted();
        return answer;
    }

    private JsonNode sheet(Demo demo, String ref, String parameters) {
        return demo.as("auditor").ask(worksheets + "/" + ref + parameters).ok().json();
    }

    private List<String> kinds(Demo demo) {
        return StreamSupport.stream(
                        demo.as("viewer")
                                .ask(worksheets)
                                .ok()
                                .json()
                                .path("kinds")
                                .spliterator(),
                        false)
                .map(kind -> kind.path("kind").asString())
                .toList();
    }

    private static String label(JsonNode column) {
        String title = column.path("title").asString();
        return (column.path("group").isNull() ? title : column.path("group").asString() + ": " + title)
                + (column.path("required").asBoolean() ? "" : " (optional)");
    }

    /** What is typed or chosen in a column, as a person would. */
    private static String typed(JsonNode column, int row) {
        return switch (column.path("type").asString()) {
            case "CHOICE" -> column.path("scale").path(row - 1).path("title").asString();
            case "YES_PARTLY_NO" -> row == 1 ? "Partly" : "Yes";
            case "NUMBER" -> "1,20" + row;
            case "MONEY" -> "£12,50" + row + ".50";
            case "DAY" -> row + " March 2024";
            case "PERSON" -> "Head of Service";
            case "REFERENCE" ->
                switch (column.path("target").asString()) {
                    case "THEME" -> "1";
                    case "ACTION" -> row == 1 ? "1A" : "1B";
                    case "OBJECTIVE" -> "O" + row;
                    default -> "Words for number " + row;
                };
            default -> column.path("title").asString() + " of number " + row;
        };
    }

    private void fillsIn(Visitor visitor, JsonNode columns, int row) {
        for (JsonNode column : columns) {
            String type = column.path("type").asString();
            if (type.equals("CHOICE") || type.equals("YES_PARTLY_NO")) {
                visitor.select(label(column), typed(column, row));
            } else {
                visitor.fill(label(column), typed(column, row));
            }
        }
        visitor.press("Add the row");
    }

    @Test
    void everyKindIsStartedAndFilledInWithoutJavaScript(Demo demo, Visitors visitors) {
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        int count = 0;
        for (String kind : kinds(demo)) {
            String ref = "W" + ++count;
            lead.open(pages + "/do/start-worksheet?kind=" + kind);
            if (lead.page().getByText("Begin with the usual rows").count() > 0) {
                lead.page().getByLabel("Begin with the usual rows").uncheck();
            }
            lead.press("Start the worksheet");
            lead.sees("No rows yet");
            JsonNode columns = sheet(demo, ref, "").path("columns");
            fillsIn(lead, columns, 1);
            lead.sees("Row " + ref + ".1 added");
            fillsIn(lead, columns, 2);

            JsonNode rows = sheet(demo, ref, "").path("rows");
            assertThat(rows.size()).as(kind).isEqualTo(2);
            assertThat(rows.path(0).path("values").size()).as(kind).isEqualTo(columns.size());
            leavesAndComesBack(demo, kind, ref, rows);
        }
        assertThat(count).isEqualTo(14);
    }

    /** Its files come in again without a change, and what was known before is still known. */
    private void leavesAndComesBack(Demo demo, String kind, String ref, JsonNode rows) {
        long position = rows.path(0).path("position").asLong();
        assertThat(sheet(demo, ref, "?asOf=position:" + position).path("rows").size())
                .as(kind)
                .isOne();
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = demo.as("viewer").file(worksheets + "/" + ref + "." + format);
            JsonNode report = demo.as("coordinator")
                    .importFile("/api/import/worksheet?worksheet=" + ref, code, true, ref + "." + format, file)
                    .ok()
                    .json();
            List<String> became = new ArrayList<>();
            report.path("rows").forEach(row -> became.add(row.path("action").asString()));
            assertThat(became).as("%s as %s: %s", kind, format, report).containsExactly("same", "same");
        }
    }

    @Test
    void anAgreedWorksheetAsksForReasonsAndLeadsToActions(Demo demo, Visitors visitors) {
        command(demo, "coordinator", "start-worksheet", "{'strategy':'%s','kind':'gap-analysis','title':'Gaps'}");
        command(
                demo,
                "member",
                "add-worksheet-row",
                "{'strategy':'%s','worksheet':'W1','values':{'objective':'O1','importance':'high','status':'Struggling'}}");
        Visitor coordinator = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open(pages + "/worksheets/W1");
        Axe.findsNothingOn(coordinator);
        coordinator.follow("Agree the worksheet").press("Agree the worksheet");
        coordinator.sees("Agreed on").follow("Revise row W1.1");
        coordinator.select("Status (optional)", "Making progress").press("Save the row");
        assertThat(coordinator.errorSummary()).containsText("Enter a reason");
        coordinator.fill("Reason", "Two posts were filled").press("Save the row");
        coordinator.sees("Making progress").follow("History and links of row W1.1");
        coordinator.sees("Two posts were filled").follow("Plan a linked action");
        coordinator.fill("What will be done", "Raise the bursary").press("Plan the action");
        coordinator.sees("Raise the bursary").follow("W1.1").sees("Raise the bursary");

        assertThat(sheet(demo, "W1", "")
                        .path("rows")
                        .path(0)
                        .path("links")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("ACTION");
        assertThat(demo.as("auditor")
                        .ask("/api/strategies/" + code + "/audit-trail?item=W1.1")
                        .ok()
                        .body())
                .contains("Revised row W1.1 of worksheet W1: status.", "Two posts were filled");
    }

    @Test
    void twoPeopleAtOneRowDoNotOverwriteEachOther(Demo demo, Visitors visitors) {
        command(
                demo,
                "coordinator",
                "start-worksheet",
                "{'strategy':'%s','kind':'internal-factors','title':'Factors'}");
        command(
                demo,
                "member",
                "add-worksheet-row",
                "{'strategy':'%s','worksheet':'W1','values':{'factor':'Pay','side':'blocker','degree':'L'}}");
        Visitor lead = visitors.at(demo.address()).signIn("lead", Demo.PASSWORD);
        Visitor member = visitors.at(demo.address()).signIn("member", Demo.PASSWORD);
        lead.open(pages + "/worksheets/W1?edit=W1.1");
        member.open(pages + "/worksheets/W1?edit=W1.1");
        lead.select("Degree (optional)", "High").press("Save the row");
        lead.sees("Row saved");
        member.select("Degree (optional)", "Medium").press("Save the row");

        assertThat(member.errorSummary()).containsText("Sarah Ellis");
        assertThat(member.main()).containsText("to “High”");
        member.press("Save the row");
        member.sees("Row saved").sees("Medium");
    }

    /** The keyboard alone: one row after the other, without a hand on the mouse. */
    @Test
    void rowsAreAddedFromTheKeyboard(Demo demo, Visitors visitors) {
        command(demo, "coordinator", "start-worksheet", "{'strategy':'%s','kind':'gap-analysis','title':'Gaps'}");
        Visitor member = visitors.at(demo.address()).signIn("member", Demo.PASSWORD);
        member.open(pages + "/worksheets/W1#values.objective");
        for (String objective : List.of("Healthier", "Happier")) {
            member.page().locator("[name='values.objective']:focus").waitFor();
            member.page().keyboard().type(objective);
            member.page().keyboard().press("Enter");
            member.sees("added").sees(objective);
        }
        assertThat(sheet(demo, "W1", "").path("rows").size()).isEqualTo(2);
    }
}

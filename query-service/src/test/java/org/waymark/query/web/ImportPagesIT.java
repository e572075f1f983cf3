package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of an import, step by step, with command-service saying what it says. */
@ExtendWith(PagesUnderTest.Extension.class)
class ImportPagesIT {

    private static final String IMPORT = "/strategies/SG23/import";

    private static final String LOOK =
            "{'kind':'action-plan','kinds':['action-plan'],'tables':[%s],'columns':[{'name':'A','column':'Action','readAs':'activities','title':'What"
                    + " will be done','sure':'certain','blank':0,'samples':['Recruit']},"
                    + "{'name':'B','column':'Lead','readAs':null,'title':null,'sure':null,'blank':1,'samples':['PSW']},{'name':'C','column':'Lead"
                    + " officer','readAs':null,'title':null,'sure':null,'blank':0,'samples':['Clerk']},"
                    + "{'name':'D','column':'RAG','readAs':'rating','title':'Rating','sure':'unsure','blank':0,'samples':['G']}],'fields':[{'field':'activities','title':'What"
                    + " will be done','needed':true,'fillsDown':false,'report':false},"
                    + "{'field':'leads','title':'Lead','needed':false,'fillsDown':false,'report':false},"
                    + "{'field':'rating','title':'Rating','needed':false,'fillsDown':false,'report':true}],'missing':[],'questions':[{'field':'leads','columns':['B','C'],'message':'Columns"
                    + " B and C can both be Lead.'}],'how':{'table':'table 1','hidden':false,'newThemes':false,'update':false},"
                    + "'notes':[]}";

    private static final String TABLE = "{'id':'table"
            + " 1','name':'plan.csv','hidden':false,'chosen':true,'rows':2,'headings':['Action','Lead'],'firstRows':[['Recruit','PSW']]}";
    private static final String HIDDEN_TABLE =
            "{'id':'Old!A1','name':'Old','hidden':true,'chosen':false,'rows':1,'headings':['Action'],'firstRows':[['Gone']]}";

    private static final String COLUMNS = "[{'name':'A','column':'Action','readAs':'activities','title':'What will be"
            + " done','sure':'chosen','blank':0,'samples':[]},{'name':'B','column':'By','readAs':'by','title':'Due"
            + " by','sure':'chosen','blank':0,'samples':[]}]";

    /** A dry run, and a job that has begun: what is not asked for is not read. */
    private static final String TRIED = "{'id':'J1','state':'running','done':312,'of':1000," + report(0, 1) + "}";

    private static String report(int landed, int change) {
        return "'strategy':'SG23','kind':'action-plan','dryRun':true,'columns':" + COLUMNS
                + ",'questions':[],'newThemes':[{'ref':'8','title':'Skills'}],'how':{'hidden':false,'newThemes':true,'update':false},'notes':[],"
                + "'summary':{'rows':3,'add':1,'change':" + change + ",'same':0,'leftOut':0,'problem':1,'landed':"
                + landed
                + "},'position':null,'rows':["
                + "{'row':2,'ref':'1A','action':'add','landed':" + (landed > 0)
                + ",'position':null,'values':{'theme':'8','activities':'Recruit','leads':['PSW'],'by':{'words':'by Aug"
                + " 24','parsed':true,'date':'2024-08-31'}},'changes':[],'warnings':[],'errors':[],'text':null,'cells':['Recruit','by"
                + " Aug 24']},"
                + "{'row':3,'ref':'1B','action':'change','landed':false,'position':null,'values':{'activities':'Keep','leads':[]},"
                + "'changes':[{'field':'leads','title':'Lead','before':'PSW','after':'Clerk'}],'warnings':[],'errors':[],'text':null,'cells':['Keep','']},"
                + "{'row':4,'ref':null,'action':'problem','landed':false,'position':null,'values':{'activities':'Train','leads':[]},'changes':[],'warnings':[],'errors':[{'cell':'B4','column':'By','message':'There"
                + " is no such day.'}],'text':null,'cells':['Train','31/02/2027']}]";
    }

    @Test
    void goesFromAFileToItsResult(PagesUnderTest pages) throws IOException {
        Visit coordinator = pages.by("coordinator");
        String base = given(pages, coordinator, TABLE, "/columns");

        String columns = coordinator.get(base + "/columns").body();
        assertThat(columns)
                .contains(
                        "Only you can say this",
                        "href=\"#column-B\"",
                        "Please choose",
                        "Unsure: please check",
                        "Certain")
                .contains("1 blank cell means", "For which day are the reports true?", "plan.csv");
        Map<String, String> choices = new LinkedHashMap<>(Visit.hidden(columns));
        choices.putAll(Map.of("column-A", "activities", "column-B", "", "column-C", "", "column-D", "rating"));
        HttpResponse<String> open = coordinator.postBare(base + "/columns", choices);
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("There is a problem", "Columns B and C can both be Lead.");

        choices.putAll(Map.of("column-B", "leads", "column-C", "ignore", "blank-B", "value", "value-B", "Clerk; PSW"));
        choices.putAll(Map.of("asAt-day", "30", "asAt-month", "6", "asAt-year", "2024"));
        assertThat(location(coordinator.postBare(base + "/columns", choices))).isEqualTo(base + "/preview");

        pages.commands().answers(200, TRIED);
        String preview = coordinator.get(base + "/preview").body();
        assertThat(pages.commands().last().path())
                .isEqualTo("/api/import/action-plan?strategy=SG23&dryRun=true&cells=true");
        assertThat(pages.commands().last().body())
                .contains(
                        "\"B\":\"leads\"",
                        "\"C\":\"ignore\"",
                        "\"leads\":[\"Clerk\",\"PSW\"]",
                        "\"asAt\":[\"2024-06-30\"]");
        assertThat(preview)
                .contains(
                        "1 action would be added", "1 action is there and differs", "1 row has a problem and stays out")
                .contains(
                        "Add the 1 theme that the strategy does not have yet",
                        "8 Skills",
                        ">Add 1 theme and 1 action</button>")
                .contains("<del>PSW</del>", "<ins>Clerk</ins>", "There is no such day.", "value=\"31/02/2027\"")
                .contains("?show=problem");
        CommandServiceDouble.Received tried = pages.commands().last();
        assertThat(coordinator.get(base + "/preview?show=problem").body())
                .contains("There is no such day.")
                .doesNotContain("31 August 2024");
        assertThat(pages.commands().last()).as("nobody reads the file again").isSameAs(tried);

        Map<String, String> sent = new LinkedHashMap<>(Visit.hidden(preview));
        sent.putAll(Map.of("newThemes", "true", "cell-1", "28/02/2027", "do", "import"));
        assertThat(location(coordinator.postBare(base + "/preview", sent)))
                .as("what was typed is shown before it is done")
                .startsWith(base + "/preview?");
        assertThat(coordinator.get(base + "/preview?show=&page=1").body()).contains("You changed something");
        assertThat(pages.commands().last().body()).contains("\"B4\":\"28/02/2027\"");

        sent = new LinkedHashMap<>(Visit.hidden(preview));
        sent.putAll(Map.of("newThemes", "true", "cell-1", "31/02/2027", "update", "true", "do", "check"));
        coordinator.postBare(base + "/preview", sent);
        assertThat(coordinator.get(base + "/preview").body())
                .contains(">Add 1 theme and 1 action, and change 1</button>");
        sent.put("do", "import");
        HttpResponse<String> without = coordinator.postBare(base + "/preview", sent);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#reason\"", "Enter a reason for the changes");
        sent.put("reason", "Revised plan of June.");
        assertThat(location(coordinator.postBare(base + "/preview", sent))).isEqualTo(base + "/progress");
        assertThat(pages.commands().last().path())
                .isEqualTo("/api/import/action-plan?strategy=SG23&background=true&cells=true");

        HttpResponse<String> progress = coordinator.get(base + "/progress");
        assertThat(progress.body())
                .contains("312 of 1,000 rows", "<progress")
                .as("asks again by itself, with and without JavaScript")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>", "data-seconds=\"5\"");
        assertThat(location(coordinator.get(base + "/columns"))).isEqualTo(base + "/progress");

        pages.commands().answers(200, "{'id':'J1','state':'done','done':3,'of':3,'report':{" + report(1, 1) + "}}");
        assertThat(location(coordinator.get(base + "/progress"))).isEqualTo(base + "/result");
        assertThat(coordinator.get(base + "/result").body())
                .contains(
                        "1 action was imported", "1 row was not imported", "B4: There is no such day.", "result.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(coordinator.file(base + "/result.xlsx")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(text(sheet.getRow(0)))
                    .isEqualTo("Action|By|Row in the file|What became of it|Reference in Waymark|Why");
            assertThat(text(sheet.getRow(1))).startsWith("Recruit|by Aug 24|2").contains("|Added|1A");
            assertThat(text(sheet.getRow(3))).contains("Not imported", "B4: There is no such day.");
        }
    }

    private static String text(XSSFRow row) {
        StringBuilder text = new StringBuilder();
        row.forEach(cell -> text.append(text.isEmpty() ? "" : "|").append(cell));
        return text.toString();
    }

    @Test
    void asksWhichTableWhereThereAreSeveral(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        String base = given(pages, coordinator, TABLE + "," + HIDDEN_TABLE, "/table");

        String tables = coordinator.get(base + "/table").body();
        assertThat(tables).contains("Which table", "2 rows", "Hidden in the file", "Recruit", "Gone");

        Map<String, String> chosen = new LinkedHashMap<>(Visit.hidden(tables));
        chosen.putAll(Map.of("table", "Old!A1", "headingRow", "three"));
        HttpResponse<String> wrong = coordinator.postBare(base + "/table", chosen);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#headingRow\"");

        chosen.putAll(Map.of("headingRow", "3", "hidden", "true"));
        assertThat(location(coordinator.postBare(base + "/table", chosen))).isEqualTo(base + "/columns");
        assertThat(pages.commands().last().body())
                .contains("\"table\":\"Old!A1\"", "\"headingRow\":3", "\"hidden\":true");
    }

    @Test
    void losesNothingButTheFile(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        String base = given(pages, coordinator, TABLE, "/columns");
        Map<String, String> typed = new LinkedHashMap<>(
                Visit.hidden(coordinator.get(base + "/columns").body()));
        typed.putAll(Map.of("column-A", "activities", "column-B", "leads", "column-C", "ignore"));
        Visit again = pages.by("coordinator");
        typed.put("_csrf", again.token());

        String asked = again.postBare(base + "/columns", typed).body();

        assertThat(asked).contains("Choose it again", "&#34;B&#34;:&#34;leads&#34;");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtItsField(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        pages.commands()
                .answers(415, "{'code':'import.wrong-kind','errors':[{'field':'file','message':'Save it as Excel.'}]}");

        HttpResponse<String> page = coordinator.upload(IMPORT, "plan.pdf", "%PDF");

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("href=\"#file\"", "Save it as Excel.");
        assertThat(coordinator
                        .postBare(IMPORT, Map.of("_csrf", coordinator.token()))
                        .body())
                .contains("Choose a CSV, Excel or Word file");
    }

    @Test
    void theOldAddressesPreselectTheKind(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");
        assertThat(coordinator.get("/strategies/SG23/risks/import").body())
                .contains("<option value=\"risk-register\" selected>");
        assertThat(coordinator.get("/strategies/SG23/nothing/import").statusCode())
                .isEqualTo(404);
        assertThat(pages.by("lead").get(IMPORT).statusCode()).isEqualTo(403);
    }

    /** The first step; answers the address with which those of the others begin. */
    private static String given(PagesUnderTest pages, Visit coordinator, String tables, String next) {
        pages.commands().answers(200, LOOK.formatted(tables));
        String there = location(coordinator.upload(IMPORT, "plan.csv", "Action,Lead\nRecruit,PSW\n"));
        assertThat(pages.commands().last().path()).isEqualTo("/api/import/tables?strategy=SG23");
        assertThat(there).startsWith(IMPORT + "/").endsWith(next);
        return there.substring(0, there.length() - next.length());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawPath()
                + (answer.headers().firstValue("Location").orElseThrow().contains("?") ? "?" : "");
    }
}

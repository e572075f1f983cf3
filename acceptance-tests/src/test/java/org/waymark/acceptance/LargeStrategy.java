package org.waymark.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/**
 * A strategy as large as strategies get, with names and titles that try a page: in Arabic and Hebrew, and as long as they may
 * be without a blank. It is recorded in the demonstration once for each test class that asks for it.
 */
final class LargeStrategy {

    static final int ACTIONS = 150;
    static final int RISKS = 60;
    static final String CODE = "LARGE";
    static final String NAME = "استراتيجية القوى العاملة";

    private static final String UNBROKEN = "Ununterbrochen".repeat(30);
    private static final String ARABIC = "تدريب المديرين الجدد، المرحلة 2";
    private static final String HEBREW = "הכשרת מנהלים (שלב 3)";
    private static final String LEAD = "منى الحسن";
    private static final String OWNER = "דוד-לוי";
    private static final String REASON = "السبب: " + UNBROKEN.substring(0, 150);
    private static final int LONGEST_TITLE = 200;
    private static final int LONG_ACTIVITIES = 300;

    /** What the variables of paths stand for in it. */
    static final Map<String, List<String>> PATHS = Map.ofEntries(
            Map.entry("strategies/{code}", List.of(CODE)),
            Map.entry(CODE + "/{tab}", List.of("action-plan", "risks")),
            Map.entry("projects/{ref}", List.of("P1")),
            Map.entry("themes/{theme}", List.of("1")),
            Map.entry(
                    "cases/{ref}",
                    List.of(
                            "P1", "P2", "A1", "A2", "R1", "R2", "M1", "D1", "H1", "W1", "W1.1", "I1", "Q1", "Q2.6.2",
                            "F1", "F2.1")),
            Map.entry("actions/{ref}", List.of("A1")),
            Map.entry("reports/{number}", List.of("1")),
            Map.entry("notes/{ref}", List.of("P1")),
            Map.entry("P1/{number}", List.of("1")),
            // its case has no file
            Map.entry("files/{ref}", List.of()),
            Map.entry("reviews/{ref}", List.of("M1")),
            Map.entry("decisions/{ref}", List.of("D1")),
            Map.entry("worksheets/{ref}", List.of("W1", "W2")),
            Map.entry("indicators/{ref}", List.of("I1", "I2")),
            Map.entry("diagnostics/{ref}", List.of("Q2")),
            Map.entry("assessments/{ref}", List.of("F2")),
            // which positions are its own depends on what was recorded before
            Map.entry("bookmarks/{position}", List.of()),
            Map.entry("import/{key}", List.of("no-file-is-kept-under-this")),
            Map.entry("highlight-reports/{ref}", List.of("H1", "H2")));

    private final Api coordinator;

    private LargeStrategy(Api coordinator) {
        this.coordinator = coordinator;
    }

    static void record(Demo demo) {
        if (demo.as("coordinator").ask("/api/strategies/" + CODE + "/overview").status() != 200) {
            new LargeStrategy(demo.as("coordinator")).record(demo.as("lead"));
        }
    }

    private void record(Api lead) {
        coordinator
                .command(
                        "create-strategy",
                        "{'code':'%s','title':'%s','from':'2023-04-01','to':'2027-03-31'}".formatted(CODE, NAME))
                .accepted();
        give("add-theme", "'ref':'1','title':'%s','outcomes':['%s','%s']".formatted(title(1), title(2), title(3)));
        give("add-theme", "'ref':'2','title':'%s'".formatted(ARABIC));
        give("add-theme", "'ref':'3','title':'Leadership'");
        give("add-workstream", "'theme':'1','ref':'1A','title':'%s'".formatted(title(1)));
        give("schedule-review", "'ref':'M1','kind':'QUARTERLY','title':'%s','body':'%s'".formatted(title(1), ARABIC));
        give("hold-review", "'review':'M1','attendees':['%s'],'apologies':['%s']".formatted(LEAD, OWNER));
        for (int i = 1; i <= 6; i++) {
            give(
                    "register-project",
                    "'ref':'P%d','theme':'%d','title':'%s','leads':['%s','lead']"
                            .formatted(i, theme(i), title(i), LEAD));
            give(
                    "report-stage-progress",
                    "'project':'P%d','stage':'resourcing','rating':'R','comment':'%s','helpNeeded':'%s'"
                            .formatted(i, title(i), title(i + 1)));
        }
        imports(
                "action-plan",
                "Ref,Theme,Activities,Leads,By",
                ACTIONS,
                i -> "A%d,%s,\"%s\",\"%s\",%s"
                        .formatted(i, theme(i), activities(i), i % 3 == 0 ? LEAD : "Service managers", by(i)));
        imports(
                "risk-register",
                "Ref,Theme,Risk,Owner,Likelihood,Impact,Next review",
                RISKS,
                i -> "R%d,%s,\"%s\",%s,%d,%d,%s"
                        .formatted(
                                i, theme(i), title(i), i % 2 == 0 ? OWNER : "lead", 1 + i % 5, 1 + i / 2 % 5, by(i)));
        give(
                "record-decision",
                "'ref':'D1','review':'M1','text':'%s','decidedBy':['%s'],'items':['P1','A1','R1']"
                        .formatted(activities(1), LEAD));
        give("revise-action", "'action':'A1','changes':{'activities':'%s'},'reason':'%s'".formatted(ARABIC, REASON));
        give("report-action-progress", "'action':'A1','status':'IN_PROGRESS','comment':'%s'".formatted(activities(1)));
        give("link-cases", "'item':'P1','to':['A1','A2','R1']");
        give(
                "define-reference-framework",
                "'ref':'PLAN','title':'%s','items':[{'code':'1','title':'%s'}]".formatted(title(1), title(2)));
        give("link-framework-item", "'item':'P1','framework':'PLAN','codes':['1']");
        give("add-note", "'item':'P1','text':'%s'".formatted(activities(1)));
        worksheets();
        indicators();
        diagnostics();
        assessments();
        reports();
        lead.ask("/api/strategies/" + CODE + "/overview").ok();
    }

    /** An indicator whose words and figures are long, with many of them, and one that says much and has none. */
    private void indicators() {
        for (int i = 1; i <= 2; i++) {
            give(
                    "add-indicator",
                    "'name':'%s','meaning':'%s','unit':'%s','better':'LOWER','frequency':'MONTHLY','owner':'%s'"
                            .formatted(
                                    title(i),
                                    i == 1 ? activities(1) : ARABIC,
                                    i == 1 ? "%" : UNBROKEN.substring(0, 50),
                                    OWNER));
        }
        give("set-indicator-target", "'indicator':'I1','period':'2022-23','value':123456789.12345678");
        give(
                "add-benchmark",
                "'indicator':'I1','series':'%s','period':'2022','value':-1234567.5,'source':'%s'"
                        .formatted(ARABIC.substring(0, Math.min(100, ARABIC.length())), title(1)));
        for (int month = 1; month <= 12; month++) {
            give(
                    "record-measurement",
                    "'indicator':'I1','period':'2022-%02d','value':%d,'source':'%s','note':'%s'"
                            .formatted(month, 100_000_000L * month, title(1), activities(1)));
        }
    }

    /** Two runs of the diagnostic, whose answers say much. */
    private void diagnostics() {
        for (String run : List.of("Q1", "Q2")) {
            give("start-diagnostic", "'title':'%s','participants':['%s']".formatted(title(1), LEAD));
            give(
                    "answer-question",
                    "'diagnostic':'%s','question':'6.2','answer':'%s','evidence':'%s','toDo':'%s'"
                            .formatted(run, run.equals("Q1") ? "NO" : "PARTLY", activities(1), ARABIC));
        }
    }

    /** A long worksheet, and one whose cells say much. */
    private void worksheets() {
        give("start-worksheet", "'kind':'stakeholders','title':'%s','usualRows':true".formatted(title(1)));
        give(
                "start-worksheet",
                "'kind':'communications','title':'%s','occasion':'%s','participants':['%s']"
                        .formatted(ARABIC, title(2), LEAD));
        for (int i = 1; i <= 4; i++) {
            give(
                    "add-worksheet-row",
                    "'worksheet':'W2','values':{'audience':'%s','message':'%s','by':['%s'],'when':'2024-03-0%d','status':'planned'}"
                            .formatted(title(i), activities(i), LEAD, i));
        }
    }

    /** Two rounds of self-assessment, scored by groups that have long names. */
    private void assessments() {
        for (String round : List.of("F1", "F2")) {
            give(
                    "start-assessment-round",
                    "'title':'%s','participants':['%s'],'groups':['%s','%s']"
                            .formatted(title(1), LEAD, title(2), ARABIC));
            give(
                    "score-dimension",
                    "'assessment':'%s','dimension':'%s.1','group':'%s','now':2,'wanted':5,'evidence':'%s','comment':'%s'"
                            .formatted(round, round, ARABIC, activities(1), ARABIC));
            give(
                    "plan-assessment-task",
                    "'assessment':'%s','task':'%s','from':'2024-05-01','by':'2024-05-31','participants':['%s']"
                            .formatted(round, activities(2), LEAD));
        }
    }

    /** One report that was issued, and the draft of the next. */
    private void reports() {
        give("define-highlight-report", "'coordinatorMayIssue':true");
        give(
                "draft-highlight-report",
                "'from':'2023-04-01','to':'2024-03-31','title':'%s','author':'%s','distribution':['%s']"
                        .formatted(title(1), LEAD, OWNER));
        give(
                "write-report-section",
                "'report':'H1','section':'status','text':'%s','rating':'R','reason':'%s'"
                        .formatted(activities(1), REASON));
        give("submit-highlight-report", "'report':'H1'");
        give("issue-highlight-report", "'report':'H1'");
        give("draft-highlight-report", "'title':'%s'".formatted(ARABIC));
    }

    private void give(String command, String fields) {
        coordinator
                .command(command, "{'strategy':'%s',%s}".formatted(CODE, fields))
                .accepted();
    }

    private void imports(String table, String columns, int rows, IntFunction<String> row) {
        String lines =
                IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n", columns + "\n", "\n"));
        Answer answer = coordinator.importFile(
                "/api/import/" + table, CODE, false, "table.csv", lines.getBytes(StandardCharsets.UTF_8));
        if (answer.ok().at("/summary/landed").asInt() != rows) {
            throw new AssertionError(answer.body());
        }
    }

    private static String title(int i) {
        return switch (i % 4) {
            case 0 -> ARABIC;
            case 1 -> UNBROKEN.substring(0, LONGEST_TITLE - 3) + i;
            case 2 -> HEBREW + " " + i;
            default -> "A title like others, number " + i;
        };
    }

    private static String activities(int i) {
        return i % 4 == 1 ? UNBROKEN.substring(0, LONG_ACTIVITIES) + i : title(i) + " " + i;
    }

    private static int theme(int i) {
        return 1 + i % 3;
    }

    private static String by(int i) {
        return (2023 + i % 4) + "-%02d-15".formatted(1 + i % 12);
    }
}

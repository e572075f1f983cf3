package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.standalone.testing.Target;

/** Tables as people have them come in through the pages, without a mouse and without JavaScript. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class ImportIT {

    /** Where a file leads to: its tables, its columns, or at once the preview. */
    private static final Pattern NEXT_STEP = Pattern.compile("/import/[^/]+/(?:table|columns|preview)$");

    private static final Path SAMPLES = Path.of("..", "docs", "samples");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int NARROW = 320;
    private static final AtomicInteger STRATEGIES = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "plan-without-references.csv, Add 3 themes and 5 actions, 5 actions were imported, E6",
        "rag-column.csv, Add 3 actions, 3 actions were imported, D4",
        "register-scored.csv, Add 3 risks, 3 risks were imported, C4",
        "template-11-progress.csv, Add 1 theme and 2 projects, 2 projects were imported, F4",
        "template-12-register.csv, Add 4 risks, 4 risks were imported, ''",
        "pasted.txt, Add 2 actions, 2 actions were imported, ''",
        "plan-in-word.docx, Add 2 themes and 5 actions, 5 actions were imported, ''",
    })
    void comesInByKeyboardAlone(
            String file, String button, String result, String wrongCell, Demo demo, Visitors visitors)
            throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Keyboard keyboard = give(coordinator, code, file);

        if (coordinator.page().url().endsWith("/table")) {
            stands(coordinator);
            keyboard.tabTo("Continue").enter();
        }
        coordinator.sees("What each column is");
        stands(coordinator);
        keyboard.tabTo("Preview").enter();

        coordinator.sees("Preview of the import");
        stands(coordinator);
        if (!wrongCell.isEmpty()) {
            assertThat(coordinator.main().locator(".govuk-form-group--error label strong"))
                    .containsText(new String[] {wrongCell});
            coordinator.sees("The others come in all the same.");
        }
        keyboard.tabTo(button).enter();
        coordinator.page().waitForURL("**/result");
        coordinator.sees(result);
        stands(coordinator);
    }

    @Test
    void aCellIsCorrectedWhereItIsShown(Demo demo, Visitors visitors) throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Keyboard keyboard = give(coordinator, code, "plan-without-references.csv");
        keyboard.tabTo("Preview").enter();
        coordinator.sees("5 actions would be added").follow("1 with a problem");
        assertThat(coordinator.main()).not().containsText("Let half plots");

        keyboard.tabTo("E6").type("29/02/2027").enter();
        coordinator.sees("is not a real date");
        keyboard.tabTo("E6").type("28/02/2027").enter();
        coordinator.sees("6 actions would be added").sees("You corrected this cell");

        coordinator.follow("Columns and blank cells");
        coordinator.press("Preview");
        coordinator.sees("6 actions would be added");
    }

    @Test
    void aQuestionIsAnsweredOnceAndKeptForTheNextFile(Demo demo, Visitors visitors) throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        Keyboard keyboard = give(coordinator, code, "two-columns-one-field.csv");
        coordinator.sees("Only you can say this").sees("can both be ‘Lead’");
        keyboard.tabTo("Preview").enter();
        assertThat(coordinator.errorSummary()).containsText("can both be ‘Lead’");

        select(coordinator, "C", "leads");
        select(coordinator, "D", "leads");
        select(coordinator, "E", "by");
        select(coordinator, "F", "ignore");
        coordinator.press("Preview");
        coordinator.sees("Head of Parks and Policy Officer");
        coordinator.press("Add 2 actions");
        coordinator.page().waitForURL("**/result");

        give(coordinator, code, "two-columns-one-field.csv");
        assertThat(coordinator.main()).not().containsText("Only you can say this");
        coordinator.sees("As last time").sees("Joined with column D");
        coordinator.press("Preview");
        coordinator.sees("There is nothing new in this file.");
    }

    @Test
    void ratingsOfMonthsAreOfTheStageThatIsChosenForThem(Demo demo, Visitors visitors) {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/" + code + "/progress-grid/import");
        coordinator.givesTable(csv("Theme,Project,%s\nTransport,Night bus,Amber\n"
                .formatted(MONTH.format(Demo.today().minusMonths(1)))));
        coordinator.sees("The ratings do not say of which stage they are.");

        coordinator.follow("Columns and blank cells");
        coordinator.select("Stage of ratings that name none", "Piloting").press("Preview");
        assertThat(coordinator.main()).not().containsText("do not say of which stage");
        coordinator.press("Add 1 theme and 1 project");
        coordinator.page().waitForURL("**/result");

        assertThat(demo.as("coordinator")
                        .ask("/api/strategies/" + code + "/progress-grid")
                        .ok()
                        .at("/themes/0/projects/0/cells/piloting/rating")
                        .asString())
                .isEqualTo("A");
    }

    @Test
    void whatIsThereAndDiffersIsChangedForAReason(Demo demo, Visitors visitors) {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/" + code + "/action-plan/import");
        coordinator.givesTable(csv("Ref,Action,Lead,By\nA1,Plant trees,Head Gardener,30/09/2026\n"));
        coordinator.press("Add 1 action");
        coordinator.page().waitForURL("**/result");

        coordinator.open("/strategies/" + code + "/import");
        coordinator.givesTable(csv("Ref,Action,Lead,By\nA1,Plant forty trees,Head Gardener,30/09/2026\n"));
        coordinator.sees("1 action is there and differs").sees("Plant forty trees");
        coordinator.page().getByLabel("Change what is there and differs").check();
        coordinator.press("Check again");
        coordinator.press("Change 1 action");
        assertThat(coordinator.errorSummary()).containsText("Enter a reason");
        coordinator.fill("Reason for the changes", "Revised plan of June.").press("Change 1 action");
        coordinator.page().waitForURL("**/result");
        coordinator.sees("Changed").follow("A1");

        coordinator
                .sees("Revised plan of June.")
                .sees("Imported from:")
                .sees("plan.csv")
                .sees("row 2");
        coordinator.open("/strategies/" + code + "/audit-trail");
        coordinator.sees("plan.csv");
    }

    @Test
    void theSheetSaysWhatBecameOfEachRow(Demo demo, Visitors visitors) throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        give(coordinator, code, "rag-column.csv");
        coordinator.press("Preview");
        coordinator.press("Add 3 actions");
        coordinator.page().waitForURL("**/result");
        coordinator.sees("3 rows were not imported");

        APIResponse sheet =
                coordinator.page().request().get(coordinator.page().url().replace("/result", "/result.xlsx"));

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(text(sheet.body()))
                .contains("What became of it", "List the paths that flood", "Added", "Not imported", "D4: ", "F1");
    }

    @Test
    void goingBackConfusesNothing(Demo demo, Visitors visitors) throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        give(coordinator, code, "pasted.txt");
        String columns = coordinator.page().url();
        coordinator.press("Preview");
        coordinator.press("Add 2 actions");
        coordinator.page().waitForURL("**/result");

        coordinator.page().navigate(columns);
        coordinator.page().waitForURL("**/result");
        coordinator.sees("2 actions were imported");
        assertThat(demo.as("coordinator")
                        .ask("/api/strategies/" + code + "/action-plan")
                        .ok()
                        .at("/actions"))
                .hasSize(2);
    }

    @Test
    void asksForAFileThatIsLost(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/" + Demo.STRATEGY + "/import/another-session/preview");
        assertThat(coordinator.errorSummary()).containsText("Choose it again");
    }

    @Test
    void onlyTheCoordinatorImports(Demo demo, Visitors visitors) {
        Visitor lead = visitors.withoutJavaScript(demo.address()).signIn("lead", Demo.PASSWORD);
        assertThat(lead.open("/strategies/" + Demo.STRATEGY + "/import")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "themes.csv, Add 3 themes",
        "action-plan.csv, Add 3 themes and 4 actions",
        "progress-report.csv, Add 2 themes and 3 projects",
        "risk-register.csv, Add 3 risks",
        "published-action-plan.csv, Add 26 actions",
    })
    void theSamplesComeInCleanly(String sample, String button, Demo demo, Visitors visitors) throws IOException {
        String code = strategy(demo);
        Visitor coordinator = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open("/strategies/" + code + "/import");
        coordinator.givesTable(new FilePayload(sample, "text/csv", Files.readAllBytes(SAMPLES.resolve(sample))));
        assertThat(coordinator.link("with a problem")).hasCount(0);
        Axe.findsNothingOn(coordinator);
        coordinator.press(button);
        coordinator.page().waitForURL("**/result");
        coordinator.sees("Every row that should come in is in.");
        Axe.findsNothingOn(coordinator);
    }

    private static String strategy(Demo demo) {
        String code = "PAPER" + STRATEGIES.incrementAndGet();
        demo.as("coordinator")
                .command(
                        "create-strategy",
                        "{'code':'%s','title':'Paper','from':'2026-04-01','to':'2029-03-31'}".formatted(code))
                .accepted();
        return code;
    }

    /** The first step: a file is chosen, or its text is pasted; the rest is done by keyboard. */
    private static Keyboard give(Visitor coordinator, String code, String name) throws IOException {
        byte[] file;
        try (InputStream resource =
                Objects.requireNonNull(ImportIT.class.getResourceAsStream("/paper/" + name), name)) {
            file = resource.readAllBytes();
        }
        coordinator.open("/strategies/" + code + "/import");
        stands(coordinator);
        Keyboard keyboard = new Keyboard(coordinator);
        if (name.endsWith(".txt")) {
            keyboard.tabTo("Or paste a table").type(new String(file, UTF_8));
        } else {
            coordinator
                    .page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(name, "application/octet-stream", file));
        }
        keyboard.tabTo("Continue").enter();
        coordinator.page().waitForURL(NEXT_STEP);
        return keyboard;
    }

    /** That the page fits its window, wide and narrow. */
    private static void stands(Visitor visitor) {
        for (int width : new int[] {NARROW, Visitors.WIDE}) {
            visitor.page().setViewportSize(width, 900);
            assertThat((Boolean) visitor.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s fits a window of %s pixels", visitor.page().url(), width)
                    .isTrue();
        }
    }

    private static void select(Visitor visitor, String column, String field) {
        visitor.page().locator("#column-" + column).selectOption(field);
    }

    private static FilePayload csv(String text) {
        return new FilePayload("plan.csv", "text/csv", text.getBytes(UTF_8));
    }

    /** Everything that the parts of a workbook say. */
    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        Path file = Files.write(Target.folder("import").resolve("result.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }
}

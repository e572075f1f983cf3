package org.waymark.command.imports.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.LeftOut;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionStatus;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

class ActionRowTest {

    @Test
    void readsEveryColumn() {
        Draft draft = read(
                "Ref,Action,Outcomes,Owner,Due,Review,Priority,Theme,Workstream",
                "A12,Recruit,• More staff; less turnover,PSW,31/10/2024,quarterly,high,Recruitment,1A");

        assertThat(draft.row()).isEqualTo(2);
        assertThat(draft.ref()).isEqualTo("A12");
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.errors()).isEmpty();
        assertThat(draft.entry())
                .isEqualTo(new ActionEntry(
                        new ActionPlan(
                                "1",
                                "1A",
                                "Recruit",
                                List.of("More staff", "less turnover"),
                                List.of("PSW"),
                                new Timescale("31/10/2024", LocalDate.of(2024, 10, 31), null, List.of(), false),
                                new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false),
                                Priority.HIGH),
                        new ActionReport(null, null, null, null)));
    }

    @Test
    void namesEveryWrongCellByItsColumnAndRow() {
        Draft draft = read(
                "No,What,Who,Importance,Theme,When,Review,RAG,State,As at",
                "1/A,,n/a,urgent,Housing,31/02/2027,30/02/2027,Blue,Soonish,1/1/2099");

        assertThat(draft.errors())
                .extracting(error -> error.column() + " " + error.cell())
                .containsExactlyInAnyOrder(
                        "No A2",
                        "What B2",
                        "Importance D2",
                        "Theme E2",
                        "When F2",
                        "Review G2",
                        "RAG H2",
                        "State I2",
                        "As at J2");
        assertThat(draft.errors())
                .extracting(CellMessage::message)
                .contains(
                        "‘urgent’ is not a priority. Write High, Medium or Low.",
                        "The strategy has no theme ‘Housing’. Choose to add new themes, or correct the cell; a reference or a title will do.",
                        "‘Soonish’ is not a status. Write Planned, In progress, Complete or Cancelled.");
    }

    @Test
    void knowsThemesAndWorkstreamsByRefOrTitle() {
        assertThat(List.of("2", "Theme 2", "Priority 2: Retention", "2. retention", "RETENTION"))
                .allSatisfy(cell -> assertThat(Plans.plan(read("Ref,Action,Lead,Theme", "A1,Do,PSW," + cell))
                                .theme())
                        .isEqualTo("2"));
        assertThat(List.of("2C", "2c", "2C - Workstream 2C", "Workstream 2C"))
                .allSatisfy(cell -> assertThat(Plans.plan(read("Ref,Action,Lead,Workstream", "A1,Do,PSW," + cell))
                                .workstream())
                        .isEqualTo("2C"));
    }

    @Test
    void aWorkstreamOfAnotherThemeIsAnError() {
        assertThat(read("Ref,Action,Lead,Theme,Workstream", "A1,Do,PSW,1,2C").errors())
                .containsExactly(new CellMessage(
                        "D2", "Theme", "Workstream 2C belongs to theme 2, not to theme 1. Correct one of the two."));
    }

    @Test
    void findsTheWorkstreamOrThemeThatARefBeginsWith() {
        assertThat(read("Ref,Action,Lead", "3a,Do,PSW"))
                .satisfies(draft -> assertThat(draft.ref()).isEqualTo("3A"))
                .satisfies(draft -> assertThat(Plans.plan(draft).workstream()).isEqualTo("3A"));
        assertThat(Plans.plan(read("Ref,Action,Lead", "3A.7,Do,PSW")).workstream())
                .isEqualTo("3A");
        assertThat(read("Ref,Action,Lead", "1H,Do,PSW"))
                .satisfies(draft -> assertThat(Plans.plan(draft).theme()).isEqualTo("1"))
                .satisfies(
                        draft -> assertThat(Plans.said(draft.warnings()))
                                .containsExactly(
                                        "A2: No workstream has this reference; it was put in theme 1, with which the reference begins."));
    }

    @Test
    void saysWhereNoThemeFollowsFromTheRef() {
        assertThat(List.of("12", "A1", "9")).allSatisfy(ref -> {
            Draft draft = read("Ref,Action,Lead", ref + ",Do,PSW");
            assertThat(Plans.plan(draft).theme()).isNull();
            assertThat(Plans.said(draft.warnings())).singleElement().asString().contains("does not say to which theme");
        });
    }

    @Test
    void aRowWithoutARefHasTheOneAbove() {
        List<Draft> drafts = drafts("Ref,Action,Lead", "3A.,First,PSW", ",Second,PSW");

        assertThat(drafts).extracting(Draft::ref).containsExactly("3A", "3A");
        assertThat(Plans.said(drafts.getLast().warnings()))
                .containsExactly("A3: The reference was taken from the row above.");
    }

    @Test
    void asksWhetherACommaSeparatesLeads() {
        assertThat(Plans.said(read("Ref,Action,Lead", "1A,Do,\"PSW, HR\"").warnings()))
                .containsExactly("C2: ‘PSW, HR’ was kept as one lead; separate several leads by a semicolon.");
    }

    @Test
    void refusesTextsThatAnActionCannotHold() {
        assertThat(read("Ref,Action,Lead,When", "1A,Do," + "x".repeat(201) + "," + "y".repeat(201))
                        .errors())
                .containsExactlyInAnyOrder(
                        new CellMessage("C2", "Lead", "The text has 201 characters; at most 200 are possible."),
                        new CellMessage("D2", "When", "The text has 201 characters; at most 200 are possible."));
    }

    @Test
    @Timeout(20)
    void isNotHeldUpByHugeCells() {
        String huge = "/.(".repeat(10_000);

        assertThat(read("Ref,Action,Lead,When", huge + "," + huge + "," + huge + "," + huge)
                        .errors())
                .extracting(CellMessage::column)
                .containsExactlyInAnyOrder("Ref", "Action", "Lead", "When");
    }

    @Test
    void leavesTitlesRemarksAndRepeatedHeadingsOutAndSaysSo() {
        byte[] file = Plans.csv("""
                Ref,Action,Lead,RAG
                Recruitment,,,
                1A,Do,PSW,G
                Ref,Action,Lead,RAG
                1B,Do,PSW,A
                Source: published plan,,,
                """);

        assertThat(Plans.plan(file, Plans.context()))
                .extracting(row -> row.draft().row())
                .containsExactly(3, 5);
        assertThat(Plans.leftOut(file, Plans.context(), ActionTable.KIND))
                .containsExactly(
                        new LeftOut(2, "Recruitment", "It is the heading of the rows below it."),
                        new LeftOut(4, "Ref", "It repeats the column names."),
                        new LeftOut(
                                6, "Source: published plan", "It belongs to the key or the notes under the table."));
    }

    @Test
    void anActionWithoutALeadIsTakenAndSaysSo() {
        for (String nobody : List.of("", "n/a", "TBC", "to be confirmed", "vacant", "-", "?")) {
            Draft draft = read("Ref,Action,Lead", "1A,Do," + nobody);

            assertThat(draft.errors()).isEmpty();
            assertThat(Plans.plan(draft).leads()).isEmpty();
            assertThat(Plans.said(draft.warnings())).containsExactly("C2: Nobody leads it yet.");
        }
        assertThat(Plans.said(read("Ref,Action", "1A,Do").warnings())).containsExactly("row 2: Nobody leads it yet.");
    }

    @ParameterizedTest
    @CsvSource({
        "Not started,PLANNED,",
        "Not yet started,PLANNED,",
        "In progress,IN_PROGRESS,",
        "ONGOING,IN_PROGRESS,",
        "On track,IN_PROGRESS,",
        "Partly complete,IN_PROGRESS,",
        "Not complete,IN_PROGRESS,",
        "Complete,COMPLETE,",
        "Completed May 2026,COMPLETE,Completed May 2026",
        "Completed - see report,COMPLETE,Completed - see report",
        "Delayed: no venue,IN_PROGRESS,Delayed: no venue",
        "Cancelled (no money),CANCELLED,Cancelled (no money)"
    })
    void readsAStatusAndKeepsWhatIsSaidBesideIt(String cell, ActionStatus status, @Nullable String comment) {
        Draft draft = read("Ref,Action,Lead,Status,RAG", "1A,Do,PSW,\"" + cell + "\",G");

        assertThat(draft.errors())
                .allSatisfy(error -> assertThat(error.message()).startsWith("Say why the action was cancelled"));
        assertThat(((ActionEntry) draft.entry()).report()).isEqualTo(new ActionReport(status, "G", comment, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Completed first cohort", "Closed two vacancies", "New venue found", "Complete by March"})
    void aSentenceThatBeginsLikeAStatusIsNone(String cell) {
        assertThat(Plans.said(read("Ref,Action,Lead,Action status,RAG,Comment", "1A,Do,PSW," + cell + ",G,x")
                        .warnings()))
                .isEmpty();
        assertThat(((ActionEntry) read("Ref,Action,Lead,Progress", "1A,Do,PSW," + cell)
                                .entry())
                        .report())
                .isEqualTo(new ActionReport(null, null, cell, null));
    }

    private static Draft read(String headings, String row) {
        return drafts(headings, row).getFirst();
    }

    private static List<Draft> drafts(String... lines) {
        ImportContext context = Plans.context();
        return Plans.plan(Plans.csv(String.join("\n", lines)), context, ActionTable.KIND, How.GUESSED).stream()
                .map(PlannedRow::draft)
                .toList();
    }
}

package org.waymark.command.imports.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.table.TableFile;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

class ActionRowTest {

    @Test
    void readsEveryColumn() {
        Draft draft = read(
                "Ref,Action,Outcomes,Owner,Due,Review,Priority,Theme,Workstream",
                "A12,Recruit,• More staff; less turnover,PSW,31/10/2024,quarterly,high,Recruitment,1A");

        assertThat(draft)
                .isEqualTo(new Draft(
                        2,
                        "A12",
                        new ActionEntry(new ActionPlan(
                                "1",
                                "1A",
                                "Recruit",
                                List.of("More staff", "less turnover"),
                                List.of("PSW"),
                                new Timescale("31/10/2024", LocalDate.of(2024, 10, 31), null, List.of(), false),
                                new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false),
                                Priority.HIGH)),
                        List.of(),
                        List.of()));
    }

    @Test
    void namesEveryWrongCellByItsColumnAndRow() {
        Draft draft = read("No,What,Who,Importance,Theme", "1/A,,n/a,urgent,Housing");

        assertThat(draft.errors())
                .extracting(error -> error.column() + error.row())
                .containsExactlyInAnyOrder("No2", "What2", "Who2", "Importance2", "Theme2");
        assertThat(draft.errors())
                .extracting(CellError::message)
                .contains(
                        "‘URGENT’ is not a priority. Write High, Medium or Low.",
                        "The strategy has no theme ‘Housing’. Add it to the strategy first, or correct the cell; a reference or a title will do.");
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
                .containsExactly(new CellError(
                        "Theme", 2, "Workstream 2C belongs to theme 2, not to theme 1. Correct one of the two."));
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
                        draft -> assertThat(draft.hints())
                                .containsExactly(
                                        "No workstream has this reference; it was put in theme 1, with which the reference begins."));
    }

    @Test
    void saysWhereNoThemeFollowsFromTheRef() {
        assertThat(List.of("12", "A1", "9")).allSatisfy(ref -> {
            Draft draft = read("Ref,Action,Lead", ref + ",Do,PSW");
            assertThat(Plans.plan(draft).theme()).isNull();
            assertThat(draft.hints()).singleElement().asString().contains("does not say to which theme");
        });
    }

    @Test
    void aRowWithoutARefHasTheOneAbove() {
        List<Draft> drafts = drafts("Ref,Action,Lead", "3A.,First,PSW", ",Second,PSW");

        assertThat(drafts).extracting(Draft::ref).containsExactly("3A", "3A");
        assertThat(drafts.getLast().hints()).containsExactly("The reference was taken from the row above.");
    }

    @Test
    void asksWhetherACommaSeparatesLeads() {
        assertThat(read("Ref,Action,Lead", "1A,Do,\"PSW, HR\"").hints())
                .containsExactly("‘PSW, HR’ was kept as one lead; separate several leads by a slash or a semicolon.");
    }

    @Test
    void refusesTextsThatAnActionCannotHold() {
        assertThat(read("Ref,Action,Lead,When", "1A,Do," + "x".repeat(201) + "," + "y".repeat(201))
                        .errors())
                .containsExactlyInAnyOrder(
                        new CellError("Lead", 2, "The text has 201 characters; at most 200 are possible."),
                        new CellError("When", 2, "The text has 201 characters; at most 200 are possible."));
    }

    @Test
    @Timeout(20)
    void isNotHeldUpByHugeCells() {
        String huge = "/.(".repeat(10_000);

        assertThat(read("Ref,Action,Lead,When", huge + "," + huge + "," + huge + "," + huge)
                        .errors())
                .extracting(CellError::column)
                .containsExactlyInAnyOrder("Ref", "Action", "Lead", "When");
    }

    @Test
    void leavesTitlesRemarksAndRepeatedHeadingsOutAndSaysSo() {
        CaseTable table = table(
                "Ref,Action,Lead,RAG",
                "Recruitment,,,",
                "1A,Do,PSW,G",
                "Ref,Action,Lead,RAG",
                "1B,Do,PSW,A",
                "Source: published plan,,,");

        assertThat(table.rows()).extracting(row -> row.line().number()).containsExactly(3, 5);
        assertThat(table.notes())
                .containsExactly(
                        "An action plan does not have these columns, so they were left out: ‘RAG’.",
                        "Row 2 was ignored. It contains only ‘Recruitment’.",
                        "Row 4 repeats the column names and was ignored.",
                        "Row 6 was ignored. It contains only ‘Source: published plan’.");
    }

    private static Draft read(String headings, String row) {
        return drafts(headings, row).getFirst();
    }

    private static List<Draft> drafts(String... lines) {
        return table(lines).drafts(new ActionTable(Plans.context()));
    }

    private static CaseTable table(String... lines) {
        return CaseTable.of(
                TableFile.read(Plans.csv(String.join("\n", lines)), ActionTable.COLUMNS),
                new ActionTable(Plans.context()));
    }
}

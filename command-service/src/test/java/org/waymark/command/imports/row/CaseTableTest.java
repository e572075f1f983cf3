package org.waymark.command.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.HowJson;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.events.ActionPlan;

/** Which rows of any kind of table are cases, and what blank cells mean. */
class CaseTableTest {

    private static final Map<String, ImportKind> KINDS =
            Map.of("Action", ActionTable.KIND, "Risk", RiskTable.KIND, "Project", ProjectTable.KIND);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total,,12 | It is a total.",
                "Totals:,,12 | It is a total.",
                "Grand total,,3 | It is a total.",
                "Sub-total,,3 | It is a total.",
                "Total actions,3, | It is a total.",
                "Total cost,£1,000 | It is a total.",
                ",Total,12 | It is a total.",
                "Key,, | key",
                "RAG key:,, | key",
                "Key: G = on track,, | key",
                "Legend,, | key",
                "Notes,, | key",
                "Note: all dates are provisional,, | key",
                "Source: published plan,, | key",
                "Page 2 of 3,, | key",
                "* to be confirmed,, | key",
                "Last updated: 3 June 2026,, | key",
                "Retention,, | heading",
                "Theme 2: Retention,, | heading",
                "2. Retention,, | heading",
                "Priority 7: Housing,, | heading",
                "Theme: Housing,, | heading",
                "This plan is reviewed each year,, | only this text"
            })
    void whatIsNoCaseIsLeftOutAndReported(String line, String why) {
        KINDS.forEach((main, kind) -> {
            byte[] file = Plans.csv("Ref," + main + ",Lead\n1,First,PSW\n" + line + "\n3,Second,PSW\n");

            assertThat(Plans.plan(file, Plans.context(), kind))
                    .as(main)
                    .extracting(row -> row.draft().row())
                    .containsExactly(2, 4);
            assertThat(Plans.leftOut(file, Plans.context(), kind))
                    .singleElement()
                    .satisfies(leftOut -> {
                        assertThat(leftOut.row()).isEqualTo(3);
                        assertThat(leftOut.why()).contains(why);
                        assertThat(line).contains(leftOut.text());
                    });
        });
    }

    @Test
    void repeatedColumnNamesAreLeftOutHoweverTheyAreWritten() {
        KINDS.forEach((main, kind) -> {
            byte[] file = Plans.csv(
                    "Ref,%s,Lead\n1,First,PSW\nREF.,%ss,\"Lead (name)\"\n3,Second,PSW\n".formatted(main, main));

            assertThat(Plans.leftOut(file, Plans.context(), kind))
                    .as(main)
                    .containsExactly(new LeftOut(3, "REF.", "It repeats the column names."));
        });
    }

    @Test
    void theRowsOfAKeyAreLeftOutAndThoseOfAShortTableAreNot() {
        byte[] file = Plans.csv("Ref,Action,Lead,RAG\n1A,Do,PSW,G\nKey,,,\nG,On track,,\nA,Delayed,,\nR,Not done,,\n");
        assertThat(Plans.plan(file, Plans.context()))
                .extracting(PlannedRow::ref)
                .containsExactly("1A");

        byte[] two = Plans.csv("Risk,Rating\nLeave,High\nNotes,\nStay on longer,Low\nGo at once,Low\n");
        assertThat(Plans.plan(two, Plans.context(), RiskTable.KIND)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Total Place pilot", "Key worker housing", "Notes of meetings are shared", "Source more agencies"
            })
    void anActionThatBeginsLikeATotalOrAKeyIsOne(String action) {
        assertThat(Plans.plan(Plans.csv("Action,Lead,When\n" + action + ",PSW,2027\n"), Plans.context()))
                .hasSize(1);
    }

    @Test
    void aThemeStandsForTheRowsBelowItHoweverItIsWritten() {
        List<String> tables = List.of(
                "Theme,Action,Lead\nRecruitment,A,PSW\n,B,PSW\nRetention,C,PSW\n,D,PSW\n",
                "Theme,Action,Lead\nRecruitment,,\n,A,PSW\n,B,PSW\nRetention,,\n,C,PSW\n,D,PSW\n",
                "Ref,Action,Lead\n,Recruitment,\nX1,A,PSW\nX2,B,PSW\n,Theme 2: Retention,\nX3,C,PSW\nX4,D,PSW\n",
                "Action,Lead\n1. Recruitment,\nA,PSW\nB,PSW\n2 - Retention,\nC,PSW\nD,PSW\n");

        assertThat(tables)
                .allSatisfy(table -> assertThat(Plans.plan(Plans.csv(table), Plans.context()))
                        .extracting(row -> Plans.plan(row.draft()).theme())
                        .containsExactly("1", "1", "2", "2"));
    }

    @Test
    void aNewThemeAboveItsRowsIsNotTheOneBefore() {
        List<PlannedRow> rows = Plans.plan(
                Plans.csv("Ref,Action,Lead\n,Theme 1: Recruitment,\nX1,A,PSW\n,Theme 5: Housing,\nX2,B,PSW\n"),
                Plans.context());

        assertThat(Plans.plan(rows.getFirst().draft()).theme()).isEqualTo("1");
        assertThat(Plans.said(rows.getLast().draft().errors()))
                .containsExactly(
                        "row 5: The strategy has no theme ‘Theme 5: Housing’. Choose to add new themes, or correct the cell; a reference or a title will do.");
    }

    @Test
    void aBlankCellIsWhatWasChosen() {
        String table = "Theme,Action,Lead,When\nRecruitment,A,PSW,2027\n,B,,\n";

        assertThat(second(table, "{\"blank\":{\"theme\":\"nothing\"}}")).isEqualTo("null [] null");
        assertThat(second(table, "{}")).isEqualTo("1 [] null");
        assertThat(second(
                        table,
                        "{\"defaults\":{\"theme\":\"Retention\",\"leads\":[\"HR\",\"PSW\"],\"by\":\"June 2026\"}}"))
                .isEqualTo("2 [HR, PSW] June 2026");
        assertThat(second(table, "{\"blank\":{\"leads\":\"as-above\",\"by\":\"as-above\"}}"))
                .isEqualTo("1 [PSW] 2027");
        assertThat(second(
                        "Action,Lead,When\nA,,\nB,,2026\n",
                        "{\"blank\":{\"leads\":\"as-above\"},\"defaults\":{\"leads\":\"HR\"}}"))
                .isEqualTo("null [HR] 2026");
    }

    @Test
    void aDefaultFillsAColumnThatTheFileDoesNotHave() {
        assertThat(second(
                        "Action\nA\nB\n",
                        "{\"headingRow\":1,\"defaults\":{\"theme\":\"2\",\"leads\":\"HR\",\"by\":\"2027\"}}"))
                .isEqualTo("2 [HR] 2027");
    }

    private static String second(String table, String how) {
        ActionPlan plan = Plans.plan(Plans.plan(Plans.csv(table), Plans.context(), ActionTable.KIND, HowJson.read(how))
                .get(1)
                .draft());
        return "%s %s %s"
                .formatted(
                        plan.theme(),
                        plan.leads(),
                        plan.by() == null
                                ? null
                                : Objects.requireNonNull(plan.by()).words());
    }
}

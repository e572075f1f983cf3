package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;

/**
 * The longest tables there can be are read in time that grows with their length, not with its square: each takes seconds, and
 * would take many minutes otherwise. The limits are such that a busy machine keeps them.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImportSpeedTest {

    private static final int ROWS = 10_000;
    private static final How NEW_THEMES =
            new How(null, null, false, Map.of(), Map.of(), Map.of(), Map.of(), true, true, "x");

    @Test
    void aPlanWithAThemeOfItsOwnInEachRow() {
        assertThat(rows(
                        "Priority,Lead,Activities,By",
                        row -> "Theme no " + row + ",PSW / HR,Do " + row + ",Q3 2026",
                        ActionTable.KIND))
                .hasSize(ROWS)
                .extracting(PlannedRow::action)
                .containsOnly(RowAction.ADD);
    }

    @Test
    void aPlanWithoutReferencesThatIsThereAlready() {
        String headings = "Theme,Action,Lead,RAG,Comments,By,Review";
        IntFunction<String> row = at -> at % 4 + 1 + ",Do " + at + ",PSW,,,by Sept 2027,termly";
        ImportContext context = Plans.context();
        ImportContext after = Plans.after(rows(headings, row, ActionTable.KIND, context), context);

        assertThat(rows(headings, row, ActionTable.KIND, after))
                .extracting(PlannedRow::action)
                .containsOnly(RowAction.SAME);
    }

    @Test
    void aPlanInTheNumberedStyleOfItsStrategy() {
        ImportContext context = Plans.context();
        Plans.after(
                rows("Ref,Action,Lead", at -> "1." + at + ",Do " + at + ",PSW", ActionTable.KIND, context), context);

        assertThat(rows("Theme,Action,Lead", at -> "1,More " + at + ",PSW", ActionTable.KIND, context)
                        .getLast()
                        .ref())
                .isEqualTo("1." + (2 * ROWS - 1));
    }

    @Test
    void aPlanInWhichEveryRowSaysTheSame() {
        ImportContext context = Plans.context();
        IntFunction<String> row = at -> "1A,Report each month,PSW";
        ImportContext after = Plans.after(rows("Ref,Action,Lead", row, ActionTable.KIND, context), context);

        assertThat(rows("Ref,Action,Lead", row, ActionTable.KIND, after))
                .extracting(PlannedRow::action)
                .containsOnly(RowAction.SAME);
    }

    @Test
    void aRegisterAndAReportOfProgress() {
        assertThat(rows(
                        "Risk,Owner,Likelihood,Impact,Score,Rating,Controls,Mitigation,Review date",
                        at -> "Risk " + at + ",PSW,4,3,12,Amber,Supervision,Ask; act,31/03/2027",
                        RiskTable.KIND))
                .hasSize(ROWS);
        assertThat(rows(
                        "Theme,Project,Stage 1,Stage 2,Stage 3,Stage 4,Stage 5,Stage 6,Comments",
                        at -> "1,Project " + at + ",G,G,A,NYS,,,Venue",
                        ProjectTable.KIND))
                .hasSize(ROWS);
    }

    private static List<PlannedRow> rows(String headings, IntFunction<String> row, ImportKind kind) {
        return rows(headings, row, kind, Plans.context());
    }

    private static List<PlannedRow> rows(
            String headings, IntFunction<String> row, ImportKind kind, ImportContext context) {
        String file = IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n", headings + "\n", "\n"));
        return Plans.plan(Plans.csv(file), context, kind, NEW_THEMES);
    }
}

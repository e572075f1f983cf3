package org.waymark.command.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.command.imports.Plans;
import org.waymark.command.imports.action.ActionColumn;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.refusal.Refusal;

class HeaderTest {

    @ParameterizedTest(name = "‘{0}’ is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Ref                    | REF
                    Reference              | REF
                    No.                    | REF
                    #                      | REF
                    Action ref             | REF
                    ACTIONS                | ACTIVITIES
                    Action(s)              | ACTIVITIES
                    Activities             | ACTIVITIES
                    What?                  | ACTIVITIES
                    What we will do        | ACTIVITIES
                    Key actions            | ACTIVITIES
                    Lead                   | LEADS
                    Lead(s):               | LEADS
                    Action owner           | LEADS
                    Who                    | LEADS
                    By whom                | LEADS
                    Led by                 | LEADS
                    Responsible officer    | LEADS
                    Lead for this action   | LEADS
                    When                   | BY
                    By                     | BY
                    By when?               | BY
                    Timescales             | BY
                    Deadline (date)        | BY
                    Due                    | BY
                    Completion date        | BY
                    Review                 | REVIEW
                    Date of next review    | REVIEW
                    Desired outcomes       | OUTCOMES
                    Success criteria       | OUTCOMES
                    Priority               | PRIORITY
                    Themes                 | THEME
                    Strategic priority     | THEME
                    Work stream            | WORKSTREAM
                    """)
    void knowsColumnsByTheNamesCouncilsGiveThem(String heading, ActionColumn column) {
        assertThat(meanings(heading)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"RAG status", "Progress on actions", "Comments", "Cost of action", "''"})
    void leavesOtherColumnsAlone(String heading) {
        assertThat(meanings(heading)).isEmpty();
    }

    @Test
    void prefersTheExactNameToOneThatOnlySoundsLikeIt() {
        Header header = Header.of(table(1, "No", "Actions agreed last year", "Actions", "Lead"), ActionTable.COLUMNS);

        assertThat(header.columns())
                .isEqualTo(Map.of(ActionColumn.REF, 0, ActionColumn.ACTIVITIES, 2, ActionColumn.LEADS, 3));
        assertThat(header.leftOut()).containsExactly("Actions agreed last year");
    }

    @Test
    void findsTheNamesBelowATitle() {
        Table table = new Table(
                List.of(
                        new Line(1, List.of("Action plan 2023-25")),
                        new Line(3, List.of("Ref", "Actions", "Lead", "When"))),
                List.of());

        assertThat(Header.of(table, ActionTable.COLUMNS).line().number()).isEqualTo(3);
        assertThat(CaseTable.of(table, new ActionTable(Plans.context())).notes())
                .containsExactly(
                        "The column names are in row 3; the rows above were left out.", "A blank row was ignored.");
    }

    @Test
    void saysWhichColumnIsMissingAndWhichAreThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Header.of(table(2, "Ref", "RAG\nstatus", "When"), ActionTable.COLUMNS))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
                    assertThat(refusal.code()).isEqualTo("import.column-missing");
                    assertThat(refusal.message())
                            .isEqualTo(
                                    "Required columns: what will be done (such as ‘Action’); who leads (such as ‘Lead’)."
                                            + " The columns found in row 2 are: ‘Ref’, ‘RAG status’, ‘When’. Rename the column in the file and send it again.");
                });
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Header.of(new Table(List.of(), List.of()), ActionTable.COLUMNS))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.empty"));
    }

    private static List<Column> meanings(String heading) {
        List<Column> named = ActionTable.COLUMNS.named(heading);
        return named.isEmpty() ? ActionTable.COLUMNS.soundingLike(heading) : named;
    }

    private static Table table(int row, String... headings) {
        return new Table(List.of(new Line(row, List.of(headings))), List.of());
    }
}

package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.How;

/** Nothing of a file is left out without a word. */
class ReadingNotesTest {

    private static List<String> notes(String csv, Map<String, String> columns) {
        How how = new How(null, 1, false, columns, Map.of(), Map.of(), Map.of(), false, false, null);
        return Plans.reading(Plans.csv(csv), Plans.context(), ActionTable.KIND, how)
                .notes();
    }

    @Test
    void columnsWithoutANameAreToldWhereTheySaySomething() {
        String one = "Ref,Action,Lead,,\n1A,Recruit,HR,PSW,\n1B,Retain,HR,,\n";

        assertThat(notes(one, Map.of()))
                .containsExactly("Column D has no name and was left out. Choose what it holds to bring it in.");
        assertThat(notes(one.replace("PSW,", "PSW,Too"), Map.of()))
                .containsExactly(
                        "Columns D, E have no name and were left out. Choose what they hold to bring them in.");
        assertThat(notes(one, Map.of("D", How.IGNORE))).isEmpty();
        assertThat(notes(one.replace("PSW", ""), Map.of())).isEmpty();
    }
}

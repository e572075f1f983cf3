package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.row.ImportKind;

/** Headings of plans, registers and progress reports as councils and partnerships write them. */
class HeadingNamesTest {

    private static final Map<String, ImportKind> KINDS =
            Map.of("action-plan", ActionTable.KIND, "risk-register", RiskTable.KIND, "projects", ProjectTable.KIND);

    /** {@code field} is blank for what must not be taken for anything. */
    @ParameterizedTest
    @CsvFileSource(resources = "/headings.csv", delimiter = '|', numLinesToSkip = 1)
    void isTakenForWhatItMeans(String kind, String heading, String field, String sample) {
        String text = sample == null ? "" : sample;
        String main = kind.equals("risk-register") ? "Risk" : kind.equals("projects") ? "Project" : "Action";
        String file = field != null && (field.equals("activities") || field.equals("title"))
                ? "Ref,\"%s\"\nX1,%s\n".formatted(heading, text)
                : "%s,\"%s\"\nSomething,%s\n".formatted(main, heading, text);

        assertThat(Plans.fields(file, Objects.requireNonNull(KINDS.get(kind))).get(heading))
                .as("‘%s’ in %s", heading, kind)
                .isEqualTo(field == null ? "" : field);
    }
}

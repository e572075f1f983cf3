package org.waymark.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void printsMarkdown() {
        ResultTable table = ResultTable.begin(out, "Appends", "callers", "a second", "p50 ms");
        table.row(8, 1234.56, 0.98765);

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""

                ### Appends

                | callers | a second | p50 ms |
                | --- | ---: | ---: |
                | 8 | 1,235 | 0.988 |
                """);
    }

    @Test
    void refusesARowThatDoesNotFit() {
        ResultTable table = ResultTable.begin(out, "Appends", "callers", "a second");

        assertThatThrownBy(() -> table.row(8)).isInstanceOf(IllegalArgumentException.class);
    }
}

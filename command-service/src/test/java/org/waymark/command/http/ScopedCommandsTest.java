package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.command.AllCommands;

class ScopedCommandsTest {

    /** What programs may rely on, and what people read when they make a token. */
    @Test
    void aTokenToReportOpensReportsOfProgressAndTheirCorrections() {
        assertThat(new ScopedCommands(AllCommands.registry()).reports())
                .containsExactly(
                        "correct-action-report",
                        "correct-stage-progress",
                        "report-action-progress",
                        "report-stage-progress");
    }
}

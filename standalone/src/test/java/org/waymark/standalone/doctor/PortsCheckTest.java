package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.standalone.doctor.PortsCheck.Port;
import org.waymark.standalone.doctor.PortsCheck.State;

class PortsCheckTest {

    @ParameterizedTest
    @CsvSource({
        "FREE, FREE, false, FINE, 'Free: 8080 (pages), 8081 (commands).'",
        "WAYMARK, WAYMARK, true, FINE, 'Waymark answers at 8080 (pages), 8081 (commands).'",
        "WAYMARK, FREE, true, WARNING, nothing listens at 8081 (commands)",
        "FREE, TAKEN, false, WRONG, Port 8081 (commands) is taken by another program.",
        "WAYMARK, FREE, false, WRONG, Port 8080 (pages) is taken by another Waymark.",
        "WAYMARK, FREE, , FINE, 'Waymark answers at 8080 (pages). Free: 8081 (commands).'",
        "TAKEN, WAYMARK, true, WRONG, Port 8080 (pages) is taken by another program."
    })
    void areFreeOrWaymarks(State pages, State commands, @Nullable Boolean running, HealthLevel level, String says) {
        HealthFinding finding = new PortsCheck(
                        List.of(
                                new Port("pages", 8080, "WAYMARK_PORT", pages),
                                new Port("commands", 8081, "WAYMARK_COMMAND_PORT", commands)),
                        running)
                .finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says()).contains(says);
    }
}

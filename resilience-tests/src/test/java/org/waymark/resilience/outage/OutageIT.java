package org.waymark.resilience.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The program of outages, for as long as a test may take: thirty, shared out to six pairs of services side by side, and a full disk. */
class OutageIT {

    @Test
    void everythingIsAtTheHeadSoonAfterEachOutageAndNothingIsLostOrDoubled() {
        assertThat(OutageProgram.run(List.of("--pause", "2000"), System.out))
                .as("outages")
                .isGreaterThanOrEqualTo(30);
    }
}

package org.waymark.resilience.nodes;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The program of several nodes, for as long as a test may take. */
class NodesIT {

    @Test
    void everyKeyIsAnsweredOnceAndNobodyIsShownLessThanTheyWereTold() {
        NodeProgram.run(
                List.of("--seconds", "60", "--writers", "4", "--pause", "800", "--readers", "2", "--starts", "1"),
                System.out);
    }
}

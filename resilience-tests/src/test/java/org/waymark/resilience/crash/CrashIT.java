package org.waymark.resilience.crash;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The crash program, for as long as a test may take. */
class CrashIT {

    @Test
    void losesAndDoublesNothingWhateverMomentItIsKilledAt() {
        CrashProgram.run(List.of("--rounds", "2", "--seconds", "3"), System.out);
    }
}

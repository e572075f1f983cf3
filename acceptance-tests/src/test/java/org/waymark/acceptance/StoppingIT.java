package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.standalone.testing.Target;
import org.waymark.standalone.testing.WaymarkProcess;

/** {@code ./waymark demo} from its first line to its last trace. */
class StoppingIT {

    @Test
    void saysWhereItIsInItsFirstLineAndLeavesNothingBehind() throws IOException {
        WaymarkProcess demo = WaymarkProcess.demo(Target.folder("stopping"), Demo.PASSWORD);
        Path log = Path.of(demo.rest("Log "));
        assertThat(log).isRegularFile();

        int status = demo.stop();

        assertThat(demo.output().getFirst()).matches("Waymark is ready: http://localhost:\\d+");
        assertThat(demo.output())
                .anySatisfy(line -> assertThat(line)
                        .contains("admin", "coordinator", "sponsor", "member", "lead", "auditor", "viewer"));
        assertThat(demo.output()).anySatisfy(line -> assertThat(line).matches("Password +" + Demo.PASSWORD));
        assertThat(status).as("exit status after SIGTERM").isEqualTo(143);
        assertThat(leftIn(demo.temporary())).isEmpty();
    }

    private static List<Path> leftIn(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.toList();
        }
    }
}

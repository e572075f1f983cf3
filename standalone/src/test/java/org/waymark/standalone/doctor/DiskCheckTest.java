package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskCheckTest {

    private static final Path DATA = Path.of("/data");

    @ParameterizedTest
    @CsvSource({
        "true, true, 20_000, 1_000, FINE",
        "true, true, 1_600, 1_000, FINE",
        "true, true, 1_400, 1_000, WARNING",
        "true, true, 255, 1, WRONG",
        "true, false, 20_000, 1_000, WRONG",
        "false, false, 0, 0, WRONG"
    })
    void needsRoomForWhatComes(boolean there, boolean writable, String free, String used, HealthLevel level) {
        HealthFinding finding =
                new DiskCheck(DATA, there, writable, megabytes(free), megabytes("50_000"), megabytes(used)).finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.advice() == null).isEqualTo(level == HealthLevel.FINE);
    }

    private static long megabytes(String number) {
        return Long.parseLong(number.replace("_", "")) * 1_000_000;
    }

    @Test
    void saysHowMuchIsFree() {
        assertThat(new DiskCheck(DATA, true, true, megabytes("20_000"), megabytes("50_000"), megabytes("1_250"))
                        .finding()
                        .says())
                .isEqualTo("20 GB of 50 GB are free in /data; the data take 1.3 GB.");
    }

    @Test
    void looksAtTheFolderAndLeavesNothingInIt(@TempDir Path folder) throws IOException {
        DiskCheck seen = DiskCheck.of(folder);
        assertThat(seen.writable()).isTrue();
        assertThat(seen.total()).isPositive();
        assertThat(folder).isEmptyDirectory();
        assertThat(DiskCheck.of(folder.resolve("none")).there()).isFalse();
    }
}

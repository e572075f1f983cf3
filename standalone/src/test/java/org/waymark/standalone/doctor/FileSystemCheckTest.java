package org.waymark.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSystemCheckTest {

    @ParameterizedTest
    @CsvSource({
        "ext4, FINE, a local file system",
        "xfs, FINE, a local file system",
        "NTFS, FINE, a local file system",
        "nfs4, WARNING, over a network",
        "cifs, WARNING, over a network",
        "fuse.sshfs, WARNING, over a network",
        "tmpfs, WARNING, in memory",
        "overlay, WARNING, the layers of a container"
    })
    void warnsOfWhatDoesNotKeepData(String type, HealthLevel level, String says) {
        HealthFinding finding = new FileSystemCheck(type, "/dev/sda1").finding();
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.says()).contains("The data folder is on " + type + " (/dev/sda1)", says);
    }
}

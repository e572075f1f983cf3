package org.waymark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-aarch64",
        "Mac OS X, aarch64, macos-aarch64",
        "Mac OS X, x86_64, macos-x64",
        "Windows 11, amd64, windows-x64"
    })
    void isNamedAsPeopleNameIt(String osName, String osArch, String name) {
        assertThat(Platform.of(osName, osArch)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, librocksdbjni-linux64.so",
        "Linux, aarch64, librocksdbjni-linux-aarch64.so",
        "Mac OS X, aarch64, librocksdbjni-osx-arm64.jnilib",
        "Windows 11, amd64, librocksdbjni-win64.dll"
    })
    void takesItsOwnMachineCodeAndNoOther(String osName, String osArch, String own) {
        List<String> all = List.of(
                "librocksdbjni-linux64.so",
                "librocksdbjni-linux-aarch64.so",
                "librocksdbjni-linux-s390x.so",
                "librocksdbjni-osx-x86_64.jnilib",
                "librocksdbjni-osx-arm64.jnilib",
                "librocksdbjni-win64.dll");

        assertThat(all)
                .filteredOn(entry -> !Platform.of(osName, osArch).isForeign(entry))
                .containsExactly(own);
    }

    @Test
    void takesTheMachineCodeForMuslToo() {
        assertThat(Platform.of("Linux", "amd64").isForeign("librocksdbjni-linux64-musl.so"))
                .isFalse();
        assertThat(Platform.of("Linux", "amd64").isForeign("librocksdbjni-linux-aarch64-musl.so"))
                .isTrue();
    }
}

package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    static Stream<String> refused() {
        return Stream.of(
                "",
                "short one",
                " ".repeat(20),
                "\u00a0".repeat(20),
                "\u2003".repeat(20),
                "\u3000".repeat(20),
                "\u200b".repeat(20),
                "\u2060three random words",
                "three\u200drandom words",
                "\u3164".repeat(20),
                "\u2800".repeat(20),
                "a b c d e                    ",
                "aaaaaaaaaaaaaaa",
                "abababababababab",
                "abcabcabcabcabc",
                "1234567890",
                "0123456789",
                "9876543210",
                "123456789012345",
                "abcdefghijkl",
                "ZYXWVUTSRQPO",
                "qwertyuiop",
                "asdfghjklasdfghjkl",
                "1 2 3 4 5 6 7 8 9 0",
                "aaabbbcccdddeee",
                "password12345",
                "!!Password123!!",
                "passwordpassword",
                "annabrown123",
                "elevenchars",
                "liverpool2024!!",
                "Summer2026Summer2026",
                "P@ssw0rd!2345",
                "m0nk3ydr4g0n99",
                "letmein letmein now",
                "AnnaBrown AnnaBrown",
                "\u00e4".repeat(40),
                "three random words ".repeat(10));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsEasyToGuessOrCannotBeSeen(String password) {
        assertThat(NewPassword.fault(password, "annabrown")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three random words",
                "korrekt pferd heftklammer",
                "k7fd-92xm-qp4t",
                "748201937562",
                "my liverpool house is blue",
                "Ärger über Öfen",
                "дом стол река лес",
                "annabrown likes green tea"
            })
    void takesWhatIsLongAndNotObvious(String password) {
        assertThat(NewPassword.fault(password, "annabrown")).isEmpty();
    }
}

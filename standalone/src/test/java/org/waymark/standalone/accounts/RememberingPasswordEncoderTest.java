package org.waymark.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

    private final RecordingEncoder slow = new RecordingEncoder();
    private final RememberingPasswordEncoder passwords = new RememberingPasswordEncoder(slow);

    @Test
    void asksTheSlowHashOnceForAPasswordThatMatches() {
        assertThat(passwords.matches("three random words", "hash of three random words"))
                .isTrue();
        assertThat(passwords.matches("three random words", "hash of three random words"))
                .isTrue();

        assertThat(slow.asked).hasSize(1);
    }

    @Test
    void neverRemembersAPasswordThatDoesNotMatch() {
        assertThat(passwords.matches("guess", "hash of three random words")).isFalse();
        assertThat(passwords.matches("guess", "hash of three random words")).isFalse();

        assertThat(slow.asked).hasSize(2);
    }

    @Test
    void takesAnOldPasswordForWrongOnceTheStoredHashHasChanged() {
        assertThat(passwords.matches("old words", "hash of old words")).isTrue();

        assertThat(passwords.matches("old words", "hash of new words")).isFalse();
    }

    @Test
    void refusesWhereThereIsNothingToCompare() {
        assertThat(passwords.matches(null, "hash of x")).isFalse();
        assertThat(passwords.matches("x", null)).isFalse();
    }

    private static final class RecordingEncoder implements PasswordEncoder {

        private final List<String> asked = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            asked.add(String.valueOf(password));
            return encode(password).equals(hash);
        }
    }
}

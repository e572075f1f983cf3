package org.waymark.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    @Test
    void oneIsRecognisedByItsFormAndItsLastCharacters() {
        String token = TokenText.random();

        assertThat(token).matches("wmk_[0-9A-Za-z]{38}");
        assertThat(TokenText.isOne(token)).isTrue();
        assertThat(TokenText.isOne(token + "0")).isFalse();
        assertThat(TokenText.isOne("x" + token)).isFalse();
        char other = token.charAt(10) == 'a' ? 'b' : 'a';
        assertThat(TokenText.isOne(token.substring(0, 10) + other + token.substring(11)))
                .isFalse();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(Stream.generate(TokenText::random).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsKeptSaysNothingOfIt() {
        String token = TokenText.random();

        assertThat(TokenText.hash(token)).matches("[0-9a-f]{64}").doesNotContain(token);
        assertThat(TokenText.hash(token)).isEqualTo(TokenText.hash(token)).isNotEqualTo(TokenText.hash("wmk_"));
    }
}

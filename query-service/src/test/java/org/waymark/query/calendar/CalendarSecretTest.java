package org.waymark.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.LinkSecret;

class CalendarSecretTest {

    private static final Feed OWN = new Feed.OfPerson();
    private static final Feed HERE = new Feed.OfStrategy(new StrategyCode("SG23"));
    private static final Feed THERE = new Feed.OfStrategy(new StrategyCode("GR24"));

    private final CalendarSecret secret = CalendarSecret.random("anna", Instant.EPOCH);

    @Test
    void aTokenOpensItsOwnFeedAlone() {
        String token = secret.token(HERE);

        assertThat(secret.opens(HERE, token)).isTrue();
        assertThat(secret.opens(THERE, token)).isFalse();
        assertThat(secret.opens(OWN, token)).isFalse();
        assertThat(CalendarSecret.random("anna", Instant.EPOCH).opens(HERE, token))
                .isFalse();
        assertThat(secret.opens(HERE, token + "A")).isFalse();
        assertThat(secret.opens(HERE, "")).isFalse();
    }

    @Test
    void aTokenSaysByWhichHandleItsSecretIsFound() {
        assertThat(LinkSecret.handleOf(secret.token(OWN)))
                .isEqualTo(secret.link().handle());
        assertThat(LinkSecret.handleOf("nothing")).isEmpty();
        assertThat(secret.token(OWN)).doesNotContain("anna").matches("[A-Za-z0-9_-]{12}\\.[A-Za-z0-9_-]{32}");
    }

    @Test
    void isNotShownWhereItIsLogged() {
        assertThat(secret.toString())
                .doesNotContain(secret.link().handle())
                .doesNotContain(Base64.getEncoder().encodeToString(secret.link().secret()));
    }
}

package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.query.api.LinkSecret;
import org.waymark.query.reminder.Recipient.Ending;

class RecipientTest {

    private static final Instant NOW = Instant.parse("2023-10-12T09:00:00Z");

    private final Recipient lea = Recipient.first("lea", NOW);

    @Test
    void eachLinkEndsWhatItWasMadeFor() {
        assertThat(lea.ending(lea.token(null))).hasValue(new Ending(null));
        for (ReminderKind kind : ReminderKind.values()) {
            assertThat(lea.ending(lea.token(kind))).hasValue(new Ending(kind));
            assertThat(LinkSecret.handleOf(lea.token(kind)))
                    .isEqualTo(lea.link().handle());
        }
    }

    @Test
    void theLinkOfAnotherPersonEndsNothing() {
        Recipient other = Recipient.first("otto", NOW);
        Recipient forged = new Recipient(
                "otto",
                other.preferences(),
                NOW,
                new LinkSecret(lea.link().handle(), other.link().secret()));

        assertThat(lea.ending(other.token(null))).isEmpty();
        assertThat(lea.ending(forged.token(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x.ALL.y", "ALL"})
    void whatIsNoLinkEndsNothing(String token) {
        assertThat(lea.ending(token)).isEmpty();
    }

    @Test
    void aLinkCannotBeTurnedIntoOneOfAnotherKind() {
        String help = lea.token(ReminderKind.HELP);

        assertThat(lea.ending(help.replace(".HELP.", ".ALL."))).isEmpty();
        assertThat(lea.ending(help.replace(".HELP.", ".DUE."))).isEmpty();
        assertThat(lea.ending(help.substring(0, help.length() - 1))).isEmpty();
    }

    @Test
    void itsSecretIsNotWrittenToLogs() {
        assertThat(lea).hasToString("Recipient lea");
    }
}

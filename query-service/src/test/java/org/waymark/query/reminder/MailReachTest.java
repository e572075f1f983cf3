package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailReachTest {

    @Test
    void saysWhetherTheServerAnswersAndSendsNothing() {
        GreenMail mail = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        String port = String.valueOf(mail.getSmtp().getPort());
        Map<String, String> there = Map.of(
                "WAYMARK_MAIL_HOST", "localhost",
                "WAYMARK_MAIL_PORT", port,
                "WAYMARK_MAIL_SECURITY", "none");
        MailReach.Seen up = MailReach.of(there, null, Clock.systemUTC()).look();
        assertThat(mail.getReceivedMessages()).isEmpty();
        mail.stop();
        MailReach.Seen down = MailReach.of(there, null, Clock.systemUTC()).look();

        assertThat(up.server()).isEqualTo("localhost:" + port);
        assertThat(up.failure()).isNull();
        assertThat(up.missing()).contains("WAYMARK_MAIL_FROM");
        assertThat(down.failure()).isNotBlank();
    }

    @Test
    void saysThatThereIsNoneOrThatItsSettingsAreWrong() {
        assertThat(MailReach.of(Map.of(), null, Clock.systemUTC()).look())
                .isEqualTo(new MailReach.Seen(null, null, null));
        assertThat(MailReach.of(
                                Map.of("WAYMARK_MAIL_HOST", "localhost", "WAYMARK_MAIL_PORT", "99999"),
                                null,
                                Clock.systemUTC())
                        .look()
                        .failure())
                .contains("its settings cannot be understood: waymark.mail.port must be a port");
    }
}

package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.query.reminder.MailSettings.Security;

class MailerIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-10-12T06:00:00Z"), ZoneOffset.UTC);
    private static final Mail MAIL = new Mail(
            "lea@example.org",
            "Lea Smith\r\nBcc: all@example.org",
            "digest.2023-10-12.x",
            "Waymark\r\nBcc: all@example.org",
            "As text: £5",
            "<p>As HTML</p>",
            "https://waymark.example/unsubscribe?token=t");

    @ParameterizedTest
    @CsvSource({
        "., 250 taken, Sent",
        "MAIL, 451 later, NotNow",
        "MAIL, 530 sign in, NotNow",
        "MAIL, '', NotNow",
        "RCPT, 450 mailbox busy, NotNow",
        "RCPT, 550 no such person, Refused",
        "DATA, 451 later, NotNow",
        "., 451 later, NotNow",
        "., 554 not taken, NotNow",
        "., '', Unknown"
    })
    void saysWhatIsKnownOfWhatTheServerDid(String command, String reply, String outcome) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, reply));
                Mailer.Connection connection = mailer(server.port()).connect()) {
            assertThat(connection.send(MAIL).getClass().getSimpleName()).isEqualTo(outcome);
        }
    }

    @Test
    void aServerThatCannotBeReachedHasTakenNothing() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatExceptionOfType(MessagingException.class)
                .isThrownBy(() -> mailer(port).connect());
    }

    @Test
    void writesTextAndHtmlWithHeadersThatNobodyCanAddTo() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of());
                Mailer.Connection connection = mailer(server.port()).connect()) {
            assertThat(connection.send(MAIL)).isEqualTo(new Sending.Sent());

            MimeMessage read = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(server.data().getBytes(StandardCharsets.US_ASCII)));
            assertThat(read.getHeader("Bcc")).isNull();
            assertThat(read.getSubject()).isEqualTo("Waymark Bcc: all@example.org");
            assertThat(read.getHeader("To", ",")).contains("<lea@example.org>");
            assertThat(read.getAllRecipients()).hasSize(1);
            assertThat(read.getMessageID()).isEqualTo("<digest.2023-10-12.x@example.org>");
            assertThat(read.getSentDate()).isEqualTo(CLOCK.instant());
            assertThat(read.getHeader("List-Unsubscribe", null))
                    .isEqualTo("<https://waymark.example/unsubscribe?token=t>");
            assertThat(read.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(server.data()).contains("multipart/alternative").contains("<p>As HTML</p>");
            assertThat(read.getContent()).isInstanceOf(MimeMultipart.class);
        }
    }

    @Test
    void nothingIsSentInTheOpenUnlessThatIsAskedFor() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            Mailer mailer = new Mailer(
                    new MailSettings("127.0.0.1", server.port(), null, null, Security.STARTTLS, "waymark@example.org"),
                    CLOCK);
            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(mailer::connect)
                    .withMessageContaining("STARTTLS");
        }
    }

    @Test
    void settingsSayWhatIsMissing() {
        assertThat(settings(null, null).missing("https://waymark.example"))
                .hasValueSatisfying(missing -> assertThat(missing).contains("has not set up e-mail"));
        assertThat(settings("mail.example", null).missing("https://waymark.example"))
                .hasValueSatisfying(missing -> assertThat(missing).contains("WAYMARK_MAIL_FROM"));
        assertThat(settings("mail.example", "waymark@example.org").missing(""))
                .hasValueSatisfying(missing -> assertThat(missing).contains("WAYMARK_PUBLIC_URL"));
        assertThat(settings("mail.example", "Waymark <waymark@example.org>").missing("https://waymark.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waymark", "a@b, c@d", "x@example.org\r\nBcc: y@example.org", "group: a@b;", "@"})
    void whatIsNoAddressIsRefused(String address) {
        assertThat(MailSettings.isAddress(address)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("mail.example", address))
                .withMessageContaining("waymark.mail.from");
    }

    private static MailSettings settings(@Nullable String host, @Nullable String from) {
        return new MailSettings(host, 0, null, null, Security.STARTTLS, from);
    }

    private static Mailer mailer(int port) {
        return new Mailer(
                new MailSettings("127.0.0.1", port, null, null, Security.NONE, "Waymark <waymark@example.org>"), CLOCK);
    }
}

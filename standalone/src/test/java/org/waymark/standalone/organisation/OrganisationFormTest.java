package org.waymark.standalone.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.people.Organisation;
import org.waymark.query.reminder.MailSettings;
import org.waymark.query.reminder.MailSettings.Security;
import org.waymark.query.web.FormInput;

class OrganisationFormTest {

    private static final MailSettings MAIL =
            new MailSettings("mail.example.org", 0, "waymark", "secret", Security.STARTTLS, "waymark@example.org");
    private static final StoredSettings STORED = new StoredSettings(
            new Organisation("Harbour Council", ZoneId.of("Europe/Dublin")), "https://waymark.example.org", MAIL);

    private static FormInput filled() {
        FormInput form = FormInput.empty();
        OrganisationForm.fill(form, STORED);
        return form;
    }

    @Test
    void keepsThePasswordThatIsLeftEmptyWhileTheAccountStays() {
        assertThat(OrganisationForm.read(filled(), STORED)).contains(STORED);

        FormInput other = filled().prefill(OrganisationForm.USER, "somebody");

        assertThat(OrganisationForm.read(other, STORED).orElseThrow().mail())
                .satisfies(mail -> assertThat(mail.password()).isNull());
    }

    @Test
    void neverShowsThePassword() {
        assertThat(filled().typed().values()).doesNotContain("secret");
    }

    @Test
    void takesATimeZoneHoweverItIsTypedAndNoMailServer() {
        FormInput form = FormInput.empty()
                .prefill(OrganisationForm.NAME, " Harbour Council ")
                .prefill(OrganisationForm.ZONE, "europe/dublin");

        assertThat(OrganisationForm.read(form, StoredSettings.NONE))
                .contains(new StoredSettings(STORED.organisation(), "", null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            organisation,  '',                      Enter the name
            organisation,  'A\u0000B',              on one line
            zone,          Atlantis/Capital,        Enter a time zone
            server,        waymark.example.org,     Enter an address such as
            server,        '',                      Enter the address of the pages
            mailHost,      smtp://mail.example.org, the name of the mail server alone
            mailHost,      '',                      or leave the rest
            mailPort,      70000,                   Enter a port
            mailSecurity,  SSLv3,                   Choose how
            mailFrom,      nobody,                  Enter the address that e-mail comes from
            """)
    void saysWhatIsWrongWithAField(String field, String typed, String said) {
        FormInput form = filled().prefill(field, typed);

        assertThat(OrganisationForm.read(form, STORED)).isEmpty();
        assertThat(form.error(field)).contains(said);
    }

    @Test
    void theEnvironmentCountsFirst() {
        EnvironmentSettings environment = EnvironmentSettings.of(
                Map.of("WAYMARK_TIME_ZONE", "Asia/Tokyo", "WAYMARK_MAIL_HOST", "mail", "WAYMARK_ORGANISATION", " "));

        assertThat(environment.over(STORED.organisation()))
                .isEqualTo(new Organisation("Harbour Council", ZoneId.of("Asia/Tokyo")));
        assertThat(environment.set()).containsExactly("WAYMARK_TIME_ZONE", "WAYMARK_MAIL_HOST");
    }
}

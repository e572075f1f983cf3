package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.http.identity.AccountRoles;
import org.waymark.standalone.organisation.EnvironmentSettings;

class SettingsTest {

    @Test
    void runsOnTheDataFolderAndPortsOfTheInterfacePageByDefault() {
        Settings settings = Settings.of(List.of("run"), Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        false,
                        Path.of("data").toAbsolutePath(),
                        8080,
                        8081,
                        null,
                        null,
                        null,
                        AccountRoles.EVERYWHERE,
                        Network.PLAIN,
                        null,
                        EnvironmentSettings.NONE,
                        LogOutput.FILE));
    }

    @Test
    void takesPortsDatabaseAndPasswordFromTheEnvironment() {
        Settings settings = Settings.of(
                List.of("demo"),
                Map.of(
                        "WAYMARK_PORT", "9080",
                        "WAYMARK_COMMAND_PORT", "0",
                        "MONGODB_URI", "mongodb://db.example/waymark",
                        "WAYMARK_DEMO_PASSWORD", "three random words"));

        assertThat(settings.demo()).isTrue();
        assertThat(settings.port()).isEqualTo(9080);
        assertThat(settings.commandPort()).isZero();
        assertThat(settings.mongoUri()).isEqualTo("mongodb://db.example/waymark");
        assertThat(settings.demoPassword()).isEqualTo("three random words");
    }

    @Test
    void prefersTheFolderGivenAtThePromptToTheEnvironment() {
        Settings settings = Settings.of(List.of("run", "--data", "/srv/waymark"), Map.of("WAYMARK_DATA", "/elsewhere"));

        assertThat(settings.data()).isEqualTo(Path.of("/srv/waymark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536"})
    void saysWhatAPortIsWhereItIsNone(String port) {
        assertThatThrownBy(() -> Settings.of(List.of("run"), Map.of("WAYMARK_PORT", port)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("WAYMARK_PORT")
                .hasMessageContaining("0 to 65535");
    }

    @Test
    void saysWhoSignsTokensAndWhichRolesHoldEverywhere() {
        assertThat(Settings.of(List.of("run"), Map.of()).issuer()).isEqualTo("http://localhost:8080");
        Settings settings = Settings.of(
                List.of("run"),
                Map.of("WAYMARK_PUBLIC_URL", "https://waymark.example.org/", "WAYMARK_ACCOUNT_ROLES", "false"));

        assertThat(settings.issuer()).isEqualTo("https://waymark.example.org");
        assertThat(settings.accountRoles()).isEqualTo(AccountRoles.ADMINISTRATORS_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
        "WAYMARK_PUBLIC_URL, waymark.example.org",
        "WAYMARK_PUBLIC_URL, https://waymark.example.org/path",
        "WAYMARK_ACCOUNT_ROLES, off",
        "WAYMARK_OIDC_ISSUER, https://id.example.org"
    })
    void refusesWhatItCannotDo(String name, String value) {
        assertThatThrownBy(() -> Settings.of(List.of("run"), Map.of(name, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(name);
    }

    @Test
    void takesAnEmptyVariableAsAbsent() {
        assertThat(Settings.of(List.of("run"), Map.of("WAYMARK_PORT", "")).port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmeo", "run --dta x", "demo --data x", "run --data"})
    void saysWhatCanBeTypedWhereSomethingElseWas(String line) {
        assertThatThrownBy(() -> Settings.of(List.of(line.split(" ")), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Usage: waymark demo | run [--data DIR]");
    }
}
